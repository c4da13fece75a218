import { useState, type FormEvent } from 'react';
import { dayLine, wallTime } from '#kit/shown.ts';
import { useDoing } from '#kit/useDoing.ts';
import { useNow } from '#kit/useNow.ts';
import { Button } from '#ui/Button.tsx';
import { DateField } from '#ui/DateField.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useToast } from '#ui/Toasts.tsx';
import css from './ClosedDays.module.css';
import { houses, type Venue } from './house.ts';

/** Days on which a venue stays closed though the week says otherwise. */
export function ClosedDays({ venue, mayChange }: { venue: Venue; mayChange: boolean }) {
  const { run, busy, refused } = useDoing('houses');
  const toast = useToast();
  const [today] = wallTime(new Date(useNow()), venue.timeZone);
  const [day, setDay] = useState('');
  const [why, setWhy] = useState('');
  const coming = venue.closedDays.filter((closed) => closed.day >= today);
  const close = (on: string, reason: string | null) =>
    houses.call.closeOn({ venueId: venue.id, day: on, why: reason });
  const reopen = (on: string) => houses.call.reopenOn({ venueId: venue.id, day: on });

  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !(await run(() => close(day, why.trim() || null)))) return;
    toast({
      words: `Closed on ${dayLine(day)}`,
      undo: { words: 'Undo', onUndo: () => void run(() => reopen(day)) },
    });
    setDay('');
    setWhy('');
  };
  const remove = async (on: string, reason: string | null) => {
    if (!(await run(() => reopen(on)))) return;
    toast({
      words: `Open on ${dayLine(on)}`,
      undo: { words: 'Undo', onUndo: () => void run(() => close(on, reason)) },
    });
  };
  return (
    <Section heading="Closed days">
      <Stack>
        {coming.length === 0 && <p>None ahead.</p>}
        {coming.length > 0 && (
          <Lines>
            {coming.map((closed) => (
              <Line
                key={closed.day}
                detail={closed.why}
                action={
                  mayChange && (
                    <Button
                      busy={busy}
                      aria-label={`Open after all on ${dayLine(closed.day)}`}
                      onClick={() => void remove(closed.day, closed.why)}
                    >
                      Open after all
                    </Button>
                  )
                }
              >
                {dayLine(closed.day)} {closed.day.slice(0, 4)}
              </Line>
            ))}
          </Lines>
        )}
        {mayChange && (
          <form className={css.add} onSubmit={(event) => void add(event)}>
            <DateField
              label="Day"
              required
              min={today}
              value={day}
              onChange={({ target }) => setDay(target.value)}
            />
            <TextInput
              label="Why, if you like"
              maxLength={120}
              autoComplete="off"
              value={why}
              onChange={({ target }) => setWhy(target.value)}
            />
            <Button type="submit" busy={busy}>
              Close
            </Button>
          </form>
        )}
        {refused && <ErrorNote>{refused}</ErrorNote>}
      </Stack>
    </Section>
  );
}
