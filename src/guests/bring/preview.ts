import { readSheet } from '../import/read.ts';
import { guestFields, visitFields } from '../import/fields.ts';
import type { Mapping } from '../import/columns.ts';
import type { Act } from '#kit/act.ts';
import { readInParts } from '#kit/parts.ts';
import type { Acts } from '#kit/parts.ts';
import { Refusal } from '#kit/refusal.ts';
import { homeVenue, todayAt } from '../venue.ts';
import type { Bringing, Course, Read } from './course.ts';
import { nobodyHere } from './here.ts';
import { look } from './look.ts';
import type { Look, Open } from './look.ts';
import { dateSentence } from './words.ts';

export type FileInput = {
  sha256: string;
  fileName: string;
  mapping: Mapping | null;
  encoding: string | null;
  source: string | null;
  country: string | null;
  venueId?: string | null;
};

const shownLines = 20;
const labels: Record<string, string> = { ...guestFields, ...visitFields };

/** How a file would be read, over the whole of it, and what its first lines would become. Keeps nothing. */
export async function preview<Line extends Read>(acts: Acts, input: FileInput, course: Course<Line>) {
  const open = sentFile(acts, input);
  const seen = await look(acts, open, { ...input, kind: course.kind });
  const bringing = await acts((act) => asIf(act, input, seen));
  const first: Line[] = [];
  let readable = 0;
  for await (const line of course.read(await open(seen.encoding), bringing)) {
    if (first.length < shownLines) first.push(line);
    if (line.refused === null) readable += 1;
  }
  return {
    format: seen.format,
    encoding: seen.encoding,
    columns: seen.headings.map((heading, at) => column(heading, at, seen)),
    mapping: seen.mapping,
    mappingFrom: seen.mappingFrom,
    dates: dateSentence(seen.mapping),
    source: seen.source,
    total: seen.total,
    readable,
    lines: await acts((act) => course.show(act, bringing, first)),
    unfinishedId: await acts((act) => unfinished(act, input.sha256, course.kind)),
  };
}

/** A file that was sent to the house, opened as often as it is needed. @throws Refusal `guests.import_file_gone` */
export function sentFile(acts: Acts, { sha256, fileName }: { sha256: string; fileName: string }): Open {
  return async (encoding) => {
    try {
      return await readSheet(readInParts(acts, sha256), fileName, encoding ?? undefined);
    } catch (fault) {
      if (fault instanceof Refusal && fault.code === 'kit.not_found')
        throw new Refusal('guests.import_file_gone');
      throw fault;
    }
  };
}

async function asIf(
  act: Act,
  { fileName, country, venueId }: FileInput,
  { mapping, source }: Look,
): Promise<Bringing> {
  const venue = await homeVenue(act);
  return {
    importId: '',
    fileName,
    mapping,
    source,
    country: country ?? venue.country,
    venueId: venueId ?? null,
    dryRun: true,
    today: todayAt(act, venue),
    here: nobodyHere(),
  };
}

function column(heading: string, at: number, { mapping, firstRows }: Look) {
  const field = mapping.columns[at] ?? null;
  const values = firstRows.map((cells) => (cells[at] ?? '').trim()).filter((value) => value !== '');
  return {
    heading,
    field,
    label: field && (labels[field] ?? null),
    values: [...new Set(values)].slice(0, 3).map((value) => value.slice(0, 120)),
  };
}

async function unfinished(act: Act, sha256: string, kind: string): Promise<string | null> {
  const row = await act.db
    .selectFrom('guests.import')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('file_sha256', '=', sha256)
    .where('kind', '=', kind)
    .where('dry_run', '=', false)
    .where('state', 'in', ['running', 'stopped'])
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
