import { useQuery } from '@tanstack/react-query';
import { useSay } from '#houses/web/house.ts';
import { counted } from '#kit/words.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { guests } from './guests.ts';
import { useWhen } from './useWhen.ts';

/** Whether those who asked to be forgotten are. */
export function Erasures() {
  const say = useSay();
  const when = useWhen();
  const { data, error } = useQuery(guests.read.erasures({}));
  if (!data)
    return error ? (
      <ErrorNote>{error.message}</ErrorNote>
    ) : (
      <Skeleton label="Reading the erasures" rows={1} />
    );
  const open = data.filter(({ doneAt }) => doneAt === null);
  const people = new Set(data.map(({ guestId }) => guestId)).size;
  if (open.length === 0) {
    return (
      <p>
        {people === 0
          ? say('No <guest> has asked to be erased.')
          : `${counted(people, say('<guest>'), say('<guests>'))} erased, and nothing is left of their words.`}
      </p>
    );
  }
  return (
    <Stack gap="s">
      <Notice kind="care" title={`${counted(open.length, 'part is', 'parts are')} still to be erased.`}>
        The house does it by itself and tries again. What cannot be done stands on the page of the team, under
        “Stuck work”.
      </Notice>
      <Lines>
        {open.map(({ guestId, slice, askedAt }) => (
          <Line key={guestId + slice} detail={`asked on ${when.day(askedAt)}`}>
            {say(`What “${slice}” holds of a <guest>`)}
          </Line>
        ))}
      </Lines>
    </Stack>
  );
}
