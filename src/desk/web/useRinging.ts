import { useCallback, useEffect, useState } from 'react';
import { Refused, Unreached } from '#kit/call.ts';
import { overhear } from '#kit/queries.ts';
import { desk } from './desk.ts';

export type Call = Awaited<ReturnType<typeof desk.call.ringing>>[number] & { taken: boolean };

const changes = ['desk.callRang', 'desk.callTaken', 'desk.callEnded', '*'];
const stillRinging = 30_000;

/**
 * The calls of just now. Asked for past the answers of the page, and before them: whoever looks at the screen has until
 * the second ring.
 */
export function useRinging() {
  const [ringing, setRinging] = useState<Call[]>([]);
  const [kept, setKept] = useState<Call[]>([]);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);

  useEffect(() => {
    let asked = 0;
    const look = async () => {
      asked += 1;
      const mine = asked;
      try {
        const calls = await desk.call.ringing({});
        if (mine === asked) setRinging(calls.map((call) => ({ ...call, taken: false })));
      } catch (fault) {
        // Out of reach, or signed out: then nobody hears of calls here, and the band says so.
        if (!(fault instanceof Unreached || fault instanceof Refused)) throw fault;
      }
    };
    void look();
    return overhear(({ names }) => {
      if (names.some((name) => changes.includes(name))) void look();
    });
  }, []);

  // Whoever was to say that it stopped may have forgotten.
  useEffect(() => {
    if (ringing.length === 0) return;
    const timer = setInterval(() => {
      void desk.call.ringing({}).then(
        (calls) => setRinging(calls.map((call) => ({ ...call, taken: false }))),
        () => setRinging([]),
      );
    }, stillRinging);
    return () => clearInterval(timer);
  }, [ringing.length]);

  const keep = useCallback(
    (call: Call) =>
      setKept((before) => [
        { ...call, taken: true },
        ...before.filter(({ callId }) => callId !== call.callId),
      ]),
    [],
  );
  const dismiss = useCallback((callId: string) => {
    setDismissed((before) => [...before, callId]);
    setKept((before) => before.filter((call) => call.callId !== callId));
  }, []);
  const calls = [
    ...ringing.filter((one) => !kept.some(({ callId }) => callId === one.callId)),
    ...kept,
  ].filter(({ callId }) => !dismissed.includes(callId));
  return { calls, keep, dismiss };
}
