import { Fragment } from 'react';
import { clockTime, minutesTime } from '#kit/shown.ts';
import { counted } from '#kit/words.ts';
import { classes } from '#ui/classes.ts';
import { PrintPage } from '#ui/PrintPage.tsx';
import { useHouse, useSay } from '#houses/web/house.ts';
import { dotsOf, namesOf, onTheSheet, standing, whatFor, type Density } from './line-up.ts';
import css from './LineUp.module.css';
import { stepsFor, type PaperSteps } from './paper-steps.ts';
import type { TodayAnswer, TodayRow } from './reception.ts';

type LineUpSheetProps = {
  today: TodayAnswer;
  density: Density;
  /** What is kept on each visit, to be ticked with a pencil; empty for a sheet without. */
  steps: readonly PaperSteps[];
};

/** The shift as it lies on the counter: who comes when, what is worth knowing, and room to write. */
export function LineUpSheet({ today, density, steps }: LineUpSheetProps) {
  const say = useSay();
  const house = useHouse();
  const rows = onTheSheet(today);
  return (
    <PrintPage
      title={longDay(today.day)}
      sub={[house?.name, today.venue, hoursOf(today), countsOf(today, say)].filter(Boolean).join(' · ')}
    >
      <table className={classes(css.table, css[density])} role="table">
        <thead role="rowgroup">
          <tr role="row">
            {/* Repeated on every sheet, so that a second one is not taken for another day's. */}
            <th role="columnheader" scope="col">
              {shortDay(today.day)}
            </th>
            <th role="columnheader" scope="col">
              {say('<Guests>')}
            </th>
            <th role="columnheader" scope="col">
              Worth knowing
            </th>
            <th role="columnheader" scope="col" className={css.write}>
              To note
            </th>
          </tr>
        </thead>
        {rows.map((row) => (
          <Party key={row.visitId} row={row} timeZone={today.timeZone} density={density} steps={steps} />
        ))}
        {steps.length > 0 && <Legend steps={steps} />}
      </table>
    </PrintPage>
  );
}

type PartyProps = { row: TodayRow; timeZone: string; density: Density; steps: readonly PaperSteps[] };

function Party({ row, timeZone, density, steps }: PartyProps) {
  const say = useSay();
  const dots = dotsOf(row, density);
  const theirs = stepsFor(row, steps);
  return (
    <tbody role="rowgroup" className={classes(theirs.length > 0 && css.ticked)} data-party>
      <tr role="row">
        <td role="cell" className={css.time}>
          <time dateTime={row.at}>{clockTime(row.at, timeZone)}</time>
        </td>
        <th role="rowheader" scope="row">
          <bdi className={css.name}>{namesOf(row, say)}</bdi>{' '}
          <span className={css.standing}>
            {standing(row).map((words, at) => (
              <Fragment key={words}>
                {at > 0 && ' · '}
                <span className={css.together}>{words}</span>
              </Fragment>
            ))}
          </span>
          <span className={css.what}>{whatFor(row)}</span>
        </th>
        <td role="cell" className={css.know}>
          {dots.map(({ key, rank, words }, at) => (
            <Fragment key={key}>
              {at > 0 && (dots[at - 1]?.rank === 'safety' ? ' ' : ' · ')}
              <span className={css[rank]}>{words}</span>
            </Fragment>
          ))}
        </td>
        <td role="cell" className={css.write}>
          {'\u00a0'}
        </td>
      </tr>
      {theirs.length > 0 && (
        <tr role="row">
          <td role="cell">{'\u00a0'}</td>
          <td role="cell" colSpan={3}>
            <span className={css.steps}>
              {theirs.map(({ key, title, texts }) => (
                <span key={key} className={css.together}>
                  <Boxes count={texts.length} /> {title}
                </span>
              ))}
            </span>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Boxes({ count }: { count: number }) {
  return Array.from({ length: count }, (_, at) => <span key={at} className={css.box} aria-hidden="true" />);
}

/** What each box stands for, once for the whole sheet. */
function Legend({ steps }: { steps: readonly PaperSteps[] }) {
  return (
    <tbody role="rowgroup" data-legend>
      <tr role="row">
        <td role="cell" colSpan={4} className={css.legend}>
          {steps.map(({ key, title, texts }) => (
            <p key={key}>
              <b>{title}</b>{' '}
              {texts.map((text, at) => (
                <Fragment key={text}>
                  {texts.length > 1 && `${at + 1}\u00a0`}
                  {text}{' '}
                </Fragment>
              ))}
            </p>
          ))}
        </td>
      </tr>
    </tbody>
  );
}

function countsOf({ counts }: TodayAnswer, say: ReturnType<typeof useSay>): string {
  const guests = counted(counts.guests, say('<guest>'), say('<guests>'));
  const visits = counted(counts.visits, say('<visit>'), say('<visits>'));
  return `${guests} in ${visits}`;
}

function hoursOf({ hours, closedWhy }: TodayAnswer): string {
  if (closedWhy !== null) return closedWhy ? `closed: ${closedWhy}` : 'closed';
  return hours.map(({ opens, closes }) => `${minutesTime(opens)} to ${minutesTime(closes)}`).join(', ');
}

/** A sheet may lie around for a year. */
function longDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day));
}

function shortDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(day),
  );
}
