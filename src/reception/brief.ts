import { chooseDots } from '#guests/dot.ts';
import type { Dot } from '#guests/dot.ts';

export type Handover = { memoryId: string; by: string };

type Guest = {
  guestId: string;
  dots: readonly Dot[];
  /** The house meets them for the first time, and they have not left yet. */
  firstVisit: boolean;
  /** Allergies and needs of this visit that somebody took over; null once the visit is over. */
  handovers: readonly Handover[] | null;
  /** A screen on the wall that nobody has signed in to. */
  onWall: boolean;
};

/** The lines worth knowing of one guest at the door. Somebody of whom nothing is known is welcomed as that. */
export function brief({ guestId, dots, firstVisit, handovers, onWall }: Guest): Dot[] {
  const said = onWall ? dots.flatMap(forWall) : dots;
  const chosen = chooseDots(said).map((dot) => (dot.rank === 'safety' ? withHandover(dot, handovers) : dot));
  return firstVisit && chosen.every(isSuggestion) ? [firstWelcome(guestId), ...chosen] : chosen;
}

function isSuggestion({ answers }: Dot): boolean {
  return answers.includes('moments.giveNow');
}

function withHandover(dot: Dot, handovers: readonly Handover[] | null): Dot {
  const handedTo = handovers?.find(({ memoryId }) => memoryId === dot.subjectId)?.by ?? null;
  const open = handovers !== null && handedTo === null;
  return { ...dot, handedTo, chip: open ? `${dot.chip}, not yet handed over` : dot.chip };
}

/** Safety is for everyone to see. Of the rest, whatever could not be said to the guest's face stays off the wall. */
function forWall(dot: Dot): Dot[] {
  if (dot.rank === 'safety' || (dot.rank !== 'make_right' && dot.sayAloud)) return [dot];
  if (dot.rank !== 'make_right') return [];
  return [{ ...dot, chip: 'Something to make right first', line: 'Something to make right first' }];
}

function firstWelcome(guestId: string): Dot {
  return {
    subjectId: guestId,
    guestId,
    rank: 'fits_now',
    chip: 'Say your name, and ask theirs',
    line: 'First visit: say your name, and ask theirs',
    from: 'the house’s way',
    weight: 0,
    answers: [],
    handedTo: null,
    sayAloud: false,
  };
}

/** Whether something remembered is told by it. Only that can be used or handed over. */
export function isMemory({ answers, restsOn }: Pick<Dot, 'answers' | 'restsOn'>): boolean {
  return (
    restsOn !== undefined ||
    answers.some((answer) => answer === 'visits.handOver' || answer.startsWith('guests.'))
  );
}
