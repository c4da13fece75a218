import type { Act } from '#kit/act.ts';
import type { Mapping } from '../import/columns.ts';
import type { Fault, Sheet } from '../import/sheet.ts';
import type { Here } from './here.ts';
import type { Outcome } from './import.ts';
import type { PreviewLine } from './shapes.ts';

/** What holds for every line of a file that is being brought in. */
export type Bringing = {
  importId: string;
  fileName: string;
  mapping: Mapping;
  source: string;
  country: string;
  venueId: string | null;
  dryRun: boolean;
  /** The business day, ISO. */
  today: string;
  /** Who was found so far: kept to the end by a dry run, which writes down nobody, and else made anew for a batch. */
  here: Here;
};

/** A row as it was read; `size` is roughly its characters. */
export type Read = { line: number; cells: string[]; refused: Fault | null };

/** What is different between files of guests and of visits. */
export type Course<Line extends Read = Read> = {
  kind: 'guests' | 'visits';
  read: (sheet: Sheet, bringing: Bringing) => AsyncIterable<Line>;
  /** Takes in a batch, all of it or nothing; a dry run looks and keeps nothing. */
  take: (act: Act, bringing: Bringing, lines: readonly Line[]) => Promise<Outcome[]>;
  show: (act: Act, bringing: Bringing, lines: readonly Line[]) => Promise<PreviewLine[]>;
  announce: (act: Act, importId: string) => void;
};

export function refusedOutcome({ line, cells, refused }: Read): Outcome {
  return { line, outcome: 'refused', subjectId: null, why: refused ? [refused] : [], cells };
}
