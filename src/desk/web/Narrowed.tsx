import { useQuery } from '@tanstack/react-query';
import { Button } from '#ui/Button.tsx';
import { guests } from '#guests/web/guests.ts';
import { useHouse } from '#houses/web/house.ts';
import { useTopics } from '#journey/web/journey.ts';
import { usePeople } from '#team/web/team.ts';
import type { DeskSearch } from './address.ts';
import css from './Queue.module.css';
import { channelWords, kindWords } from './words.ts';

type NarrowedProps = { search: DeskSearch; onSearch: (search: DeskSearch) => void };

/** What narrows the queue, each gone with one tap. */
export function Narrowed({ search, onSearch }: NarrowedProps) {
  const people = usePeople();
  const topics = useTopics();
  const venues = useHouse()?.venues ?? [];
  const { data: guest } = useQuery({
    ...guests.read.guest({ guestId: search.guest ?? '' }),
    enabled: search.guest !== undefined,
  });
  const words: Partial<Record<keyof DeskSearch, string | undefined>> = {
    channel: search.channel && channelWords[search.channel],
    kind: search.kind && kindWords[search.kind],
    topic: topics.find(({ topic }) => topic === search.topic)?.says ?? search.topic,
    tag: search.tag,
    owner: people.find(({ id }) => id === search.owner)?.name,
    venue: venues.find(({ id }) => id === search.venue)?.name,
    guest: guest?.name,
  };
  const narrowing = Object.entries(words).filter(([name]) => name in search);
  if (narrowing.length === 0) return null;
  return (
    <div className={css.narrowed}>
      {narrowing.map(([name, said]) => (
        <Button
          key={name}
          aria-label={`No longer only ${said ?? name}`}
          onClick={() => onSearch(Object.fromEntries(Object.entries(search).filter(([one]) => one !== name)))}
        >
          {said ?? name} ×
        </Button>
      ))}
    </div>
  );
}
