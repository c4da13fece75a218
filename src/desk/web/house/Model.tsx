import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { owner } from '#kit/caller.ts';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useMay } from '#door/web/me.ts';
import { useSay } from '#houses/web/house.ts';
import { useWhen } from '#guests/web/useWhen.ts';
import { desk } from '../desk.ts';

/** A language model may begin answers where the owner wants it. Off by default, and nothing needs it. */
export function Model() {
  const owns = useMay(owner);
  const { data, error } = useQuery(desk.read.model({}));
  const { run, busy, refused } = useDoing('desk');
  const when = useWhen();
  const [lending, setLending] = useState(false);
  return (
    <Section heading="A language model" look="title">
      <Stack>
        {error && !data && <ErrorNote>{error.message}</ErrorNote>}
        {data ? (
          <p>
            {data.model} at {data.address} may begin answers. {data.agreedBy.name} agreed to it on{' '}
            {when.day(data.agreedAt)}. It never sends anything: a person reads every answer first.
          </p>
        ) : (
          <p>
            Off. Answers are begun with the words of your protocols, and nobody outside the house reads what
            guests write.
          </p>
        )}
        {refused && <ErrorNote>{refused}</ErrorNote>}
        {owns && (
          <Row>
            <Button onClick={() => setLending(true)}>
              {data ? 'Another model' : 'Let a model begin answers'}
            </Button>
            {data && (
              <Button kind="care" busy={busy} onClick={() => void run(() => desk.call.withdrawModel({}))}>
                Switch it off
              </Button>
            )}
          </Row>
        )}
        {lending && <Lend known={data ?? null} onClose={() => setLending(false)} />}
      </Stack>
    </Section>
  );
}

function Lend({ known, onClose }: { known: { address: string; model: string } | null; onClose: () => void }) {
  const say = useSay();
  const { run, busy, refused } = useDoing('desk');
  const [address, setAddress] = useState(known?.address ?? '');
  const [model, setModel] = useState(known?.model ?? '');
  const [key, setKey] = useState('');
  const [agreed, setAgreed] = useState(false);
  const lend = async () => {
    if (!agreed) return;
    if (await run(() => desk.call.lendModel({ address, model, key: key || null, agreed: true }))) onClose();
  };
  return (
    <FormDialog
      title="Let a language model begin answers?"
      go="I agree, switch it on"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void lend()}
      onClose={onClose}
    >
      <p>
        {say(
          'What a <guest> wrote, their name, and what is remembered of them that fits is then sent to the address below each time somebody asks for a draft. What they keep of it is between you and them; tell your <guests> in your privacy notice. It may stand in this very house.',
        )}
      </p>
      <TextInput
        label="Address"
        hint="Any that speaks as OpenAI does, up to and with /v1"
        type="url"
        required
        placeholder="http://localhost:11434/v1"
        value={address}
        onChange={({ target }) => setAddress(target.value)}
      />
      <TextInput
        label="Model"
        required
        maxLength={120}
        value={model}
        onChange={({ target }) => setModel(target.value)}
      />
      <TextInput
        label="Key"
        type="password"
        autoComplete="new-password"
        hint="Empty where none is needed, or to keep the one there is."
        value={key}
        onChange={({ target }) => setKey(target.value)}
      />
      <Checkbox
        label={say('I am the owner, and I agree that this address is shown what <guests> write to us.')}
        required
        checked={agreed}
        onChange={({ target }) => setAgreed(target.checked)}
      />
    </FormDialog>
  );
}
