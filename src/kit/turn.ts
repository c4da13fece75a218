import { noted } from './noted.ts';

/** Who acts on a shared tablet, and until when. The token is as good as the PIN until then. */
export type Turn = { token: string; personId: string; endsAt: string };

const kept = 'regulars.turn';

/** The turn of this tab; it survives a reload and ends with the tab. */
export const turn = noted<Turn | null>(null);

export function readTurn(): void {
  const found = sessionStorage.getItem(kept);
  if (found) turn.set(JSON.parse(found) as Turn);
}

export function keepTurn(taken: Turn | null): void {
  if (taken) sessionStorage.setItem(kept, JSON.stringify(taken));
  else sessionStorage.removeItem(kept);
  turn.set(taken);
}

export function turnToken(): string | null {
  const taken = turn.get();
  return taken && Date.parse(taken.endsAt) > Date.now() ? taken.token : null;
}
