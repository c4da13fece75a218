type Kind = { run: (words: string[]) => Promise<number>; says: string };

/** What can be brought in, by the second word of `regulars import …`. */
const kinds: Record<string, Kind> = {
  guests: {
    run: async (words) => (await import('./bring-file.ts')).bringFile('guests', words),
    says: 'FILE: guests of another system: CSV, Excel, vCard',
  },
  visits: {
    run: async (words) => (await import('./bring-file.ts')).bringFile('visits', words),
    says: 'FILE: visits or purchases of another system: CSV, Excel, columns set apart by blanks',
  },
  house: {
    run: async (words) => (await import('./archive.ts')).importHouse(words),
    says: 'FILE.zip: a house made of its archive, row for row',
  },
};

/** `regulars import KIND FILE …`. @returns the exit code */
export async function importFile([name = '', ...words]: string[]): Promise<number> {
  const kind = kinds[name];
  if (kind) return kind.run(words);
  const lines = Object.entries(kinds).map(([known, { says }]) => `  ${known}  ${says}`);
  console.error(['regulars import KIND …', ...lines].join('\n'));
  return 2;
}
