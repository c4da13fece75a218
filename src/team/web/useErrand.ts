import { useCallback, useState } from 'react';
import { noted } from '#kit/noted.ts';
import { takeBack, type Errand, type Outcome } from '#kit/outbox.ts';
import { useToast } from '#ui/Toasts.tsx';
import { useActing } from './Acting.tsx';

type About = {
  /** What is tapped, for the sentence about it should it be refused after the page is gone. */
  words: string;
  /** Said when it was done; nothing is said without. */
  done?: string;
  /** What takes it back once the house has it, and where one looks then. */
  undo?: (result: unknown) => Errand;
  undone?: () => void;
};

type Refusal = { sentence: string; code: string };

export type Running = {
  /** @returns what became of it: sent, or kept until the house can be reached; null where it was refused */
  run: (errand: Errand, about: About) => Promise<Exclude<Outcome, { state: 'refused' }> | null>;
  busy: boolean;
  /** Why it was not done, to be said where it was asked for; empty while there is nothing to say. */
  refused: string;
  /** The same, for programs. */
  code: string;
  forget: () => void;
};

/** How the last thing that was done is undone; for a key that does so. */
export const lastUndo = noted<(() => void) | null>(null);

const nothing: Refusal = { sentence: '', code: '' };

/** Sends a verb as whoever acts, says what was done, and offers to undo it. */
export function useErrand(): Running {
  const { tap } = useActing();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [{ sentence, code }, setRefused] = useState(nothing);

  const run = useCallback<Running['run']>(
    async (errand, { words, done, undo, undone }) => {
      setBusy(true);
      setRefused(nothing);
      const sent = await tap(errand, { words, speaks: true });
      const outcome = await sent?.outcome;
      setBusy(false);
      if (!sent || !outcome) return null;
      if (outcome.state === 'refused') {
        setRefused(outcome);
        return null;
      }
      if (done === undefined) return outcome;
      const takeItBack = async () => {
        if (await takeBack(sent.key)) return undone?.();
        if (!undo || outcome.state !== 'sent') return;
        const again = await tap(undo(outcome.result), { words: `Undo: ${words}` });
        if ((await again?.outcome)?.state === 'sent') undone?.();
      };
      const onUndo = () => {
        lastUndo.set(null);
        void takeItBack();
      };
      lastUndo.set(undo ? onUndo : null);
      toast({ words: done, ...(undo ? { undo: { words: 'Undo', onUndo } } : {}) });
      return outcome;
    },
    [tap, toast],
  );
  return { run, busy, refused: sentence, code, forget: useCallback(() => setRefused(nothing), []) };
}
