import type { Base } from './base.ts';

/** Below either no model is told: its intervals would say "anything". */
export const fewestGuests = 200;
export const shortestTime = 365;

/**
 * Why a house is too young to foretell, or null when it is not.
 * @param perUnit ticks that make a unit of time of the base, in days
 */
export function unknownBecause(
  base: Pick<Base, 'guests' | 'times'>,
  perUnit: number,
): 'guests' | 'time' | null {
  if (base.guests < fewestGuests) return 'guests';
  return base.times.at(-1)! * perUnit < shortestTime ? 'time' : null;
}
