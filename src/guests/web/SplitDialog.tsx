import { useQuery } from '@tanstack/react-query';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { apart } from './Called.tsx';
import { Failed } from './Failed.tsx';
import { guests, type Guest } from './guests.ts';
import { useVerb } from './useVerb.ts';
import { useWhen } from './useWhen.ts';
import { words } from './words.ts';

type SplitDialogProps = { guest: Guest; merge: Guest['merges'][number]; onClose: () => void };

/** They were two after all: what was added since stays on the record it was noted on, shown before it is done. */
export function SplitDialog({ guest, merge, onClose }: SplitDialogProps) {
  const say = useSay();
  const split = useVerb('split', say(words.same.splitAbout, { name: apart(merge.joinedName) }));
  return (
    <Dialog
      open
      onClose={onClose}
      title={say(words.same.splitTitle, { one: apart(guest.name), other: apart(merge.joinedName) })}
      actions={
        <>
          <Button onClick={onClose}>{say(words.cancel)}</Button>
          <Button kind="go" busy={split.busy} onClick={() => void split.ask({ mergeId: merge.id }, onClose)}>
            {say(words.same.splitGo)}
          </Button>
        </>
      }
    >
      <Stack>
        <Hint>{say(words.same.splitDoes)}</Hint>
        <Section heading={say(words.same.since)}>
          <Since guest={guest} mergeId={merge.id} />
        </Section>
        {split.sentence && <ErrorNote>{split.sentence}</ErrorNote>}
      </Stack>
    </Dialog>
  );
}

function Since({ guest, mergeId }: { guest: Guest; mergeId: string }) {
  const say = useSay();
  const when = useWhen();
  const { data, error, refetch } = useQuery(guests.read.sinceMerge({ mergeId }));
  if (!data)
    return error ? (
      <Failed fault={error} onAgain={() => void refetch()} />
    ) : (
      <Skeleton label={say(words.looking)} rows={2} />
    );
  if (data.length === 0) return <Hint>{say(words.same.sinceNothing)}</Hint>;
  const nameOf = (recordId: string) =>
    apart(guest.records.find(({ id }) => id === recordId)?.name ?? guest.name);
  return (
    <Lines>
      {data.map(({ recordId, what, at }) => (
        <Line
          key={`${recordId}${at}${what}`}
          detail={say(words.same.staysOn, { name: nameOf(recordId), day: when.day(at) })}
        >
          {what}
        </Line>
      ))}
    </Lines>
  );
}
