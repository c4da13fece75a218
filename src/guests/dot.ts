/** Why a line deserves one of the three places, in the order in which they are given away. */
export const dotRanks = ['safety', 'make_right', 'fits_now', 'know'] as const;
export type DotRank = (typeof dotRanks)[number];

/** What a tap on a dot does: the contract value that takes the answer. */
export const dotAnswers = [
  'visits.handOver',
  'desk.makeRight',
  'guests.used',
  'guests.noLongerTrue',
  'guests.notNow',
  'guests.confirm',
  'moments.giveNow',
  'moments.dismiss',
] as const;
export type DotAnswer = (typeof dotAnswers)[number];

/** One line of a brief. It always says where it comes from, and which taps answer it. */
export type Dot = {
  /** The row it speaks of: a memory, a recovery, a guest. */
  subjectId: string;
  guestId: string;
  rank: DotRank;
  /** A few words for the list on Today. */
  chip: string;
  /** The whole line for the brief. */
  line: string;
  from: string;
  /** Between dots of one rank, higher first. */
  weight: number;
  answers: DotAnswer[];
  /** For safety: who has taken it over for this visit. */
  handedTo: string | null;
  sayAloud: boolean;
  /** The memory it rests on, where it is not one itself. */
  restsOn?: string;
};

const dotsPerGuest = 3;

/**
 * At most three lines a guest: whoever stands in the doorway with ten seconds reads no fourth.
 * Nothing of safety is ever cut, even past three.
 */
export function chooseDots(dots: readonly Dot[]): Dot[] {
  const sorted = dots.toSorted(
    (a, b) =>
      dotRanks.indexOf(a.rank) - dotRanks.indexOf(b.rank) ||
      b.weight - a.weight ||
      (a.subjectId < b.subjectId ? -1 : 1),
  );
  const safety = sorted.filter((dot) => dot.rank === 'safety').length;
  return sorted.slice(0, Math.max(dotsPerGuest, safety));
}
