import { lazy, Suspense, useState } from 'react';
import { Menu } from '#ui/Menu.tsx';
import { can } from '../visit.ts';
import { useStep } from './useStep.ts';
import type { MenuVisit } from './visits.ts';

const Care = lazy(() => import('./ChangeVisit.tsx').then((part) => ({ default: part.CareDialog })));
const Move = lazy(() => import('./ChangeVisit.tsx').then((part) => ({ default: part.MoveDialog })));
const Join = lazy(() => import('./ChangeVisit.tsx').then((part) => ({ default: part.JoinDialog })));
const Seat = lazy(() => import('./ChangeVisit.tsx').then((part) => ({ default: part.PlaceDialog })));

/** The rarer things to do with a visit. */
export function VisitMenu({ visit }: { visit: MenuVisit }) {
  const step = useStep();
  const [open, setOpen] = useState<'move' | 'care' | 'join' | 'seat'>();
  const { stage } = visit;
  const items = [
    can('seat', stage) && { words: 'Another place', onPick: () => setOpen('seat') },
    can('care', stage) && { words: 'Who looks after them', onPick: () => setOpen('care') },
    can('party', stage) && { words: 'Somebody else is with them', onPick: () => setOpen('join') },
    can('move', stage) && { words: 'Another time', onPick: () => setOpen('move') },
    can('noShow', stage) && { words: 'They did not come', onPick: () => void step('noShow', visit) },
    can('cancel', stage) && { words: 'They cancelled', onPick: () => void step('cancel', visit) },
  ].filter((item) => item !== false);
  const onClose = () => setOpen(undefined);
  if (items.length === 0) return null;
  return (
    <>
      <Menu button="More" label={`More for ${visit.who}`} items={items} />
      <Suspense>
        {open === 'move' && <Move visit={visit} onClose={onClose} />}
        {open === 'care' && <Care visit={visit} onClose={onClose} />}
        {open === 'join' && <Join visit={visit} onClose={onClose} />}
        {open === 'seat' && <Seat visit={visit} onClose={onClose} />}
      </Suspense>
    </>
  );
}
