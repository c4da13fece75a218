import { useState } from 'react';
import { useDoing } from '#kit/useDoing.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { roleWords } from '#door/web/roles.ts';
import { PinField } from './PinField.tsx';
import { PostFields, type Post } from './PostFields.tsx';
import { firstName, team, type Person } from './team.ts';

type ChangeProps = { person: Person; onClose: () => void };

export function RenameDialog({ person, onClose }: ChangeProps) {
  const { run, busy, refused } = useDoing('team');
  const toast = useToast();
  const [name, setName] = useState(person.name);
  const call = (to: string) => team.call.rename({ personId: person.id, name: to });
  const rename = async () => {
    if (!(await run(() => call(name)))) return;
    onClose();
    toast({
      words: `${name} it is`,
      undo: { words: 'Undo', onUndo: () => void run(() => call(person.name)) },
    });
  };
  return (
    <FormDialog
      title="Correct the name"
      go="Keep"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void rename()}
      onClose={onClose}
    >
      <TextInput
        label="Name"
        hint="It changes on everything they ever did here"
        required
        maxLength={80}
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
    </FormDialog>
  );
}

export function GivePinDialog({ person, onClose }: ChangeProps) {
  const { run, busy, refused } = useDoing('team');
  const toast = useToast();
  const [pin, setPin] = useState('');
  const give = async () => {
    if (!(await run(() => team.call.givePin({ personId: person.id, pin })))) return;
    onClose();
    toast({ words: `${firstName(person.name)} has a new PIN` });
  };
  return (
    <FormDialog
      title={`A PIN for ${person.name}`}
      go="Give it"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void give()}
      onClose={onClose}
    >
      <PinField value={pin} onPin={setPin} />
      <p>
        Tell it to nobody but them; they can choose their own afterwards. Whatever was begun with the old one
        ends.
      </p>
    </FormDialog>
  );
}

export function EntrustDialog({ person, onClose }: ChangeProps) {
  const { run, busy, refused } = useDoing('team');
  const toast = useToast();
  const before: Post = { role: person.role ?? 'staff', venueId: person.venueId };
  const [post, setPost] = useState(before);
  const call = (to: Post) => team.call.entrust({ personId: person.id, ...to });
  const entrust = async () => {
    if (!(await run(() => call(post)))) return;
    onClose();
    toast({
      words: `${person.name}: ${roleWords[post.role].name.toLowerCase()} from now on`,
      undo: { words: 'Undo', onUndo: () => void run(() => call(before)) },
    });
  };
  return (
    <FormDialog
      title={`What ${person.name} may do`}
      go="Entrust"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void entrust()}
      onClose={onClose}
    >
      <PostFields post={post} onPost={setPost} />
    </FormDialog>
  );
}

export function LeaveDialog({ person, onClose }: ChangeProps) {
  const { run, busy, refused } = useDoing('team');
  const toast = useToast();
  const leave = async () => {
    if (!(await run(() => team.call.leave({ personId: person.id })))) return;
    onClose();
    toast({ words: `${person.name} has left the team` });
  };
  return (
    <FormDialog
      title={`${person.name} no longer works here?`}
      go="They have left"
      kind="care"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void leave()}
      onClose={onClose}
    >
      <p>
        They can neither sign in nor use their PIN any more, at once. Their name stays on what they did and
        noticed.
      </p>
    </FormDialog>
  );
}
