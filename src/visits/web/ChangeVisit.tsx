import { useState, type ReactNode } from 'react';
import { instantOf, wallTime } from '#kit/shown.ts';
import type { Errand } from '#kit/outbox.ts';
import { Button } from '#ui/Button.tsx';
import { DateField } from '#ui/DateField.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Row } from '#ui/Row.tsx';
import { GuestsPick, type Picked } from '#guests/web/search/GuestsPick.tsx';
import { useActing } from '#team/web/Acting.tsx';
import { PeoplePick } from '#team/web/PeoplePick.tsx';
import { SeatDialog } from './SeatDialog.tsx';
import { useStep } from './useStep.ts';
import { visits, type MenuVisit } from './visits.ts';

type ChangeProps = { visit: MenuVisit; onClose: () => void };

/** Another time for a party that is still expected. */
export function MoveDialog({ visit, onClose }: ChangeProps) {
  const { visitId, timeZone, expectedAt, minutes, who } = visit;
  const [start] = useState(() => wallTime(new Date(expectedAt ?? Date.now()), timeZone));
  const [day, setDay] = useState(start[0]);
  const [time, setTime] = useState(start[1]);
  const errands = () => [
    visits.errand('move', { visitId, expectedAt: instantOf(day, time, timeZone).toISOString(), minutes }),
  ];
  return (
    <Change
      title={`Another time for ${who}`}
      go="Move"
      ready={Boolean(day && time)}
      errands={errands}
      onClose={onClose}
    >
      <Row align="start">
        <DateField label="Day" value={day} onChange={({ target }) => setDay(target.value)} />
        <DateField of="time" label="Time" value={time} onChange={({ target }) => setTime(target.value)} />
      </Row>
    </Change>
  );
}

export function CareDialog({ visit, onClose }: ChangeProps) {
  const [personIds, setPeople] = useState(visit.personIds);
  const errands = () => [visits.errand('care', { visitId: visit.visitId, personIds })];
  return (
    <Change title={`Who looks after ${visit.who}`} go="Done" ready errands={errands} onClose={onClose}>
      <PeoplePick label="One or more" chosen={personIds} onChoose={setPeople} />
    </Change>
  );
}

export function JoinDialog({ visit, onClose }: ChangeProps) {
  const [party, setParty] = useState<Picked[]>([]);
  const errands = () =>
    party.map(({ guestId }) => visits.errand('join', { visitId: visit.visitId, guestId }));
  return (
    <Change
      title={`With ${visit.who}`}
      go="They belong together"
      ready={party.length > 0}
      errands={errands}
      onClose={onClose}
    >
      <GuestsPick picked={party} onPick={setParty} />
    </Change>
  );
}

export function PlaceDialog({ visit, onClose }: ChangeProps) {
  const step = useStep();
  const seat = (placeIds: string[], personIds: string[]) => {
    onClose();
    void step('seat', { ...visit, placeIds, personIds });
  };
  return (
    <SeatDialog {...visit} places={visit.placeIds} people={visit.personIds} onSeat={seat} onClose={onClose} />
  );
}

type FormProps = {
  title: string;
  go: string;
  ready: boolean;
  errands: () => Errand[];
  onClose: () => void;
  children: ReactNode;
};

function Change({ title, go, ready, errands, onClose, children }: FormProps) {
  const { tap } = useActing();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const send = async () => {
    setBusy(true);
    for (const errand of errands()) {
      const outcome = await (await tap(errand, { words: title, speaks: true }))?.outcome;
      if (outcome?.state === 'refused') {
        setRefused(outcome.sentence);
        return setBusy(false);
      }
    }
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>Never mind</Button>
          <Button kind="go" busy={busy} disabled={!ready} onClick={() => void send()}>
            {go}
          </Button>
        </>
      }
    >
      {children}
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </Dialog>
  );
}
