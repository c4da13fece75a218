import type { Drawn } from './editing.ts';

/** A drawing that is not saved yet, with the version it began from. */
export type Unsaved = { from: number; base: Drawn; now: Drawn };

/** Told apart by this from what an older page may have kept. */
const shape = 1;

/** What somebody drew in this browser and did not save; null where there is nothing of the kind. */
export function readUnsaved(house: string): Unsaved | null {
  const kept = localStorage.getItem(nameOf(house));
  if (!kept) return null;
  const read = JSON.parse(kept) as Unsaved & { shape: number };
  return read.shape === shape ? read : null;
}

export function keepUnsaved(house: string, unsaved: Unsaved | null): void {
  if (unsaved) localStorage.setItem(nameOf(house), JSON.stringify({ ...unsaved, shape }));
  else localStorage.removeItem(nameOf(house));
}

function nameOf(house: string): string {
  return `regulars.journey.${house}`;
}
