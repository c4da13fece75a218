import { useCallback, useState } from 'react';
import { noted } from '#kit/noted.ts';
import { takeBack, type Errand } from '#kit/outbox.ts';
import { useToast } from '#ui/Toasts.tsx';
import { useActing } from '#team/web/Acting.tsx';
import type { HeldReason } from '../moment.ts';
import { moments } from './moments.ts';

/** Given; held back by a rule, and on the record as that; or kept until the house can be reached. */
export type Became =
  | { state: 'given' }
  | { state: 'held'; momentId: string; why: HeldReason }
  | { state: 'waiting' };

/** Taps that gave nothing in the end, so that none of them is shown as given until the day is read again. */
export const heldTaps = noted<readonly string[]>([]);

type Giving = {
  /** @returns what became of it; null where it was refused, and `refused` says why */
  give: (errand: Errand, name: string) => Promise<Became | null>;
  busy: boolean;
  refused: string;
};

/** Gives, says so, and offers to take it back. */
export function useGiving(): Giving {
  const { tap } = useActing();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');

  const give = useCallback<Giving['give']>(
    async (errand, name) => {
      setBusy(true);
      setRefused('');
      const sent = await tap(errand, { words: `A moment for ${name}`, speaks: true });
      const outcome = await sent?.outcome;
      setBusy(false);
      if (!sent || !outcome) return null;
      if (outcome.state === 'refused') {
        setRefused(outcome.sentence);
        return null;
      }
      const result =
        outcome.state === 'sent' ? (outcome.result as { momentId: string; held: HeldReason | null }) : null;
      if (result?.held) {
        heldTaps.set([...heldTaps.get(), sent.key]);
        return { state: 'held', momentId: result.momentId, why: result.held };
      }
      const undo = async () => {
        if ((await takeBack(sent.key)) || !result) return;
        await tap(moments.errand('undoMoment', { momentId: result.momentId }), {
          words: `Undo: for ${name}`,
        });
      };
      toast({
        words: result ? `Given to ${name}` : `Kept, and sent when the house is back: for ${name}`,
        undo: { words: 'Undo', onUndo: () => void undo() },
      });
      return { state: result ? 'given' : 'waiting' };
    },
    [tap, toast],
  );
  return { give, busy, refused };
}
