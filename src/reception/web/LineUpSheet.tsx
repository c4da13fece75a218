import { Fragment } from 'react';
import { clockTime, minutesTime } from '#kit/shown.ts';
import { counted } from '#kit/words.ts';
import { classes } from '#ui/classes.ts';
import { PrintPage } from '#ui/PrintPage.tsx';
import { useHouse, useSay } from '#houses/web/house.ts';
import { dotsOf, namesOf, onTheSheet, standing, whatFor, type Density } from './line-up.ts';
import css from './LineUp.module.css';
import type { TodayAnswer, TodayRow } from './reception.ts';

/** The shift as it lies on the counter: who comes when, what is worth knowing, and room to write. */
export function LineUpSheet({ today, density }: { today: TodayAnswer; density: Density }) {
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
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Party key={row.visitId} row={row} timeZone={today.timeZone} density={density} />
          ))}
        </tbody>
      </table>
    </PrintPage>
  );
}

function Party({ row, timeZone, density }: { row: TodayRow; timeZone: string; density: Density }) {
  const say = useSay();
  const dots = dotsOf(row, density);
  return (
    <tr role="row" data-party>
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
