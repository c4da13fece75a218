import type { Sensitivity } from '../memory.ts';
import type { Guest } from './guests.ts';

/** On what word something delicate is kept: theirs, or only until this visit is over. */
export type Keeping = { consent: 'recorded' | 'this_visit' | null; visitId: string | null };

/** Nothing to ask for: it is plain, or their word stands already. */
export const asItIs: Keeping = { consent: null, visitId: null };

export type Answer = 'recorded' | 'this_visit';

export function keepingOf(answer: Answer, visitId: string | null): Keeping {
  return { consent: answer, visitId: answer === 'this_visit' ? visitId : null };
}

/** When they agreed that what is delicate is kept; null where they have not, or took it back. */
export function agreedAt(guest: Pick<Guest, 'consents'>): string | null {
  const word = guest.consents.find(({ purpose }) => purpose === 'health');
  return word?.given ? word.at : null;
}

export function needsTheirWord(sensitivity: Sensitivity, guest: Pick<Guest, 'consents'>): boolean {
  return sensitivity !== 'plain' && agreedAt(guest) === null;
}
