import { useState, type FormEvent, type ReactNode } from 'react';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { DateField } from '#ui/DateField.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Row } from '#ui/Row.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { houses } from './house.ts';
import css from './OpeningHours.module.css';
import { closesNextDay, hoursOf, weekdays, whyNot, type Span, type Week } from './week.ts';

type HoursFormProps = { venueId: string; first: Week; onDone: () => void };

/** The week of a venue while it is changed; it is kept whole. */
export function HoursForm({ venueId, first, onDone }: HoursFormProps) {
  const { run, busy, refused } = useDoing('houses');
  const toast = useToast();
  const [week, setWeek] = useState(first);
  const wrong = week.flat().some((span) => whyNot(span) !== '');
  const call = (to: Week) => houses.call.keepHours({ venueId, hours: hoursOf(to) });
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (wrong || busy || !(await run(() => call(week)))) return;
    onDone();
    toast({
      words: 'Opening hours kept',
      undo: { words: 'Undo', onUndo: () => void run(() => call(first)) },
    });
  };
  return (
    <form onSubmit={(event) => void keep(event)} noValidate>
      {weekdays.map((day, at) => (
        <Day
          key={day}
          day={day}
          spans={week[at]!}
          before={at > 0 ? week[at - 1]! : undefined}
          onSpans={(spans) => setWeek(week.with(at, spans))}
        />
      ))}
      <Stack>
        <Hint>What closes after midnight is typed as it is: 18:00 to 02:00.</Hint>
        {refused && <ErrorNote>{refused}</ErrorNote>}
        <Row place="end">
          <Button onClick={onDone}>Cancel</Button>
          <Button type="submit" kind="go" busy={busy} disabled={wrong}>
            Keep these hours
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

type DayProps = { day: string; spans: Span[]; before: Span[] | undefined; onSpans: (spans: Span[]) => void };

function Day({ day, spans, before, onSpans }: DayProps) {
  const likeBefore = before && before.length > 0 && JSON.stringify(before) !== JSON.stringify(spans);
  const more = (
    <>
      {spans.length < 3 && (
        <Button
          kind="quiet"
          aria-label={spans.length === 0 ? `Open on ${day}` : `And again later on ${day}`}
          onClick={() => onSpans([...spans, next(spans)])}
        >
          {spans.length === 0 ? 'Open' : 'And again later'}
        </Button>
      )}
      {likeBefore && (
        <Button kind="quiet" aria-label={`As the day before, on ${day}`} onClick={() => onSpans(before)}>
          As the day before
        </Button>
      )}
    </>
  );
  return (
    <fieldset className={css.edited}>
      <legend>{day}</legend>
      <div className={css.spans}>
        {spans.map((span, at) => (
          <OneSpan
            // oxlint-disable-next-line react/no-array-index-key -- a span is known by its place alone
            key={at}
            day={day}
            span={span}
            more={at === spans.length - 1 && more}
            onSpan={(changed) => onSpans(spans.with(at, changed))}
            onRemove={() => onSpans(spans.toSpliced(at, 1))}
          />
        ))}
        {spans.length === 0 && (
          <Row>
            <span className={css.closed}>closed</span>
            {more}
          </Row>
        )}
      </div>
    </fieldset>
  );
}

type OneSpanProps = {
  day: string;
  span: Span;
  more: ReactNode;
  onSpan: (span: Span) => void;
  onRemove: () => void;
};

function OneSpan({ day, span, more, onSpan, onRemove }: OneSpanProps) {
  return (
    <div>
      <Row>
        <DateField
          of="time"
          label={`${day}, opens`}
          hideLabel
          required
          value={span.opens}
          onChange={({ target }) => onSpan({ ...span, opens: target.value })}
        />
        <span>to</span>
        <DateField
          of="time"
          label={`${day}, closes`}
          hideLabel
          required
          value={span.closes}
          onChange={({ target }) => onSpan({ ...span, closes: target.value })}
        />
        {closesNextDay(span) && <Hint>on the next day</Hint>}
        <Button kind="quiet" aria-label={`Remove from ${day}`} onClick={onRemove}>
          Remove
        </Button>
        {more}
      </Row>
      {whyNot(span) && <Hint>{whyNot(span)}</Hint>}
    </div>
  );
}

/** A first span is a shop's day; a second one an evening. */
function next(spans: readonly Span[]): Span {
  return spans.length === 0 ? { opens: '10:00', closes: '18:00' } : { opens: '', closes: '' };
}
