import { lexicon, type Facets } from '../lexicon.ts';
import { maskNames, type Names } from '../names.ts';
import type { Lexicon } from '../evidence.ts';
import { buckets } from '../features.ts';
import { idfStep } from '../model.ts';
import { lot } from './chance.ts';
import { combined } from './combine.ts';
import { readGoEmotions, readMams, readSpace, readVader, type Felt, type Judged } from './corpora.ts';
import { learnFacets, type AllVectors } from './facets.ts';
import { readLabels, type Labelled } from './labelled.ts';
import { ownSentences, type OwnSentence } from './own-sentences.ts';
import { evidenceOf, sheet, type Sheet } from './sheet.ts';
import { step, vocabulary } from './vocabulary.ts';

/** Texts of all files that training reads, nothing else. */
export type Sources = {
  /** Name without ending → text, of the folder `sentences`. */
  own: ReadonlyMap<string, string>;
  facetSeeds: string;
  names: string;
  labels: { table: string; own: string; ownTrain: string };
  mams: { train: string; dev: string; test: string };
  space: readonly { folder: string; file: string; text: string }[];
  goEmotions: { train: string; dev: string };
  vader: { lexicon: string; emoji: string };
  vectors: AllVectors;
};

/** A sentence with its features. */
export type Example = { text: string; sheet: Sheet; whole: Float32Array; parts: Float32Array[] };

export type Material = {
  own: (OwnSentence & Example)[];
  mams: { train: (Judged & Example)[]; dev: (Judged & Example)[] };
  space: { train: (Judged & Example)[]; dev: (Judged & Example)[] };
  goEmotions: { train: (Felt & Example)[]; dev: (Felt & Example)[] };
  labelled: (Labelled & Example)[];
  idf: Float32Array;
  lexicon: Lexicon;
  /** What of the lexicon is shipped. */
  kept: {
    words: string[];
    vectors: Int8Array;
    facets: Facets;
    valences: [word: string, tenths: number][];
    names: Names;
  };
  mask: (tokens: Sheet['tokens']) => void;
};

/** Sentences joined of two thoughts, for training and for the lines. */
const joined = { train: 1200, dev: 150 };

export function material(sources: Sources): Material {
  const names = readNames(sources.names);
  const mask = (all: Sheet['tokens']) => maskNames(all, names);
  const valences = tenths(readVader(sources.vader.lexicon, sources.vader.emoji));
  const own = ownSentences(sources.own);
  const mams = {
    train: readMams(sources.mams.train),
    dev: readMams(sources.mams.dev),
    test: readMams(sources.mams.test),
  };
  const space = sources.space.map((one) => ({ ...one, sentences: readSpace(one.folder, one.text) }));
  const labelled = readLabels(sources.labels.table, sources.labels.ownTrain, {
    mams: [...mams.train, ...mams.dev, ...mams.test].map(({ text }) => text),
    space: new Map(
      space.flatMap(({ folder, file, sentences }) =>
        sentences.map(({ text }, n) => [`${folder}/${file}/${n}`, text]),
      ),
    ),
    own: sources.labels.own,
  });
  // What the labels keep for the test is kept out of everything.
  const frozen = new Set(labelled.filter(({ part }) => part === 'test').map(({ text }) => text));
  const free = <T extends { text: string }>(list: readonly T[]) =>
    list.filter(({ text }) => !frozen.has(text));
  const sheets = <T extends { text: string }>(list: readonly T[]) =>
    list.map((one) => ({ ...one, sheet: sheet(one.text, mask) }));
  const drawn = {
    own: sheets([...own, ...combined(own, 'train', joined.train), ...combined(own, 'dev', joined.dev)]),
    mamsTrain: sheets(free([...mams.train, ...mams.test])),
    mamsDev: sheets(free(mams.dev)),
    spaceTrain: sheets(
      free(space.filter(({ file }) => lot(file) <= spaceTrain).flatMap(({ sentences }) => sentences)),
    ),
    spaceDev: sheets(
      free(space.filter(({ file }) => lot(file) > spaceTrain).flatMap(({ sentences }) => sentences)),
    ),
    goTrain: sheets(readGoEmotions(sources.goEmotions.train)),
    goDev: sheets(readGoEmotions(sources.goEmotions.dev)),
    labelled: sheets(labelled.filter(({ part }) => part !== 'test')),
  };

  const known = new Map(valences.map(([word, tenth]) => [word, tenth / 10]));
  const facets = learnFacets(sources.facetSeeds, known, sources.vectors);
  const used = usedWords([...drawn.own, ...drawn.mamsTrain, ...drawn.spaceTrain], drawn.goTrain);
  const { words, vectors } = vocabulary(sources.vectors, used, facets);
  const shipped = lexicon({ words, vectors, step, facets, valences: known });
  const evidence = <T extends { text: string; sheet: Sheet }>(list: readonly T[]) =>
    list.map((one) => ({ ...one, ...evidenceOf(one.sheet, shipped) }));
  return {
    own: evidence(drawn.own),
    mams: { train: evidence(drawn.mamsTrain), dev: evidence(drawn.mamsDev) },
    space: { train: evidence(drawn.spaceTrain), dev: evidence(drawn.spaceDev) },
    goEmotions: { train: evidence(drawn.goTrain), dev: evidence(drawn.goDev) },
    labelled: evidence(drawn.labelled),
    idf: inverse(
      [...drawn.own, ...drawn.mamsTrain, ...drawn.spaceTrain, ...drawn.goTrain].map((one) => one.sheet),
    ),
    lexicon: shipped,
    kept: { words, vectors, facets, valences, names },
    mask,
  };
}

/** Share of SPACE's hotels that train; the others draw the lines. */
const spaceTrain = 0.88;

/** Words of reviews, however rare, and words that GoEmotions has at least three times. */
function usedWords(reviews: readonly { sheet: Sheet }[], talk: readonly { sheet: Sheet }[]): Set<string> {
  const used = new Set<string>();
  for (const { sheet: one } of reviews) for (const { word } of one.tokens) used.add(word);
  const often = new Map<string, number>();
  for (const { sheet: one } of talk)
    for (const { word } of one.tokens) often.set(word, (often.get(word) ?? 0) + 1);
  for (const [word, count] of often) if (count >= 3) used.add(word);
  return used;
}

/** ln((1 + n) / (1 + df)) + 1 for each bucket, in whole steps of the byte it is shipped as. */
function inverse(sheets: readonly Sheet[]): Float32Array {
  const last = new Int32Array(buckets).fill(-1);
  const count = new Int32Array(buckets);
  for (const [n, { hashed }] of sheets.entries()) {
    for (const { buckets: columns } of hashed) {
      for (const column of columns) {
        if (last[column] === n) continue;
        last[column] = n;
        count[column]! += 1;
      }
    }
  }
  return Float32Array.from(
    count,
    (df) => Math.round(Math.min(12.7, Math.log((1 + sheets.length) / (1 + df)) + 1) / idfStep) * idfStep,
  );
}

function tenths(valences: ReadonlyMap<string, number>): [string, number][] {
  return [...valences]
    .map(([word, valence]): [string, number] => [word, Math.round(valence * 10)])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function readNames(text: string): Names {
  const line = (name: string) =>
    new Set(
      text
        .split('\n')
        .find((one) => one.startsWith(`${name}: `))!
        .slice(name.length + 2)
        .split(' '),
    );
  return { sure: line('sure'), unsure: line('unsure') };
}
