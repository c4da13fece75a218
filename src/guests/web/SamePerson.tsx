import { useState } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { apart, Called } from './Called.tsx';
import type { EvidenceCode } from '../evidence.ts';
import type { Guest } from './guests.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import { useWhen } from './useWhen.ts';
import { evidenceWords, words } from './words.ts';

type Asking = { merge: { guestId: string; name: string } | null } | { split: Guest['merges'][number] };

/** Who may be the same person, which is never decided by itself, and who was found to be. */
export function SamePerson({ guest }: { guest: Guest }) {
  const say = useSay();
  const when = useWhen();
  const [asking, setAsking] = useState<Asking>();
  const close = () => setAsking(undefined);
  return (
    <Section
      heading={say(words.same.heading)}
      action={<Button onClick={() => setAsking({ merge: null })}>{say(words.same.another)}</Button>}
    >
      <Stack>
        {guest.perhapsSame.length + guest.merges.length === 0 && <Hint>{say(words.same.none)}</Hint>}
        {guest.perhapsSame.length > 0 && (
          <Lines>
            {guest.perhapsSame.map((other) => (
              <Line
                key={other.guestId}
                detail={other.reasons.join(' · ')}
                action={
                  <Button
                    aria-label={say(words.same.lookAt, { name: apart(other.name) })}
                    onClick={() => setAsking({ merge: other })}
                  >
                    {say(words.same.look)}
                  </Button>
                }
              >
                {say(words.same.perhaps)}{' '}
                <b>
                  <Called>{other.name}</Called>
                </b>
              </Line>
            ))}
          </Lines>
        )}
        {guest.merges.length > 0 && (
          <Lines>
            {guest.merges.map((merge) => (
              <Line
                key={merge.id}
                detail={[
                  merge.evidence.map((code) => evidenceWords[code as EvidenceCode] ?? code).join(', '),
                  merge.mergedBy,
                  when.day(merge.mergedAt),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                action={
                  <Button
                    aria-label={say(words.same.splitOf, { name: apart(merge.joinedName) })}
                    onClick={() => setAsking({ split: merge })}
                  >
                    {say(words.same.split)}
                  </Button>
                }
              >
                {say(words.same.also)}{' '}
                <b>
                  <Called>{merge.joinedName}</Called>
                </b>
              </Line>
            ))}
          </Lines>
        )}
      </Stack>
      {asking && 'merge' in asking && <MergeDialog guest={guest} first={asking.merge} onClose={close} />}
      {asking && 'split' in asking && <SplitDialog guest={guest} merge={asking.split} onClose={close} />}
    </Section>
  );
}
