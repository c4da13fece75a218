import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useSay, useVenue } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Menu } from '#ui/Menu.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { apart } from './Called.tsx';
import type { Guest, Identity } from './guests.ts';
import { useVerb } from './useVerb.ts';
import { words } from './words.ts';

/** The e-mails, phones and numbers they are known by. */
export function Identities({ guest }: { guest: Guest }) {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  return (
    <Section
      heading={say(words.identity.heading)}
      action={!adding && <Button onClick={() => setAdding(true)}>{say(words.identity.add)}</Button>}
    >
      <Stack>
        {guest.identities.length === 0 && !adding && <Hint>{say(words.identity.none)}</Hint>}
        {guest.identities.length > 0 && (
          <Lines>
            {guest.identities.map((identity) => (
              <OneIdentity key={identity.id} identity={identity} guest={guest} />
            ))}
          </Lines>
        )}
        {adding && <AddIdentity guest={guest} onDone={() => setAdding(false)} />}
      </Stack>
    </Section>
  );
}

const schemes = { email: 'mailto:', phone: 'tel:', external: null };

function OneIdentity({
  identity: { id, kind, value, raw, source },
  guest,
}: {
  identity: Identity;
  guest: Guest;
}) {
  const say = useSay();
  const toast = useToast();
  const retire = useVerb('retireIdentity', say(words.identity.retireAbout, { value: apart(value) }));
  const back = useVerb('addIdentity', say(words.identity.addAbout, { name: apart(guest.name) }));
  const scheme = schemes[kind];
  const takeBack = () => void back.ask({ guestId: guest.guestId, kind, value, source });
  const gone = () =>
    toast({
      words: say(words.identity.retireDone, { value: apart(value) }),
      undo: { words: say(words.undo), onUndo: takeBack },
    });
  const detail =
    kind === 'external' ? say(words.identity.knownIn, { source: source || '–' }) : say(words.identity[kind]);
  return (
    <Line
      detail={raw && raw !== value ? `${detail} · ${say(words.identity.written, { raw })}` : detail}
      action={
        <Menu
          button="•••"
          kind="quiet"
          label={say(words.identity.menu, { value })}
          items={[
            { words: say(words.identity.retire), onPick: () => void retire.ask({ identityId: id }, gone) },
          ]}
        />
      }
    >
      {scheme ? <a href={`${scheme}${value}`}>{value}</a> : value}
      {(retire.sentence || back.sentence) && <ErrorNote>{retire.sentence || back.sentence}</ErrorNote>}
    </Line>
  );
}

function AddIdentity({ guest, onDone }: { guest: Guest; onDone: () => void }) {
  const say = useSay();
  const venue = useVenue();
  const add = useVerb('addIdentity', say(words.identity.addAbout, { name: apart(guest.name) }));
  const [kind, setKind] = useState<Identity['kind']>('email');
  const [value, setValue] = useState('');
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (value.trim() === '' || add.busy) return;
    const input = {
      guestId: guest.guestId,
      kind,
      value,
      source: kind === 'external' ? source : '',
      country: venue?.country ?? null,
    };
    void add.ask(input, onDone);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack>
        <RadioGroup
          label={say(words.identity.kind)}
          name="identity"
          inline
          choices={(['email', 'phone', 'external'] as const).map((one) => ({
            value: one,
            label: say(words.identity[one]),
          }))}
          value={kind}
          onPick={setKind}
        />
        <TextInput
          key={kind}
          label={say(words.identity[kind])}
          type={kind === 'phone' ? 'tel' : kind === 'email' ? 'email' : 'text'}
          autoComplete="off"
          maxLength={320}
          value={value}
          error={tried && value.trim() === '' ? say(words.identity.missing) : undefined}
          onChange={({ target }) => setValue(target.value)}
        />
        {kind === 'external' && (
          <TextInput
            label={say(words.identity.source)}
            autoComplete="off"
            maxLength={60}
            value={source}
            onChange={({ target }) => setSource(target.value)}
          />
        )}
        {add.sentence && <ErrorNote>{add.sentence}</ErrorNote>}
        <Row place="end">
          <Button onClick={onDone}>{say(words.cancel)}</Button>
          <Button type="submit" kind="go" busy={add.busy}>
            {say(words.keep)}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
