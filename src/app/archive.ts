import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { takeIn } from './archive/take-in.ts';
import { writeArchive } from './archive/write.ts';
import { takePlace } from './place.ts';
import type { Place } from './place.ts';
import { prepare } from './regulars.ts';

/** `regulars export FILE.zip [--house SLUG]`: everything a house keeps, in open formats. */
export async function exportHouse(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { house: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file) throw new Error('Say where to: regulars export FILE.zip');
  return atPlace(async ({ address }) => {
    const house = await chosenHouse(address.app, values.house);
    // Under a name of its own until it is whole: half an archive is never taken for one.
    const draft = `${file}.part`;
    try {
      await pipeline(
        writeArchive(address.app, house.id, new Date()),
        createWriteStream(draft, { mode: 0o600 }),
      );
      await rename(draft, file);
    } catch (fault) {
      await rm(draft, { force: true });
      throw fault;
    }
    console.log(`All of ${house.slug} is in ${file}. It holds personal data of guests: keep it safe.`);
  });
}

/** `regulars import house FILE.zip`: a house made of its archive, row for row. */
export async function importHouse(words: string[]): Promise<number> {
  const [file] = words;
  if (!file) throw new Error('Say which: regulars import house FILE.zip');
  return atPlace(async ({ address }) => {
    const { slug, name, rows, invited } = await takeIn(address.app, file, new Date());
    console.log(`${name} stands at /h/${slug} with ${rows.toLocaleString('en-GB')} rows, all as they were.`);
    for (const { email, role, token } of invited)
      console.log(`${email} (${role}) comes in again by …/join/${token}`);
  });
}

async function atPlace(work: (place: Place) => Promise<void>): Promise<number> {
  const place = await takePlace((line) => console.log(line));
  try {
    if (!place.attached) await prepare(place.address);
    await work(place);
  } finally {
    await place.stop();
  }
  return 0;
}

async function chosenHouse(
  database: pg.ClientConfig,
  slug: string | undefined,
): Promise<{ id: number; slug: string }> {
  const client = new pg.Client(database);
  await client.connect();
  try {
    const { rows } = await client.query<{ id: number; slug: string; demo: boolean }>(
      'select id, slug, demo from door.house order by id',
    );
    const own = rows.filter(({ demo }) => !demo);
    const [only, another] = slug ? rows.filter((row) => row.slug === slug) : own.length > 0 ? own : rows;
    if (!only) throw new Error(slug ? `There is no house called ${slug}.` : 'No house stands here yet.');
    if (another) throw new Error(`Say which house with --house: ${own.map((row) => row.slug).join(', ')}.`);
    return only;
  } finally {
    await client.end();
  }
}
