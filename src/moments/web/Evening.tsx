import { useQuery } from '@tanstack/react-query';
import { taps } from '#kit/outbox.ts';
import { useNoted } from '#kit/useNoted.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Section } from '#ui/Section.tsx';
import { useErrand } from '#team/web/useErrand.ts';
import { weathers, type Weather } from '../suggestions/weather.ts';
import { moments } from './moments.ts';
import css from './Moments.module.css';
import { weatherWords } from './words.ts';

/** What kind of an evening it is, as somebody says who looks out of the window. */
export function Evening({ venueId, day }: { venueId: string; day: string | null }) {
  const { data } = useQuery(moments.read.evening({ venueId, day }));
  const { run, busy, refused } = useErrand();
  const said = useNoted(taps).findLast(
    ({ call, state, input }) =>
      call === 'moments.setEvening' && state !== 'refused' && (input as { day: string | null }).day === day,
  );
  const weather = (said?.input as { weather: Weather } | undefined)?.weather ?? data?.weather;
  return (
    <Section heading="What kind of a day is it?">
      <div className={css.weather}>
        {weathers.map((one) => (
          <Button
            key={one}
            kind={one === weather ? 'go' : 'plain'}
            aria-pressed={one === weather}
            busy={busy}
            onClick={() =>
              void run(moments.errand('setEvening', { venueId, day, weather: one }), {
                words: `The weather: ${weatherWords[one].toLowerCase()}`,
              })
            }
          >
            {weatherWords[one]}
          </Button>
        ))}
      </div>
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </Section>
  );
}
