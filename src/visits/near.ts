import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';

const years = 3;

/** A time that can be meant: a slip in the year is found here and not in three years. */
export function mustBeNear(act: Act, instant: string): Date {
  const at = new Date(instant);
  const off = Math.abs(at.getTime() - act.now.getTime());
  if (!(off <= years * 366 * 86_400_000)) throw new Refusal('visits.far_off');
  return at;
}
