import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Row } from '#ui/Row.tsx';
import { useMe } from '#door/web/me.ts';
import { usePeople } from '#team/web/team.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { desk, type OpenRecovery } from '../desk.ts';

/** An apology has somebody who said it; a dessert is none. */
export function ApologyDialog({ recovery, onClose }: { recovery: OpenRecovery; onClose: () => void }) {
  const { run, busy, refused } = useErrand();
  const me = useMe()?.personId;
  const people = usePeople().toSorted((a, b) => Number(b.id === me) - Number(a.id === me));
  const apologise = async (personId: string) => {
    const errand = desk.errand('apologise', { recoveryId: recovery.id, personId });
    if (await run(errand, { words: `An apology to ${recovery.guestName}`, done: 'Written down.' })) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Who apologised to ${recovery.guestName}?`}
      actions={<Button onClick={onClose}>Cancel</Button>}
    >
      <Row>
        {people.map(({ id, name }) => (
          <Button key={id} busy={busy} onClick={() => void apologise(id)}>
            {id === me ? 'I did' : name}
          </Button>
        ))}
      </Row>
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </Dialog>
  );
}
