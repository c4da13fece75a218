import { chance } from '../random.ts';
import type { Chance } from '../random.ts';

/** Chance that belongs to one thing, by its id: what is made of it changes nothing that is made after it. */
export function chanceOf(id: string, stream: number): Chance {
  return chance(Number.parseInt(id.slice(-12), 16), stream);
}
