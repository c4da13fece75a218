import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Row } from '#ui/Row.tsx';
import { useMe } from '#door/web/me.ts';
import { firstName, usePeople } from '#team/web/team.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { desk } from '../desk.ts';
import { called } from '../words.ts';
import type { DialogProps } from './dialog.ts';

/** Whose it is until it is solved. */
export function AssignDialog({ conversation: { id: conversationId, owner, ...who }, onClose }: DialogProps) {
  const { run, busy, refused } = useErrand();
  const me = useMe()?.personId;
  const people = usePeople().toSorted((a, b) => Number(b.id === me) - Number(a.id === me));
  const assign = async (personId: string | null, name: string) => {
    const done = await run(desk.errand('assign', { conversationId, personId }), {
      words: `${called(who)}: ${name}`,
      done: personId ? `${called(who)}: with ${firstName(name)} now` : `${called(who)}: nobody’s now`,
      undo: () => desk.errand('assign', { conversationId, personId: owner?.id ?? null }),
    });
    if (done) onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Whose is it?" actions={<Button onClick={onClose}>Cancel</Button>}>
      <Row>
        {people.map(({ id, name }) => (
          <Button
            key={id}
            kind={id === owner?.id ? 'go' : 'plain'}
            busy={busy}
            onClick={() => void assign(id, name)}
          >
            {id === me ? `${name} (you)` : name}
          </Button>
        ))}
        {owner && (
          <Button busy={busy} onClick={() => void assign(null, 'nobody')}>
            Nobody
          </Button>
        )}
      </Row>
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </Dialog>
  );
}
