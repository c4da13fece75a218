import { useState } from 'react';
import { manager } from '#kit/caller.ts';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Name } from '#ui/Name.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { useMay } from '#door/web/me.ts';
import { houses, type House } from './house.ts';

export function HouseName({ house }: { house: House }) {
  const manages = useMay(manager);
  const [changing, setChanging] = useState(false);
  return (
    <Section heading="Name" look="title">
      <Row place="apart">
        <Name>{house.name}</Name>
        {manages && <Button onClick={() => setChanging(true)}>Another name</Button>}
      </Row>
      {changing && <Rename house={house} onClose={() => setChanging(false)} />}
    </Section>
  );
}

function Rename({ house, onClose }: { house: House; onClose: () => void }) {
  const { run, busy, refused } = useDoing('houses');
  const toast = useToast();
  const [name, setName] = useState(house.name);
  const rename = async () => {
    if (!(await run(() => houses.call.rename({ name })))) return;
    onClose();
    toast({
      words: `${name} it is`,
      undo: { words: 'Undo', onUndo: () => void run(() => houses.call.rename({ name: house.name })) },
    });
  };
  return (
    <FormDialog
      title="The name of the house"
      go="Keep"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void rename()}
      onClose={onClose}
    >
      <TextInput
        label="Name"
        required
        maxLength={80}
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
    </FormDialog>
  );
}
