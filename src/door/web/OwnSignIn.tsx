import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '#kit/queries.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { addPasskey, changePassword, deletePasskey, listPasskeys, type Passkey } from './own-sign-in.ts';
import { passkeysHere } from './signing.ts';

/** How whoever is signed in comes in: a password, and passkeys where the browser may have them. */
export function OwnSignIn({ day }: { day: (instant: string) => string }) {
  const [changing, setChanging] = useState(false);
  return (
    <Section
      heading="Your sign-in"
      look="title"
      action={<Button onClick={() => setChanging(true)}>Another password</Button>}
    >
      {/* A passkey belongs to an address; browsers make one over https and on this machine alone. */}
      {passkeysHere() && isSecureContext ? (
        <Passkeys day={day} />
      ) : (
        <p>Passkeys need https, and a browser that knows them. Here your password is the way in.</p>
      )}
      {changing && <ChangePassword onClose={() => setChanging(false)} />}
    </Section>
  );
}

const mine = ['auth', 'passkeys'];

function Passkeys({ day }: { day: (instant: string) => string }) {
  const { data, error } = useQuery({ queryKey: mine, queryFn: listPasskeys });
  const { busy, refused, run } = useAsking();
  const [removing, setRemoving] = useState<Passkey>();
  const add = () =>
    void run(async () => {
      await addPasskey(deviceName());
      await queries.invalidateQueries({ queryKey: mine });
    });
  return (
    <Stack gap="s">
      {error && !data && <ErrorNote>{error.message}</ErrorNote>}
      {!error && !data && <Skeleton label="Reading your passkeys" rows={1} />}
      {data?.length === 0 && <p>No passkey yet. With one, your finger or face is enough to sign in.</p>}
      {data && data.length > 0 && (
        <Lines>
          {data.map((passkey) => (
            <Line
              key={passkey.id}
              detail={`since ${day(passkey.createdAt)}`}
              action={
                <Button
                  aria-label={`Remove the passkey ${passkey.name ?? ''}`}
                  onClick={() => setRemoving(passkey)}
                >
                  Remove
                </Button>
              }
            >
              {passkey.name ?? 'A passkey'}
            </Line>
          ))}
        </Lines>
      )}
      {refused && <ErrorNote>{refused}</ErrorNote>}
      <Row>
        <Button busy={busy} onClick={add}>
          Add a passkey
        </Button>
      </Row>
      {removing && <RemovePasskey passkey={removing} onClose={() => setRemoving(undefined)} />}
    </Stack>
  );
}

function RemovePasskey({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const { busy, refused, run } = useAsking();
  const remove = async () => {
    const done = await run(async () => {
      await deletePasskey(passkey.id);
      await queries.invalidateQueries({ queryKey: mine });
    });
    if (done) onClose();
  };
  return (
    <FormDialog
      title="Remove this passkey?"
      go="Remove"
      kind="care"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void remove()}
      onClose={onClose}
    >
      <p>{passkey.name ?? 'The passkey'} no longer opens the house. Your password does.</p>
    </FormDialog>
  );
}

function ChangePassword({ onClose }: { onClose: () => void }) {
  const { busy, refused, run } = useAsking();
  const toast = useToast();
  const [now, setNow] = useState('');
  const [next, setNext] = useState('');
  const change = async () => {
    if (!(await run(() => changePassword(now, next)))) return;
    onClose();
    toast({ words: 'Your new password is kept. Other devices have to sign in again.' });
  };
  return (
    <FormDialog
      title="Another password"
      go="Keep"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void change()}
      onClose={onClose}
    >
      <TextInput
        label="Your password of now"
        type="password"
        required
        autoComplete="current-password"
        value={now}
        onChange={({ target }) => setNow(target.value)}
      />
      <TextInput
        label="The new one"
        hint="At least ten characters"
        type="password"
        required
        minLength={10}
        maxLength={200}
        autoComplete="new-password"
        value={next}
        onChange={({ target }) => setNext(target.value)}
      />
    </FormDialog>
  );
}

/** What is asked at Better Auth's addresses says no with a plain error that carries the sentence. */
function useAsking() {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const run = async (work: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setRefused('');
    try {
      await work();
      return true;
    } catch (fault) {
      setRefused((fault as Error).message);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, refused, run };
}

/** "Chrome on macOS", as far as the browser says; a name to tell one's passkeys apart. */
function deviceName(): string {
  const system = /Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(navigator.userAgent)?.[0] ?? 'this device';
  const browser = /Edg|Firefox|Chrome|Safari/.exec(navigator.userAgent)?.[0] ?? 'Browser';
  return `${browser === 'Edg' ? 'Edge' : browser} on ${system === 'Mac OS' ? 'a Mac' : system}`;
}
