import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { door } from './me.ts';
import { givable, roleWords, type MemberRole } from './roles.ts';
import { ShownOnce } from './ShownOnce.tsx';

type Key = Awaited<ReturnType<typeof door.call.keys>>[number];

/** Keys for programs of the house: a booking system, a till, a script. */
export function Keys({ day }: { day: (instant: string) => string }) {
  const { data, error } = useQuery(door.read.keys({}));
  const [open, setOpen] = useState<'new' | Key>();
  const [made, setMade] = useState('');
  const valid = data?.filter(({ removedAt }) => removedAt === null);
  const close = () => setOpen(undefined);
  const keep = (token: string) => {
    close();
    setMade(token);
  };
  return (
    <Section
      heading="Keys for programs"
      look="title"
      action={<Button onClick={() => setOpen('new')}>Make a key</Button>}
    >
      {error && !data && <ErrorNote>{error.message}</ErrorNote>}
      {!error && !data && <Skeleton label="Reading the keys" rows={1} />}
      {valid?.length === 0 && (
        <p>None. A program needs one to speak with the house, such as your till or your website.</p>
      )}
      {valid && valid.length > 0 && (
        <Lines>
          {valid.map((key) => (
            <Line
              key={key.id}
              detail={`may do what ${roleWords[key.role].name.toLowerCase()} may · since ${day(key.madeAt)}`}
              action={
                <Button aria-label={`Make worthless: ${key.name}`} onClick={() => setOpen(key)}>
                  Make worthless
                </Button>
              }
            >
              {key.name}
            </Line>
          ))}
        </Lines>
      )}
      {open === 'new' && <MakeKey onMade={keep} onClose={close} />}
      {open && open !== 'new' && <RemoveKey removing={open} onClose={close} />}
      {made && (
        <ShownOnce
          title="The key, this once"
          label="Key"
          secret={made}
          hint="It is not shown again. Whoever has it can do what its role may."
          onClose={() => setMade('')}
        />
      )}
    </Section>
  );
}

function MakeKey({ onMade, onClose }: { onMade: (token: string) => void; onClose: () => void }) {
  const { run, busy, refused } = useDoing('door');
  const [name, setName] = useState('');
  const [role, setRole] = useState<MemberRole>('staff');
  const make = () => void run(async () => onMade((await door.call.makeKey({ name, role })).token));
  return (
    <FormDialog
      title="A key for a program"
      go="Make the key"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={make}
      onClose={onClose}
    >
      <TextInput
        label="Which program"
        hint="So that you know later which key is whose"
        required
        maxLength={60}
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <RadioGroup
        label="What it may do"
        name="role"
        choices={givable('owner').map((one) => ({
          value: one,
          label: `What ${roleWords[one].name.toLowerCase()} may`,
        }))}
        value={role}
        onPick={setRole}
      />
    </FormDialog>
  );
}

function RemoveKey({ removing, onClose }: { removing: Key; onClose: () => void }) {
  const { run, busy, refused } = useDoing('door');
  const remove = async () => {
    if (await run(() => door.call.removeKey({ keyId: removing.id }))) onClose();
  };
  return (
    <FormDialog
      title={`Make the key of ${removing.name} worthless?`}
      go="Make it worthless"
      kind="care"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void remove()}
      onClose={onClose}
    >
      <p>The program that uses it is shut out at once. There is no way back but a new key.</p>
    </FormDialog>
  );
}
