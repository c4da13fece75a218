import { useCallback, useState } from 'react';
import { Refused, Unreached } from './call.ts';
import { hereHouse } from './here.ts';
import { queries } from './queries.ts';

export type Doing = {
  /** Does it, then reads the slice again. @returns false when it was refused, and `refused` says why */
  run: (work: () => Promise<unknown>) => Promise<boolean>;
  busy: boolean;
  /** Why it was not done, to be said where it was asked for; empty while there is nothing to say. */
  refused: string;
};

/** For what is arranged at a desk and needs an answer at once. Taps at the door go through the outbox instead. */
export function useDoing(slice: string): Doing {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const run = useCallback(
    async (work: () => Promise<unknown>) => {
      setBusy(true);
      setRefused('');
      try {
        await work();
        await queries.invalidateQueries({ queryKey: [hereHouse(), slice] });
        return true;
      } catch (fault) {
        if (!(fault instanceof Refused || fault instanceof Unreached)) throw fault;
        setRefused(fault.message);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [slice],
  );
  return { run, busy, refused };
}
