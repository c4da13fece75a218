import { shortened } from '#kit/shown.ts';
import { counted } from '#kit/words.ts';
import { lanes, type Lane, type Standard, type Touchpoint } from '../../blueprint/touchpoint.ts';
import { laneWords, sensesOf, spanOf, standardInShort } from './words.ts';

/** What stands below the head of a touchpoint, top to bottom. */
export const rows = [
  'evidence',
  'guest',
  'senses',
  'front',
  'back',
  'support',
  'standard',
  'hospitality',
  'fails',
] as const;
export type Row = (typeof rows)[number];

export const rowWords = {
  ...laneWords,
  senses: { name: 'Feelings', hint: 'what they think, sense and feel' },
  standard: { name: 'Standard', hint: 'the floor: every time' },
  hospitality: { name: 'Hospitality', hint: 'what may happen beyond it' },
  fails: { name: 'Fails and waits', hint: 'where it goes wrong, where they wait' },
} as const satisfies Record<Row, { name: string; hint: string }>;

/** The three lines of a service blueprint, by the row they run under. */
export const lineUnder: Partial<
  Record<Row, { words: string; look: 'interaction' | 'visibility' | 'internal' }>
> = {
  senses: { words: 'Line of interaction', look: 'interaction' },
  front: { words: 'Line of visibility', look: 'visibility' },
  back: { words: 'Line of internal interaction', look: 'internal' },
};

/** Words of a cell, perhaps behind a sign: F where it may fail, W where somebody waits, a tick where it is checked. */
export type Piece = {
  sign: 'F' | 'W' | '✓' | null;
  lead: string;
  words: string;
};

/** How a house says things: its own words, and what it calls its protocols. */
export type Voice = { say: (sentence: string) => string; titleOf: (protocol: string) => string | null };

/** At the drawing a standard shows its first steps; all of them stand in its panel. */
const stepsShown = 3;
const stepLength = 90;

/** What a cell of the drawing says; nothing where there is nothing to say. */
export function piecesOf(touchpoint: Touchpoint, row: Row, voice: Voice): Piece[] {
  if (isLane(row)) return plain(touchpoint.lanes[row]);
  if (row === 'senses') return sensesOf(touchpoint.senses).map(({ name, words }) => piece(words, null, name));
  if (row === 'hospitality') return plain(touchpoint.hospitality);
  if (row === 'fails') return failsOf(touchpoint);
  return standardOf(touchpoint, voice);
}

/** Who keeps the standard and by when, and which protocol it is, without its steps. */
export function headOfStandard(standard: Standard, { say, titleOf }: Voice): Piece[] {
  const title = standard.protocol === null ? null : titleOf(standard.protocol);
  return [
    piece(say(standardInShort(standard)), '✓'),
    ...(title === null ? [] : [piece(title, null, 'Protocol')]),
  ];
}

function standardOf({ standard }: Touchpoint, voice: Voice): Piece[] {
  if (!standard) return [];
  const steps = standard.protocol === null ? standard.steps : [];
  const shown = steps.slice(0, stepsShown);
  const more = steps.length - shown.length;
  return [
    ...headOfStandard(standard, voice),
    ...shown.map(({ text }) => piece(shortened(text.trim().replace(/\s+/g, ' '), stepLength))),
    ...(more > 0 ? [piece(`and ${counted(more, 'step', 'steps')} more`)] : []),
  ];
}

function failsOf({ failPoints, wait }: Touchpoint): Piece[] {
  return [
    ...failPoints.filter((words) => words.trim() !== '').map((words) => piece(words, 'F')),
    ...(wait === null ? [] : [piece(`up to ${spanOf(wait)}`, 'W')]),
  ];
}

function plain(words: string): Piece[] {
  return words.trim() === '' ? [] : [piece(words)];
}

function piece(words: string, sign: Piece['sign'] = null, lead = ''): Piece {
  return { sign, lead, words };
}

function isLane(row: Row): row is Lane {
  return (lanes as readonly string[]).includes(row);
}
