import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { forgetKept } from '#kit/kept.ts';
import { queries } from '#kit/queries.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Doorstep } from '#ui/Doorstep.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { DemoDoor } from './DemoDoor.tsx';
import { door } from './me.ts';
import { passkeysHere, signInWithPasskey, signInWithPassword } from './signing.ts';

const route = getRouteApi('/sign-in');

export function SignIn() {
  const { to } = route.useSearch();
  const navigate = route.useNavigate();
  const me = useQuery(door.read.me({})).data;
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [refused, setRefused] = useState('');
  const [busy, setBusy] = useState(false);

  const enter = async (signIn: () => Promise<void>) => {
    setBusy(true);
    setRefused('');
    try {
      await signIn();
      // Somebody else may have used this browser before.
      await forgetKept(queries);
      await navigate({ to: to ?? '/' });
    } catch (fault) {
      setRefused((fault as Error).message);
    }
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter(() => signInWithPassword(email, password));
  };
  return (
    <Doorstep title="Sign in">
      <Stack gap="l">
        <form onSubmit={submit}>
          <Stack>
            <TextInput
              label="E-mail"
              type="email"
              required
              autoComplete="username webauthn"
              value={email}
              onChange={({ target }) => setEmail(target.value)}
            />
            <TextInput
              label="Password"
              type="password"
              required
              autoComplete="current-password"
              value={password}
              onChange={({ target }) => setPassword(target.value)}
            />
            {refused && <ErrorNote>{refused}</ErrorNote>}
            <Button type="submit" kind="go" busy={busy}>
              Sign in
            </Button>
            {passkeysHere() && (
              <Button onClick={() => void enter(signInWithPasskey)}>Sign in with a passkey</Button>
            )}
          </Stack>
        </form>
        {me?.demo && <DemoDoor />}
      </Stack>
    </Doorstep>
  );
}
