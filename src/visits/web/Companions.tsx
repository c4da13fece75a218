import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted } from '#kit/words.ts';
import { useWhen } from '#guests/web/useWhen.ts';
import { toGuest } from '#guests/web/way.ts';
import { Hint } from '#ui/Hint.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Section } from '#ui/Section.tsx';
import { visits } from './visits.ts';

const atOnce = 8;

/** Who came together with a guest, most often first. */
export function Companions({ guestId }: { guestId: string }) {
  const when = useWhen();
  const { data, error } = useQuery(visits.read.companions({ guestId }));
  if (error) return <Hint>{error.message}</Hint>;
  if (!data || data.length === 0) return null;
  const more = data.length - atOnce;
  return (
    <Section heading="Came together">
      <Lines>
        {data.slice(0, atOnce).map((one) => (
          <Line
            key={one.guestId}
            detail={`came together ${one.visits === 1 ? 'once' : `${one.visits} times`}, last on ${when.day(one.lastDay)}`}
          >
            <Link {...toGuest(one.guestId)}>
              <bdi>{one.name}</bdi>
            </Link>
          </Line>
        ))}
      </Lines>
      {more > 0 && <Hint>{`and ${counted(more, 'other', 'others')}`}</Hint>}
    </Section>
  );
}
