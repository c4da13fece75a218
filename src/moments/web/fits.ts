import type { Say } from '#houses/web/house.ts';
import { memoryLabels } from '#guests/memory.ts';
import type { Idea } from './moments.ts';
import { occasionWords, relationshipWords, weatherWords } from './words.ts';

/** When an idea fits, each condition a line: all of them have to hold, and of a list one. */
export function fitsLines({ fits }: Pick<Idea, 'fits'>, say: Say): string[] {
  const { memory, occasions, stages, party, weather } = fits;
  const kinds = memory?.kinds?.map((kind) => memoryLabels.kind[kind].toLowerCase()) ?? [];
  const words = memory?.words?.map((word) => `“${word}”`) ?? [];
  return [
    kinds.length > 0 && `Remembered: ${anyOf(kinds)}`,
    words.length > 0 && `It says ${anyOf(words)}`,
    has(occasions) && `Occasion: ${anyOf(occasions.map((name) => say(occasionWords[name])))}`,
    has(stages) && `For ${anyOf(stages.map((stage) => say(relationshipWords[stage])))}`,
    party && partyWords(party, say),
    has(weather) && `Weather: ${anyOf(weather.map((one) => weatherWords[one].toLowerCase()))}`,
  ].filter((line): line is string => typeof line === 'string');
}

function has<One>(list: One[] | undefined): list is One[] {
  return list !== undefined && list.length > 0;
}

function partyWords(
  { min, max }: { min?: number | undefined; max?: number | undefined },
  say: Say,
): string | null {
  const party = say('<party>');
  if (min && max) return min === max ? `A ${party} of ${min}` : `A ${party} of ${min} to ${max}`;
  if (min) return `A ${party} of ${min} or more`;
  return max ? `A ${party} of at most ${max}` : null;
}

const shown = 4;

function anyOf(all: string[]): string {
  if (all.length > shown + 1) return `${all.slice(0, shown).join(', ')} and more`;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}
