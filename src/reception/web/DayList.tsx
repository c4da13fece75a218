import { useState } from 'react';
import type { QueuedTap } from '#kit/outbox.ts';
import { clockTime } from '#kit/shown.ts';
import { Button } from '#ui/Button.tsx';
import { TimeRule } from '#ui/TimeRule.tsx';
import type { MomentShown } from '#moments/web/moments.ts';
import { ArrivingRow } from './ArrivingRow.tsx';
import type { TodayAnswer, TodayRow as Row } from './reception.ts';
import { parted } from './rows.ts';
import css from './DayList.module.css';
import { TodayRow } from './TodayRow.tsx';

type DayListProps = {
  rows: Row[];
  arriving: QueuedTap[];
  today: TodayAnswer;
  moments: readonly MomentShown[];
  now: number;
  /** It is the day at hand: only that has a now. */
  atHand: boolean;
  selected: string | undefined;
  next: string | undefined;
};

export function DayList({ rows, arriving, today, moments, now, atHand, selected, next }: DayListProps) {
  const { over, before, after } = parted(rows, now);
  const [asked, setAsked] = useState<boolean>();
  // Of a day that is over there is nothing else to show.
  const showOver = asked ?? before.length + after.length === 0;
  // An open brief keeps its row in sight, even when its party has just left.
  const shownOver = showOver ? over : over.filter(({ visitId }) => visitId === selected);
  const draw = (row: Row) => (
    <TodayRow
      key={row.visitId}
      row={row}
      venueId={today.venueId}
      timeZone={today.timeZone}
      moments={moments.filter(({ visitId }) => visitId === row.visitId)}
      now={now}
      selected={row.visitId === selected}
      next={row.visitId === next}
    />
  );
  return (
    <div className={css.list}>
      {over.length > 0 && (
        <Button kind="quiet" aria-expanded={showOver} onClick={() => setAsked(!showOver)}>
          {showOver ? 'Hide who is gone' : `${over.length} gone, cancelled or not come`}
        </Button>
      )}
      {shownOver.map(draw)}
      {before.map(draw)}
      {arriving.map((tap) => (
        <ArrivingRow key={tap.key} tap={tap} timeZone={today.timeZone} />
      ))}
      {atHand && <TimeRule now>{clockTime(now, today.timeZone)} now</TimeRule>}
      {after.map(draw)}
    </div>
  );
}
