import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Row } from '#ui/Row.tsx';
import { firstName, usePeople } from '#team/web/team.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { moments } from '../moments.ts';
import type { NoteOpen } from './notes.ts';

/** Somebody else met them, and writes; what was begun goes along. */
export function HandOnDialog({ note, onClose }: { note: NoteOpen; onClose: () => void }) {
  const { noteId, guestName, askedOf } = note;
  const { run, busy, refused } = useErrand();
  const people = usePeople().filter(({ id }) => id !== askedOf.id);
  const handOn = async (personId: string, name: string) => {
    const done = await run(moments.errand('handOnNote', { noteId, personId }), {
      words: `The note to ${guestName}: ${name} writes`,
      done: `The note to ${guestName}: ${firstName(name)} writes`,
      undo: () => moments.errand('handOnNote', { noteId, personId: askedOf.id }),
    });
    if (done) onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Who writes?" actions={<Button onClick={onClose}>Cancel</Button>}>
      <Row>
        {people.map(({ id, name }) => (
          <Button key={id} busy={busy} onClick={() => void handOn(id, name)}>
            {name}
          </Button>
        ))}
      </Row>
      {people.length === 0 && <p>Nobody else works here yet.</p>}
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </Dialog>
  );
}
