import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readGoEmotions, readMams, readSpace, type Felt } from '#engines/reader/train/corpora.ts';
import { readLabels, type Labelled } from '#engines/reader/train/labelled.ts';
import { ownSentences, type OwnSentence } from '#engines/reader/train/own-sentences.ts';
import { ownFiles, spaceFiles } from '#app/train-reader.ts';
import { reviews } from './sets.ts';

const reader = join(import.meta.dirname, '../../../src/engines/reader');

/** The families of our own sentences that no training saw. */
export async function ownTest(): Promise<OwnSentence[]> {
  return ownSentences(await ownFiles()).filter(({ part }) => part === 'test');
}

/** The labelled sentences with both passes; texts of public sets from where they lie. */
export async function labelledTest(): Promise<{
  test: Labelled[];
  passes: { first: string[]; second: string[] }[];
}> {
  const sets = `${reviews}/train`;
  const table = await readFile(join(reader, 'labels/labels.tsv'), 'utf8');
  const mams = await Promise.all(
    ['train', 'val', 'test'].map(async (part) =>
      readMams(await readFile(`${sets}/mams_acsa/${part}.xml`, 'utf8')),
    ),
  );
  const space = await spaceFiles(`${sets}/space_hotels/data/gold`);
  const all = readLabels(table, await readFile(join(reader, 'labels/own-train.txt'), 'utf8'), {
    mams: mams.flat().map(({ text }) => text),
    space: new Map(
      space.flatMap(({ folder, file, text }) =>
        readSpace(folder, text).map((one, n) => [`${folder}/${file}/${n}`, one.text]),
      ),
    ),
    own: await readFile(join(reader, 'labels/own.txt'), 'utf8'),
  });
  const passes = table
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'))
    .filter(([, , , first]) => first !== '')
    .map(([, , , first, second]) => ({ first: first!.split(' '), second: second!.split(' ') }));
  return { test: all.filter(({ part }) => part === 'test'), passes };
}

export async function goEmotions(part: 'dev' | 'test'): Promise<Felt[]> {
  return readGoEmotions(await readFile(`${reviews}/train/goemotions/original/${part}.tsv`, 'utf8'));
}

export type Naming = {
  text: string;
  named: { name: string; said: 'praise' | 'blame' | 'mention' }[];
  roster: string[];
};

const marks = { '+': 'praise', '-': 'blame', '0': 'mention' } as const;

/** `labels/staff-test.txt`, and `staff.txt` that the rules were written by: `{+Marta}` praised, `{-Tom}` blamed, `{0Ann}` only mentioned, `(Bob)` a name that is not of the staff. */
export async function staffTest(file = 'staff-test.txt'): Promise<Naming[]> {
  const found: Naming[] = [];
  let roster: string[] = [];
  for (const line of (await readFile(join(reader, 'labels', file), 'utf8')).trim().split('\n')) {
    if (/^(?:open )?roster:/.test(line)) {
      roster = line
        .slice(line.indexOf(':') + 1)
        .split('|')
        .map((name) => name.trim())
        .filter((name) => name !== '');
      continue;
    }
    const named = [...line.matchAll(/\{([+\-0])([^}]+)\}/g)].map(([, mark, name]) => ({
      name: name!,
      said: marks[mark as '+'],
    }));
    found.push({
      text: line.replace(/\{[+\-0]([^}]+)\}/g, '$1').replace(/\(([^)]+)\)/g, '$1'),
      named,
      roster,
    });
  }
  return found;
}
