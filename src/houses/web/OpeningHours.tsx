import { useState } from 'react';
import { minutesTime } from '#kit/shown.ts';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Section.tsx';
import type { Venue } from './house.ts';
import { HoursForm } from './HoursForm.tsx';
import css from './OpeningHours.module.css';
import { spokenDay, weekdays, weekOf } from './week.ts';

/** When a venue is open, day by day. */
export function OpeningHours({ venue, mayChange }: { venue: Venue; mayChange: boolean }) {
  const [changing, setChanging] = useState(false);
  const week = weekOf(venue.hours);
  return (
    <Section
      heading="Opening hours"
      action={mayChange && !changing && <Button onClick={() => setChanging(true)}>Change</Button>}
    >
      {changing ? (
        <HoursForm venueId={venue.id} first={week} onDone={() => setChanging(false)} />
      ) : (
        <dl className={css.week}>
          {weekdays.map((day, at) => (
            <div key={day} className={css.day}>
              <dt>{day}</dt>
              <dd>{spokenDay(week[at]!, minutesTime)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
