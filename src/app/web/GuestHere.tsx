import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Pill } from '#ui/Pill.tsx';
import { desk } from '#desk/web/desk.ts';
import { Recoveries } from '#desk/web/Recoveries.tsx';
import { GuestPage } from '#guests/web/GuestPage.tsx';
import { useWhen } from '#guests/web/useWhen.ts';
import { Received } from '#moments/web/Received.tsx';
import { regulars } from '#regulars/web/regulars.ts';
import { visits } from '#visits/web/visits.ts';
import { Companions } from '#visits/web/Companions.tsx';
import { VisitsOfGuest } from '#visits/web/VisitsOfGuest.tsx';

/** The page of a guest, with what each slice knows of them in its place. */
export function GuestHere() {
  const { guestId } = useParams({ from: '/h/$house/guests/$guestId' });
  const { today } = useWhen();
  const { data: relationship, isPending: relating } = useQuery(
    regulars.read.relationship({ guestId, day: today }),
  );
  const { data: latest, isPending: visiting } = useQuery(visits.read.ofGuest({ guestId, limit: 3 }));
  const { isPending: recovering } = useQuery(desk.read.recoveries({ guestId }));
  const { isPending: accompanying } = useQuery(visits.read.companions({ guestId }));
  const current = latest?.visits.find(({ stage, day }) => day === today && openStages.includes(stage));
  return (
    <GuestPage
      guestId={guestId}
      ready={!relating && !visiting && !recovering && !accompanying}
      visitId={current?.visitId ?? null}
      stage={relationship && <Pill kind={relationship.stage}>{relationship.stageLine}</Pill>}
      story={relationship?.story ?? null}
      toMakeRight={<Recoveries guestId={guestId} />}
      visits={<VisitsOfGuest guestId={guestId} />}
      received={<Received guestId={guestId} />}
      companions={<Companions guestId={guestId} />}
    />
  );
}

/** A visit that is not over: what is kept for it alone has something to be kept for. */
const openStages = ['expected', 'arrived', 'seated'];
