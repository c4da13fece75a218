import type { PurseShown } from './moments.ts';

type Line = { words: string; minor: number };

/** How the purse came to what is left: what it opened with, what was put in and out, what was given. */
export function purseLines({ openedMinor, spentMinor, leftMinor, entries }: PurseShown): Line[] {
  const total = (kind: string) =>
    entries
      .filter((entry) => entry.kind === kind)
      .reduce((sum, { amountMinor }) => sum + Math.abs(amountMinor), 0);
  const [put, taken] = [total('topped_up'), total('taken_out')];
  return [
    { words: 'Opened with', minor: openedMinor },
    ...(put > 0 ? [{ words: 'Topped up', minor: put }] : []),
    ...(taken > 0 ? [{ words: 'Taken out', minor: -taken }] : []),
    { words: 'Given', minor: -spentMinor || 0 },
    { words: 'Left', minor: leftMinor },
  ];
}
