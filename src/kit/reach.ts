import { noted } from './noted.ts';

/** Since when the house cannot be reached (milliseconds); null while it can. */
export const awaySince = noted<number | null>(null);

export function reached(): void {
  awaySince.set(null);
}

export function unreached(): void {
  if (awaySince.get() === null) awaySince.set(Date.now());
}
