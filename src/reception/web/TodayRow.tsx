import { Link } from '@tanstack/react-router';
import { clockTime } from '#kit/shown.ts';
import { Card, wholeCard } from '#ui/Card.tsx';
import { Chip, type ChipKind } from '#ui/Chip.tsx';
import { classes } from '#ui/classes.ts';
import { Name } from '#ui/Name.tsx';
import { Pill } from '#ui/Pill.tsx';
import { TimeColumn } from '#ui/TimeColumn.tsx';
import { useSay } from '#houses/web/house.ts';
import type { MomentShown } from '#moments/web/moments.ts';
import { OnRow } from '#moments/web/OnRow.tsx';
import { rowWords } from '#moments/web/rows.ts';
import { firstName } from '#team/web/team.ts';
import { StepButton } from '#visits/web/StepButton.tsx';
import type { DotShown, TodayRow as Row } from './reception.ts';
import { chipsOf, lateBy, seatedWords, whoComes } from './rows.ts';
import css from './TodayRow.module.css';

type TodayRowProps = {
  row: Row;
  venueId: string;
  timeZone: string;
  /** What was given to them, or waits to be. */
  moments: readonly MomentShown[];
  now: number;
  selected: boolean;
  next: boolean;
};

export function TodayRow({ row, venueId, timeZone, moments, now, selected, next }: TodayRowProps) {
  const say = useSay();
  const who = whoComes(row, say);
  const host = row.party.find((member) => member.host) ?? row.party[0];
  const { chips, more } = chipsOf(row);
  const care = row.care.map(({ name }) => firstName(name)).join(', ');
  const late = lateBy(row, now);
  const shown = moments.filter((moment) => rowWords(moment) !== null);
  return (
    <Card kind="bare" selected={selected}>
      <div className={css.row} data-visit={row.visitId}>
        <TimeColumn
          time={clockTime(row.at, timeZone)}
          dateTime={row.at}
          detail={late ?? (row.minutes ? `${row.minutes} min` : undefined)}
        />
        <div className={css.middle}>
          <div className={css.who}>
            <Link
              from="/h/$house/"
              to="/h/$house"
              search={(all) => ({ ...all, visit: row.visitId })}
              className={classes(css.open, wholeCard)}
            >
              <Name>{who}</Name>
            </Link>
            {care && <span className={css.with}>with {care}</span>}
            {host && <Pill kind={host.stage}>{host.stageLine}</Pill>}
          </div>
          <div className={css.what}>{whatLine(row)}</div>
          {chips.length + shown.length > 0 && (
            <div className={css.chips}>
              {chips.map(({ dot, words }) => (
                <Chip key={dot.guestId + dot.subjectId} kind={kindOf[dot.rank]}>
                  {words}
                </Chip>
              ))}
              {more > 0 && <Chip>{more} more</Chip>}
              <OnRow moments={shown} timeZone={timeZone} />
            </div>
          )}
        </div>
        <div className={css.action}>
          <State row={row} timeZone={timeZone} seated={seatedWords(say)} />
          <StepButton
            prominent={next}
            visit={{
              visitId: row.visitId,
              venueId,
              stage: row.stage,
              who,
              partySize: row.partySize,
              placeIds: row.places.map(({ placeId }) => placeId),
              personIds: row.care.map(({ personId }) => personId),
            }}
          />
        </div>
      </div>
    </Card>
  );
}

const kindOf = {
  safety: 'care',
  make_right: 'care',
  fits_now: 'hospitality',
  know: 'plain',
} satisfies Record<DotShown['rank'], ChipKind>;

/** What they come for, where, and how many, as far as the name does not say it. */
function whatLine({ what, places, party, partySize, label }: Row): string {
  const where = places.map(({ name }) => name).join(', ');
  const size = partySize > 1 && party.length === 0 && label ? `${partySize} people` : '';
  return [party.length > 0 ? label : '', what, where, size].filter(Boolean).join(' · ');
}

function State({ row, timeZone, seated }: { row: Row; timeZone: string; seated: string }) {
  const since = row.arrivedAt && clockTime(row.arrivedAt, timeZone);
  const words = {
    expected: null,
    arrived: since && `Here since ${since}`,
    seated,
    departed: row.departedAt && `Left at ${clockTime(row.departedAt, timeZone)}`,
    cancelled: 'Cancelled',
    no_show: 'Did not come',
  }[row.stage];
  return (
    words && (
      <span className={row.stage === 'arrived' || row.stage === 'seated' ? css.here : css.gone}>{words}</span>
    )
  );
}
