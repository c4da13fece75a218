import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { Refused } from '#kit/call.ts';
import { forgetKept } from '#kit/kept.ts';
import { queries } from '#kit/queries.ts';
import { useDoing } from '#kit/useDoing.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Page } from '#ui/Page.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { roleWords } from '#door/web/roles.ts';
import { door } from '#door/web/me.ts';
import { team } from './team.ts';

const route = getRouteApi('/join/$token');

type Invitation = Awaited<ReturnType<typeof team.call.invitation>>;

/** Where an invitation's link leads: in, with a new account or the one somebody is signed in with. */
export function Join() {
  const { token } = route.useParams();
  const invitation = useQuery({ ...team.read.invitation({ token }), retry: false });
  const me = useQuery(door.read.me({}));
  if (invitation.error) {
    return (
      <Page title="This link does not open anything" narrow>
        <ErrorNote
          todo={
            <Link to="/" className={buttonClass()}>
              To the front door
            </Link>
          }
        >
          {invitation.error.message}
        </ErrorNote>
      </Page>
    );
  }
  if (!invitation.data || !me.data) {
    return (
      <Page title="Regulars" narrow>
        <Skeleton label="Reading the invitation" />
      </Page>
    );
  }
  return <Accept token={token} invitation={invitation.data} signedIn={me.data.userId !== null} />;
}

type AcceptProps = { token: string; invitation: Invitation; signedIn: boolean };

function Accept({ token, invitation, signedIn }: AcceptProps) {
  const { run, busy, refused } = useDoing('team');
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  // A visitor of the demo is signed in as well, with an account that is nobody's own.
  const [own, setOwn] = useState(signedIn);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const { slug } = await team.call
        .accept({ token, name, password: own ? null : password })
        .catch(askPassword);
      await forgetKept(queries);
      location.assign(`/h/${slug}`);
    });
  };
  const askPassword = (fault: unknown): never => {
    if (fault instanceof Refused && fault.code === 'team.password_missing') setOwn(false);
    throw fault;
  };
  return (
    <Page
      title={`Welcome to ${invitation.house}`}
      sub={`You are invited as ${roleWords[invitation.role].name.toLowerCase()}: ${invitation.email}`}
      narrow
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label="Your name, as colleagues and guests hear it"
            required
            maxLength={80}
            autoComplete="name"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          {own ? (
            <p>You come in with the account you are signed in with.</p>
          ) : (
            <TextInput
              label="A password for your new account"
              hint="At least ten characters"
              type="password"
              required
              minLength={10}
              maxLength={200}
              autoComplete="new-password"
              value={password}
              onChange={({ target }) => setPassword(target.value)}
            />
          )}
          {refused && <ErrorNote>{refused}</ErrorNote>}
          <Button type="submit" kind="go" busy={busy}>
            Come in
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
