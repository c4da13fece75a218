import { Link } from '@tanstack/react-router';
import { useId, useState, type FormEvent } from 'react';
import { useSay, useVenue } from '#houses/web/house.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { Called } from './Called.tsx';
import type { Recognised } from './guests.ts';
import { useRecognised } from './useRecognised.ts';
import { useVerb } from './useVerb.ts';
import { toGuest } from './way.ts';
import { words } from './words.ts';

type NewGuestProps = { called: string; onClose: () => void; onMet: (guestId: string) => void };

/** Somebody the house has not met: told first of whoever it may be, so that nobody becomes two. */
export function NewGuest({ called, onClose, onMet }: NewGuestProps) {
  const say = useSay();
  const venue = useVenue();
  const form = useId();
  const meet = useVerb('meet', say(words.meet.title));
  const [name, setName] = useState(/[@\d]/.test(called) ? '' : called);
  const [pronunciation, setPronunciation] = useState('');
  const [email, setEmail] = useState(called.includes('@') ? called : '');
  const [phone, setPhone] = useState(/^[+\d][\d\s()-]+$/.test(called) ? called : '');
  const [nameless, setNameless] = useState(false);
  const alike = useAlike(name, email, phone);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setNameless(name.trim() === '');
    if (name.trim() === '' || meet.busy) return;
    const input = {
      name,
      given: null,
      family: null,
      pronunciation: pronunciation.trim() || null,
      emails: [email.trim()].filter(Boolean),
      phones: [phone.trim()].filter(Boolean),
      country: venue?.country ?? null,
    };
    void meet.ask(input, ({ guestId }) => onMet(guestId));
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={say(words.meet.title)}
      actions={
        <>
          <Button onClick={onClose}>{say(words.cancel)}</Button>
          <Button type="submit" form={form} kind="go" busy={meet.busy}>
            {say(alike.length > 0 ? words.meet.addAllTheSame : words.meet.add)}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            label={say(words.name.name)}
            autoComplete="off"
            dir="auto"
            maxLength={200}
            value={name}
            error={nameless ? say(words.name.missing) : undefined}
            onChange={({ target }) => setName(target.value)}
          />
          <TextInput
            label={say(words.name.pronunciation)}
            hint={say(words.name.pronunciationHint)}
            autoComplete="off"
            maxLength={120}
            value={pronunciation}
            onChange={({ target }) => setPronunciation(target.value)}
          />
          <TextInput
            label={say(words.identity.email)}
            type="email"
            autoComplete="off"
            maxLength={320}
            value={email}
            onChange={({ target }) => setEmail(target.value)}
          />
          <TextInput
            label={say(words.identity.phone)}
            type="tel"
            autoComplete="off"
            maxLength={60}
            value={phone}
            onChange={({ target }) => setPhone(target.value)}
          />
          {alike.length > 0 && <Alike alike={alike} />}
          {meet.sentence && <ErrorNote>{meet.sentence}</ErrorNote>}
        </Stack>
      </form>
    </Dialog>
  );
}

function Alike({ alike }: { alike: Recognised[] }) {
  const say = useSay();
  return (
    <Notice title={say(words.meet.perhaps)} live="polite">
      <Lines>
        {alike.map(({ guestId, name, reasons, phone, email }) => (
          <Line key={guestId} detail={[...reasons, phone ?? email].filter(Boolean).join(' · ')}>
            <Link {...toGuest(guestId)}>
              <Called>{name}</Called>
            </Link>
          </Line>
        ))}
      </Lines>
    </Notice>
  );
}

/** Whoever has this name, e-mail or phone already; the handles first, which tell more than a name. */
function useAlike(name: string, email: string, phone: string): Recognised[] {
  const byEmail = useRecognised(email.includes('@') ? email : '', 3).found;
  const byPhone = useRecognised(phone.replace(/\D/g, '').length >= 7 ? phone : '', 3).found;
  const byName = useRecognised(name.trim().length >= 3 ? name : '', 3).found;
  const all = [...byEmail, ...byPhone, ...byName];
  return all
    .filter(({ guestId }, at) => all.findIndex((other) => other.guestId === guestId) === at)
    .slice(0, 4);
}
