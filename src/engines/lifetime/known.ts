import type { Base } from './base.ts';

/** Below either no model is told: its intervals would say "anything". */
export const fewestGuests = 200;
const shortestTime = 365;

/**
 * Why a house is too young to foretell, or null when it is not.
 * @param days in a unit of time of the base
 */
export function unknownBecause(base: Pick<Base, 'guests' | 'times'>, days: number): 'guests' | 'time' | null {
  if (base.guests < fewestGuests) return 'guests';
  return base.times.at(-1)! * days < shortestTime ? 'time' : null;
}
