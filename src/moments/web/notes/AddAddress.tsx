import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Row } from '#ui/Row.tsx';
import { AddressDialog } from '#guests/web/AddressDialog.tsx';
import { Failed } from '#guests/web/Failed.tsx';
import { guests } from '#guests/web/guests.ts';
import { words } from '#guests/web/words.ts';

/** A card has no way to them yet: where they live is asked for here. */
export function AddAddress({ guestId, onKept }: { guestId: string; onKept: () => void }) {
  const [writing, setWriting] = useState(false);
  // Something of the address may be known, and is completed.
  const { data: guest, error, refetch } = useQuery({ ...guests.read.guest({ guestId }), enabled: writing });
  if (writing && error) return <Failed fault={error} onAgain={() => void refetch()} />;
  return (
    <Row>
      <Button busy={writing && !guest} onClick={() => setWriting(true)}>
        {words.address.add}
      </Button>
      {writing && guest && <AddressDialog guest={guest} onKept={onKept} onClose={() => setWriting(false)} />}
    </Row>
  );
}
