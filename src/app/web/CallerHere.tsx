import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { toConversation } from '#desk/web/way.ts';

const load = () => import('#desk/web/CallerPopUp.tsx').then((part) => ({ default: part.CallerPopUp }));
const CallerPopUp = lazy(load);

/** Stands around every page of a house. It is fetched once the page itself is there, and then waits for the phone. */
export function CallerHere() {
  const navigate = useNavigate();
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaits(true), 1_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    waits && (
      <Suspense>
        <CallerPopUp onOpen={(id) => void navigate(toConversation(id))} />
      </Suspense>
    )
  );
}
