import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { apart, Called } from './Called.tsx';
import { Failed } from './Failed.tsx';
import { GuestPick } from './GuestPick.tsx';
import { guests, type Guest, type Recognised } from './guests.ts';
import { useVerb } from './useVerb.ts';
import { toGuest } from './way.ts';
import { words } from './words.ts';

type Other = { guestId: string; name: string };
type MergeDialogProps = { guest: Guest; first: Other | null; onClose: () => void };

/** What speaks for and against two being one person, and what joining them does. */
export function MergeDialog({ guest, first, onClose }: MergeDialogProps) {
  const say = useSay();
  const go = useNavigate();
  const [picked, setPicked] = useState<Recognised>();
  const [keeps, setKeeps] = useState<'this' | 'other'>('this');
  const merge = useVerb('merge', say(words.same.mergeAbout, { name: apart(guest.name) }));
  const other = first ?? picked;

  const join = (two: Other) => {
    const [kept, joined] = keeps === 'this' ? [guest.guestId, two.guestId] : [two.guestId, guest.guestId];
    void merge.ask({ keptId: kept, joinedId: joined }, () => {
      onClose();
      if (kept !== guest.guestId) void go(toGuest(kept));
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={say(words.same.mergeTitle)}
      actions={
        <>
          <Button onClick={onClose}>{say(words.same.leave)}</Button>
          <Button kind="go" busy={merge.busy} disabled={!other} onClick={() => other && join(other)}>
            {say(words.same.merge)}
          </Button>
        </>
      }
    >
      <Stack>
        {!first && (
          <GuestPick label={say(words.same.who)} except={guest.guestId} picked={picked} onPick={setPicked} />
        )}
        {other && (
          <>
            <Evidence one={guest} other={other} />
            <RadioGroup
              label={say(words.same.keeps)}
              name="keeps"
              choices={[
                { value: 'this', label: <Called>{guest.name}</Called>, hint: guest.identities[0]?.value },
                { value: 'other', label: <Called>{other.name}</Called> },
              ]}
              value={keeps}
              onPick={setKeeps}
            />
          </>
        )}
        <Hint>{say(words.same.does)}</Hint>
        {merge.sentence && <ErrorNote>{merge.sentence}</ErrorNote>}
      </Stack>
    </Dialog>
  );
}

function Evidence({ one, other }: { one: Other; other: Other }) {
  const say = useSay();
  const { data, error, refetch } = useQuery(
    guests.read.evidence({ oneId: one.guestId, otherId: other.guestId }),
  );
  if (!data)
    return error ? (
      <Failed fault={error} onAgain={() => void refetch()} />
    ) : (
      <Skeleton label={say(words.same.weighing)} rows={2} />
    );
  return (
    <>
      <Reasons heading={say(words.same.speaksFor)} reasons={data.reasons} none={say(words.same.nothingFor)} />
      <Reasons
        heading={say(words.same.speaksAgainst)}
        reasons={data.doubts}
        none={say(words.same.nothingAgainst)}
      />
    </>
  );
}

function Reasons({ heading, reasons, none }: { heading: string; reasons: string[]; none: string }) {
  return (
    <Section heading={heading}>
      {reasons.length === 0 ? (
        <Hint>{none}</Hint>
      ) : (
        <Lines>
          {reasons.map((reason) => (
            <Line key={reason}>{reason}</Line>
          ))}
        </Lines>
      )}
    </Section>
  );
}
