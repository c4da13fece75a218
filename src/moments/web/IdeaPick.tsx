import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { money } from '#kit/shown.ts';
import { Button } from '#ui/Button.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useVenue } from '#houses/web/house.ts';
import { moments, type Idea } from './moments.ts';
import { found, mayFit, type FitsNow } from './rows.ts';

type IdeaPickProps = { now: FitsNow; chosen: string | undefined; onPick: (idea: Idea) => void };

const shown = 12;

/** The book of ideas, as far as it may fit; what was made up for others stands last, to inspire. */
export function IdeaPick({ now, chosen, onPick }: IdeaPickProps) {
  const { data, error } = useQuery(moments.read.ideas({ withRetired: false }));
  const [typed, setTyped] = useState('');
  const venue = useVenue();
  const currency = venue?.currency ?? 'EUR';
  const evening = useQuery({
    ...moments.read.evening({ venueId: venue?.id ?? '', day: null }),
    enabled: venue !== undefined,
  }).data;
  if (!data) return error ? <Hint>{error.message}</Hint> : <Skeleton label="Opening the book" rows={4} />;
  const fitting = found(data, typed)
    .filter((idea) => typed.trim() !== '' || mayFit(idea, { weather: evening?.weather, ...now }))
    .toSorted(
      (one, other) => Number(one.inspiration) - Number(other.inspiration) || one.costMinor - other.costMinor,
    );
  return (
    <Stack>
      <TextInput
        label="Search the book"
        type="search"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {fitting.length === 0 && <Hint>Nothing in the book reads like this.</Hint>}
      <Lines>
        {fitting.slice(0, shown).map((idea) => (
          <Line
            key={idea.key}
            detail={[
              idea.inspiration && 'made up for somebody else',
              idea.costMinor > 0 ? money(idea.costMinor, currency) : 'costs nothing',
              idea.needs,
            ]
              .filter(Boolean)
              .join(' · ')}
            action={
              <Button
                aria-label={`Take “${idea.title}”`}
                aria-pressed={idea.key === chosen}
                kind={idea.key === chosen ? 'go' : 'plain'}
                onClick={() => onPick(idea)}
              >
                Take
              </Button>
            }
          >
            {idea.title}
          </Line>
        ))}
      </Lines>
      {fitting.length > shown && <Hint>{fitting.length - shown} more: search for them.</Hint>}
    </Stack>
  );
}
