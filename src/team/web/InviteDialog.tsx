import { useState } from 'react';
import { useDoing } from '#kit/useDoing.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useMe } from '#door/web/me.ts';
import { PostFields, type Post } from './PostFields.tsx';
import { team, type Person } from './team.ts';

type InviteDialogProps = {
  /** Somebody who acts by PIN so far; null for somebody new. */
  person: Person | null;
  onInvited: (link: string) => void;
  onClose: () => void;
};

export function InviteDialog({ person, onInvited, onClose }: InviteDialogProps) {
  const { run, busy, refused } = useDoing('team');
  const mine = useMe()?.venueId ?? null;
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState('');
  const [post, setPost] = useState<Post>({ role: 'staff', venueId: mine });
  const invite = () =>
    void run(async () =>
      onInvited((await team.call.invite({ personId: person?.id ?? null, name, email, ...post })).link),
    );
  return (
    <FormDialog
      title={person ? `Invite ${person.name} to sign in` : 'Invite a colleague to sign in'}
      go="Make the invitation"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={invite}
      onClose={onClose}
    >
      {!person && (
        <TextInput
          label="Name"
          required
          maxLength={80}
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      )}
      <TextInput
        label="E-mail"
        type="email"
        hint="They sign in with it"
        required
        maxLength={200}
        autoComplete="off"
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <PostFields post={post} onPost={setPost} />
    </FormDialog>
  );
}
