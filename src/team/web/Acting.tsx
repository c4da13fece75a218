import {
  createContext,
  lazy,
  Suspense,
  use,
  useCallback,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { queries } from '#kit/queries.ts';
import { hereHouse } from '#kit/here.ts';
import { send, type Errand, type Outcome } from '#kit/outbox.ts';
import { turnToken } from '#kit/turn.ts';
import { door, knownMe } from '#door/web/me.ts';

const TurnSheet = lazy(() => import('./TurnSheet.tsx').then((page) => ({ default: page.TurnSheet })));

type About = {
  /** What is tapped, for the sentence about it should it be refused later. */
  words: string;
  /** The caller says a refusal itself, in its form. */
  speaks?: boolean;
};

export type Sent = { key: string; outcome: Promise<Outcome> };

export type Acting = {
  /** Sends a verb through the outbox, as whoever acts; null when nobody said who they are. */
  tap: (errand: Errand, about: About) => Promise<Sent | null>;
  /** On a shared tablet asks for a PIN, unless somebody's turn lasts. */
  somebody: () => Promise<boolean>;
};

const Actor = createContext<Acting | null>(null);

export function useActing(): Acting {
  const acting = use(Actor);
  if (!acting) throw new Error('useActing needs <ActingHere> around it');
  return acting;
}

/** Stands around the pages of a house. */
export function ActingHere({ children }: { children: ReactNode }) {
  const [asking, setAsking] = useState(false);
  const answer = useRef<(taken: boolean) => void>(null);

  const somebody = useCallback(async () => {
    if (knownMe()?.kind !== 'tablet' || turnToken()) return true;
    setAsking(true);
    const taken = await new Promise<boolean>((resolve) => (answer.current = resolve));
    setAsking(false);
    if (taken) await queries.invalidateQueries({ queryKey: door.read.me({}).queryKey });
    return taken;
  }, []);

  const acting = useMemo<Acting>(
    () => ({
      somebody,
      tap: async (errand, { words, speaks = false }) => {
        const house = hereHouse();
        if (!house || !(await somebody())) return null;
        return send(errand, { house, words, speaks });
      },
    }),
    [somebody],
  );

  return (
    <Actor value={acting}>
      {children}
      {asking && (
        <Suspense>
          <TurnSheet onDone={(taken) => answer.current?.(taken)} />
        </Suspense>
      )}
    </Actor>
  );
}
