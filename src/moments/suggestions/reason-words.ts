import { counted } from '#kit/words.ts';
import { memoryLine } from '#guests/memory.ts';
import type { MemoryFacts } from '#guests/memory.ts';
import { provenance } from '#guests/provenance.ts';
import type { Provenance } from '#guests/provenance.ts';
import { isToldByVisits, occasionWords } from '#regulars/occasion.ts';
import { nth } from '#regulars/stage.ts';
import type { RegularStage } from '#regulars/stage.ts';
import type { Because, WhyNot } from './choice.ts';

export type Remembered = { id: string; facts: MemoryFacts; noticed: Provenance };

/** A reason as it reads now; null where what it rested on is no longer there. */
export function reasonWords(
  { code, memoryId, count }: Because,
  remembered: readonly Remembered[],
): string | null {
  const memory = remembered.find(({ id }) => id === memoryId);
  if (memory) return memoryLine(memory.facts);
  if (isToldByVisits(code)) return occasionWords(code, count);
  return code in stageWords ? stageWords[code as RegularStage](count) : null;
}

/** The reason with where it comes from: "Oat flat white · they told Mei, in March". */
export function reasonWithSource(
  because: Because,
  remembered: readonly Remembered[],
  day: string,
): string | null {
  const words = reasonWords(because, remembered);
  const memory = remembered.find(({ id }) => id === because.memoryId);
  return words !== null && memory ? `${words} · ${provenance(memory.noticed, day)}` : words;
}

const stageWords = {
  first: () => 'First visit',
  returning: (visit) => `${nth(visit)} visit`,
  regular: (visit) => `A regular, on the ${nth(visit)} visit`,
  lifelong: (visits) => `${counted(visits, 'visit', 'visits')} so far`,
  drifting: (days) => `Back after ${counted(days, 'day', 'days')}`,
} as const satisfies Record<RegularStage, (count: number) => string>;

/** Why an idea is not the one, as a sentence. */
export const whyNotWords = {
  put_aside: 'Somebody put it aside for this visit.',
  other_stage: 'It is for others, who came less or more often.',
  other_party: 'It is for fewer or more people.',
  other_weather: 'It is for other weather.',
  no_occasion: 'It is for a day that is not today.',
  nothing_remembered: 'Nothing that may be said aloud speaks for it.',
  memory_used: 'What speaks for it led to something within the year already.',
  no_reason: 'Nothing of their own speaks for it.',
  health: 'An allergy or a need stands against what is in it.',
  diet: 'Their diet stands against it.',
  alcohol: 'Alcohol goes to those alone who told us that they like it.',
  aversion: 'They would rather be without something in it.',
  days_share: 'The day’s share of the purse is planned for others.',
  fits_less: 'It would fit as well; the other fits better.',
  to_make_right: 'Something is to be made right first.',
  no_apology_yet: 'Nobody has said sorry yet.',
  wished_none: 'They asked for no surprises.',
  stopped: 'They asked the house to stop.',
  enough_lately: 'The house said and gave enough these weeks.',
  one_a_visit: 'They were given something on this visit already.',
  same_again: 'They were given the same within the year.',
  first_is_small: 'The first thing they are given is a small one.',
  smaller_than_last: 'It is less than the last thing they were given.',
  purse_empty: 'There is not so much left in the purse.',
  over_person_allowance: 'It is more than one of us may spend without asking.',
  over_guest_allowance: 'It is more than may be spent on one of them without asking.',
} as const satisfies Record<WhyNot, string>;
