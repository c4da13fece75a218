import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useSay } from '#houses/web/house.ts';
import { PeoplePick } from '#team/web/PeoplePick.tsx';
import { PlacePick } from './PlacePick.tsx';
import { visits } from './visits.ts';

type SeatDialogProps = {
  who: string;
  venueId: string;
  partySize: number;
  places: string[];
  people: string[];
  onSeat: (placeIds: string[], personIds: string[]) => void;
  onClose: () => void;
};

/** Where a party sits and who looks after it. */
export function SeatDialog({ who, venueId, partySize, places, people, onSeat, onClose }: SeatDialogProps) {
  const say = useSay();
  const all = useQuery(visits.read.places({ venueId })).data ?? [];
  const [placeIds, setPlaces] = useState(places);
  const [personIds, setPeople] = useState(people);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Seat ${who}`}
      actions={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button kind="go" onClick={() => onSeat(placeIds, personIds)}>
            {placeIds.length === 0 ? say('Seat without a <place>') : 'Seat'}
          </Button>
        </>
      }
    >
      <PlacePick
        places={all}
        chosen={placeIds}
        // One place is enough for most: another tap then means another place, not one more.
        onChoose={(chosen) => setPlaces(partySize === 1 ? chosen.slice(-1) : chosen)}
      />
      <PeoplePick label="Who looks after them" chosen={personIds} onChoose={setPeople} />
    </Dialog>
  );
}
