import type { NoteReason } from './note.ts';

/** The heaviest first: what was done for them or with them, before what the calendar tells. */
export const reasonsByWeight = [
  'moment_given',
  'made_right',
  'brought_friends',
  'back_after_long',
  'occasion',
  'many_visits',
  'learned_something',
] as const satisfies readonly NoteReason[];

/** A guest of a visit that is over, and what of it could be worth a word. */
export type Visited = {
  guestId: string;
  host: boolean;
  /** Visits before this one. */
  earlier: number;
  reasons: ReadonlySet<NoteReason>;
};

/**
 * What makes the visit worth a word to them, the heaviest first; empty for none. Notes move those who are loyal already
 * (Kim, Choi and Kim 2022, doi 10.1177/10949968221102306), and thanks to half a million strangers moved nobody (Samek and
 * Longfield, AEA trial 8263): whoever came for the first time is written to where somebody did something for them alone.
 */
export function worthAWord({ earlier, reasons }: Pick<Visited, 'earlier' | 'reasons'>): NoteReason[] {
  const told = reasonsByWeight.filter((reason) => reasons.has(reason));
  return earlier === 0 && !reasons.has('moment_given') ? [] : told;
}

/**
 * Whom of a party to write to, and why. One of them: two notes for one table read as a mailing; that it is one is the
 * house's judgement.
 */
export function whomToThank(party: readonly Visited[]): { guestId: string; because: NoteReason[] } | null {
  const worth = party
    .map((visited) => ({ visited, because: worthAWord(visited) }))
    .filter(({ because }) => because.length > 0)
    .toSorted(
      (one, other) =>
        reasonsByWeight.indexOf(one.because[0]!) - reasonsByWeight.indexOf(other.because[0]!) ||
        other.because.length - one.because.length ||
        Number(other.visited.host) - Number(one.visited.host),
    );
  const [first] = worth;
  return first ? { guestId: first.visited.guestId, because: first.because } : null;
}
