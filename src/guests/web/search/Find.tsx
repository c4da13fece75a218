import { useNavigate, useParams } from '@tanstack/react-router';
import { useLayoutEffect, useState, type RefObject } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { PickField } from '#ui/PickField.tsx';
import { useSay } from '#houses/web/house.ts';
import css from './Find.module.css';
import { useMatches } from './useMatches.ts';

/**
 * Finds a guest from half a name, a phone or an e-mail, and goes to their page.
 * `ahead` holds what was typed before this was here.
 */
export function Find({ ahead, onClose }: { ahead: RefObject<string>; onClose: () => void }) {
  const say = useSay();
  const navigate = useNavigate();
  const { house } = useParams({ from: '/h/$house' });
  const [typed, setTyped] = useState('');
  // oxlint-disable-next-line react/set-state-in-effect -- Keys may come between its being drawn and shown.
  useLayoutEffect(() => setTyped(ahead.current), [ahead]);
  const { options, looking, status } = useMatches(typed);
  const go = (guestId: string) => {
    onClose();
    void navigate({ to: '/h/$house/guests/$guestId', params: { house, guestId } });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('Find a <guest>')}
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <div className={css.room}>
        <PickField
          label="Half a name, a phone or an e-mail"
          text={typed}
          onText={setTyped}
          options={options}
          onPick={go}
          firstChosen={!looking}
          status={status}
        />
      </div>
    </Dialog>
  );
}
