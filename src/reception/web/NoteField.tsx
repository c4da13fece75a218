import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { queries } from '#kit/queries.ts';
import { Button } from '#ui/Button.tsx';
import { Lines } from '#ui/Lines.tsx';
import { Row } from '#ui/Row.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useActing } from '#team/web/Acting.tsx';
import { guests } from '#guests/web/guests.ts';
import { ProposalLine } from './ProposalLine.tsx';

type NoteFieldProps = { guestId: string; visitId: string | null; name: string };

/** A note in one breath; what can be made of it is offered below, one tap each. */
export function NoteField({ guestId, visitId, name }: NoteFieldProps) {
  const { tap } = useActing();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState({ error: '', hint: '' });
  const guest = guests.read.guest({ guestId });
  const proposals = useQuery(guest).data?.proposals ?? [];

  const keep = async () => {
    if (!note.trim() || busy) return;
    setBusy(true);
    const sent = await tap(guests.errand('note', { guestId, note, from: 'said', visitId }), {
      words: `A note on ${name}`,
      speaks: true,
    });
    const outcome = await sent?.outcome;
    setBusy(false);
    if (!outcome) return;
    if (outcome.state === 'refused') return setSaid({ error: outcome.sentence, hint: '' });
    setNote('');
    setSaid({
      error: '',
      hint: outcome.state === 'waiting' ? 'Kept here, and sent when the house can be reached.' : '',
    });
    await queries.invalidateQueries({ queryKey: guest.queryKey });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void keep();
  };
  const onKeyDown = (key: KeyboardEvent) => {
    if (key.key === 'Enter' && !key.shiftKey && !key.nativeEvent.isComposing) {
      key.preventDefault();
      void keep();
    }
  };
  return (
    <Stack>
      <form onSubmit={submit}>
        <Stack gap="s">
          <TextArea
            label={`What did we learn about ${name}?`}
            hideLabel
            rows={2}
            placeholder="Window seat, allergic to latex, sister Ingrid comes on 3 December"
            value={note}
            onChange={({ target }) => setNote(target.value)}
            onKeyDown={onKeyDown}
            {...said}
          />
          <Row place="end">
            <Button type="submit" kind={note.trim() ? 'go' : 'plain'} busy={busy} disabled={!note.trim()}>
              Note it
            </Button>
          </Row>
        </Stack>
      </form>
      {proposals.length > 0 && (
        <Lines>
          {proposals.map((proposal) => (
            <ProposalLine key={proposal.id} proposal={proposal} guestId={guestId} visitId={visitId} />
          ))}
        </Lines>
      )}
    </Stack>
  );
}
