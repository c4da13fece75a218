import { useEffect, useMemo, useState } from 'react';
import { hereHouse } from '#kit/here.ts';
import { countOf, difference, type Difference } from '../../blueprint/difference.ts';
import type { Drawn } from './editing.ts';
import { begun, did, redo, undo, type History } from './history.ts';
import { keepUnsaved, readUnsaved } from './unsaved.ts';

export type Drawing = {
  now: Drawn;
  /** The version it began from. */
  from: number;
  changes: Difference;
  /** How many touchpoints are not as they are in the house. */
  count: number;
  /** `about` names what is changed, so that letters of one field are taken back together. */
  edit: (next: Drawn, about?: string | null) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
  /** Lets go of every change. @returns how to bring them back */
  discard: () => () => void;
};

type Draft = { from: number; base: Drawn; history: History };

/** The newest drawing, and what somebody changes of it here: kept in this browser until it is saved. */
export function useDrawing(newest: { version: number; touchpoints: Drawn }): Drawing {
  const house = hereHouse() ?? '';
  const [kept, setDraft] = useState<Draft | null>(() => draftOf(house));
  const changes = useMemo(
    () => difference(kept?.base ?? [], kept?.history.now ?? []),
    [kept?.base, kept?.history.now],
  );
  const count = countOf(changes);
  // With everything taken back there is nothing to keep from what is drawn elsewhere.
  const draft = kept && (count > 0 || kept.from === newest.version) ? kept : null;

  useEffect(() => {
    const unsaved = draft && count > 0 && { from: draft.from, base: draft.base, now: draft.history.now };
    keepUnsaved(house, unsaved || null);
  }, [house, draft, count]);

  const change = (history: (history: History) => History) => {
    const { version, touchpoints } = newest;
    const drawn = draft ?? { from: version, base: touchpoints, history: begun(touchpoints) };
    setDraft({ ...drawn, history: history(drawn.history) });
  };
  return {
    now: draft?.history.now ?? newest.touchpoints,
    from: draft?.from ?? newest.version,
    changes,
    count: draft ? count : 0,
    edit: (next, about) => change((history) => did(history, next, about)),
    undo: draft && draft.history.past.length > 0 ? () => change(undo) : null,
    redo: draft && draft.history.future.length > 0 ? () => change(redo) : null,
    discard: () => {
      setDraft(null);
      return () => setDraft(kept);
    },
  };
}

function draftOf(house: string): Draft | null {
  const unsaved = readUnsaved(house);
  return unsaved && { from: unsaved.from, base: unsaved.base, history: begun(unsaved.now) };
}
