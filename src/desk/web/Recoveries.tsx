import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { hereHouse } from '#kit/here.ts';
import { queries } from '#kit/queries.ts';
import { useWhen } from '#guests/web/useWhen.ts';
import { useActing } from '#team/web/Acting.tsx';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { desk, type Recovery } from './desk.ts';

/** What is open and to be made right for a guest. */
export function Recoveries({ guestId }: { guestId: string }) {
  const { data = [], error } = useQuery(desk.read.recoveries({ guestId }));
  const open = data.filter(({ madeRightAt }) => madeRightAt === null);
  if (error) return <ErrorNote>{error.message}</ErrorNote>;
  if (open.length === 0) return null;
  return (
    <Stack gap="s">
      {open.map((recovery) => (
        <ToMakeRight key={recovery.id} recovery={recovery} />
      ))}
    </Stack>
  );
}

function ToMakeRight({ recovery: { id, what, reportedAt } }: { recovery: Recovery }) {
  const { tap } = useActing();
  const toast = useToast();
  const when = useWhen();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const ask = async (verb: 'makeRight' | 'stillWrong') => {
    setBusy(true);
    const sent = await tap(desk.errand(verb, { recoveryId: id }), {
      words: `${verb === 'makeRight' ? 'Made right' : 'Not right yet'}: ${what}`,
      speaks: true,
    });
    const outcome = await sent?.outcome;
    await queries.invalidateQueries({ queryKey: [hereHouse(), 'desk'] });
    setBusy(false);
    setRefused(outcome?.state === 'refused' ? outcome.sentence : '');
    return outcome?.state === 'sent';
  };
  const makeRight = async () => {
    if (await ask('makeRight'))
      toast({ words: `Made right: ${what}`, undo: { words: 'Undo', onUndo: () => void ask('stillWrong') } });
  };
  return (
    <>
      <Notice
        kind="care"
        title={`To make right: ${what}`}
        action={
          <Button kind="care" busy={busy} onClick={() => void makeRight()}>
            It is right again
          </Button>
        }
      >
        {when.day(reportedAt)}
      </Notice>
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </>
  );
}
