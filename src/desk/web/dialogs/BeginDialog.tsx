import { useState } from 'react';
import { Row } from '#ui/Row.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { GuestsPick, type Picked } from '#guests/web/search/GuestsPick.tsx';
import { useVenue } from '#houses/web/house.ts';
import { useErrand } from '#team/web/useErrand.ts';
import type { ConversationKind } from '../../conversation.ts';
import { desk } from '../desk.ts';
import { kindWords } from '../words.ts';

const ways = [
  { value: 'counter', label: 'Said at the counter' },
  { value: 'in', label: 'They called' },
  { value: 'out', label: 'We called' },
  { value: 'email', label: 'Write an e-mail' },
  { value: 'text', label: 'Write a text' },
] as const;
type Way = (typeof ways)[number]['value'];

type BeginDialogProps = {
  /** A call that was taken, to be noted. */
  call?: { callId: string; number: string | null; guest: Picked | null };
  onBegun: (conversationId: string) => void;
  onClose: () => void;
};

/** A conversation that begins with us: what was said at the counter or on the phone, or a message to somebody. */
export function BeginDialog({ call, onBegun, onClose }: BeginDialogProps) {
  const venue = useVenue();
  const { run, busy, refused } = useErrand();
  const [way, setWay] = useState<Way>(call ? 'in' : 'counter');
  const [picked, setPicked] = useState<Picked[]>(call?.guest ? [call.guest] : []);
  const [contact, setContact] = useState(call?.number ?? '');
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const [kind, setKind] = useState<ConversationKind>('inquiry');
  const guestId = picked.at(-1)?.guestId ?? null;
  const writes = way === 'email' || way === 'text';
  const calls = way === 'in' || way === 'out';

  const begin = async () => {
    if (!venue) return;
    const errand = calls
      ? desk.errand('logCall', {
          ...{ callId: call?.callId ?? null, venueId: venue.id, guestId, number: contact, kind },
          ...{ direction: way, words: text },
        })
      : desk.errand('begin', {
          ...{ channel: way, lineId: null, venueId: venue.id, guestId, kind, topic: null, text },
          ...{ subject: way === 'email' ? subject : '', direction: writes ? 'out' : 'in' },
          ...(writes ? { contact, contactName: '' } : { contact: '', contactName: contact }),
        });
    const outcome = await run(errand, { words: calls ? 'A call' : 'A new conversation', done: said[way] });
    if (!outcome) return;
    onClose();
    if (outcome.state === 'sent') onBegun((outcome.result as { conversationId: string }).conversationId);
  };
  return (
    <FormDialog
      title={call ? 'What was said on the phone?' : 'A new conversation'}
      go={writes ? 'Send' : 'Note it'}
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void begin()}
      onClose={onClose}
    >
      <TextArea
        label={writes ? 'What we write' : 'What was said'}
        required={!calls}
        rows={4}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {!call && <RadioGroup label="How" name="way" inline choices={[...ways]} value={way} onPick={setWay} />}
      <GuestsPick picked={picked.slice(-1)} onPick={setPicked} />
      <Row align="start">
        <TextInput
          label={contactLabel[way]}
          hint={guestId ? 'Empty: as they are known here.' : undefined}
          required={writes && guestId === null}
          type={way === 'email' ? 'email' : calls || way === 'text' ? 'tel' : 'text'}
          maxLength={calls ? 40 : 120}
          value={contact}
          onChange={({ target }) => setContact(target.value)}
        />
        {way === 'email' && (
          <TextInput
            label="Subject"
            required
            maxLength={200}
            value={subject}
            onChange={({ target }) => setSubject(target.value)}
          />
        )}
      </Row>
      <RadioGroup
        label="Kind"
        name="kind"
        inline
        choices={Object.entries(kindWords).map(([value, label]) => ({
          value: value as ConversationKind,
          label,
        }))}
        value={kind}
        onPick={setKind}
      />
    </FormDialog>
  );
}

const contactLabel = {
  counter: 'Who, where nobody knows them yet',
  in: 'Number',
  out: 'Number',
  email: 'E-mail',
  text: 'Number',
} satisfies Record<Way, string>;

const said = {
  counter: 'Noted.',
  in: 'The call is noted.',
  out: 'The call is noted.',
  email: 'It leaves in ten seconds.',
  text: 'It leaves in ten seconds.',
} satisfies Record<Way, string>;
