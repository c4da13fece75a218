import type { Act } from '#kit/act.ts';
import type { Acts } from '#kit/parts.ts';
import { Refusal } from '#kit/refusal.ts';
import { type Mapping, fingerprint, recogniseColumns } from '../import/columns.ts';
import { settle } from '../import/settle.ts';
import type { Format, Sheet } from '../import/sheet.ts';

/** A file opened anew, from its beginning. */
export type Open = (encoding: string | null) => Promise<Sheet>;

export type Asked = {
  kind: Mapping['kind'];
  mapping: Mapping | null;
  encoding: string | null;
  source: string | null;
};

/** How a file is read, found out over the whole of it. */
export type Look = {
  format: Format;
  encoding: string;
  headings: string[];
  mapping: Mapping;
  mappingFrom: 'given' | 'saved' | 'preset' | 'guessed';
  source: string;
  total: number;
  firstRows: string[][];
};

const sampleRows = 500;

/** Goes through the file once. @throws Refusal what makes it no table, and `guests.import_columns` for a mapping of another one */
export async function look(acts: Acts, open: Open, asked: Asked): Promise<Look> {
  const first = await open(asked.encoding);
  const firstRows: string[][] = [];
  for await (const { cells } of first.rows) if (firstRows.push(cells) === sampleRows) break;
  const { headers: headings, encoding, format } = first;
  const saved = asked.mapping ? null : await acts((act) => savedMapping(act, asked.kind, headings));
  const mapping = asked.mapping ?? saved ?? recogniseColumns(headings, firstRows, asked.kind);
  if (mapping.kind !== asked.kind) throw new Refusal('guests.import_kind');
  if (mapping.columns.length !== headings.length)
    throw new Refusal('guests.import_columns', { expected: headings.length, given: mapping.columns.length });

  let total = 0;
  const sheet = await open(encoding);
  const counted = { ...sheet, rows: each(sheet.rows, () => (total += 1)) };
  const settled = await settle(counted, mapping);
  const source =
    asked.source ?? (await acts((act) => sourceOf(act, asked.kind, { mapping, headings, firstRows })));
  return {
    format,
    encoding,
    headings,
    // What a person said of the dates stands, whatever the file seems to say.
    mapping: asked.mapping ?? settled,
    mappingFrom: asked.mapping ? 'given' : saved ? 'saved' : mapping.preset ? 'preset' : 'guessed',
    source,
    total,
    firstRows,
  };
}

async function* each<Item>(items: AsyncIterable<Item>, see: (item: Item) => void): AsyncGenerator<Item> {
  for await (const item of items) {
    see(item);
    yield item;
  }
}

async function savedMapping(act: Act, kind: string, headings: readonly string[]): Promise<Mapping | null> {
  const row = await act.db
    .selectFrom('guests.import_mapping')
    .select('mapping')
    .where('house_id', '=', act.houseId)
    .where('kind', '=', kind)
    .where('fingerprint', '=', fingerprint(headings))
    .executeTakeFirst();
  const mapping = row?.mapping as Mapping | undefined;
  return mapping?.columns.length === headings.length ? mapping : null;
}

type Seen = { mapping: Mapping; headings: string[]; firstRows: string[][] };

/**
 * The system a file's ids belong to: the one its headings tell; of visits the one whose ids they mostly name; else
 * whatever writes these headings, so that number 17 of two systems is never one guest.
 */
async function sourceOf(act: Act, kind: string, { mapping, headings, firstRows }: Seen): Promise<string> {
  if (mapping.preset) return mapping.preset;
  const own = `file ${fingerprint(headings).slice(0, 6)}`;
  const column = mapping.columns.indexOf('guestExternalId');
  const ids = [...new Set(firstRows.map((cells) => (cells[column] ?? '').trim()).filter((id) => id !== ''))];
  if (kind !== 'visits' || ids.length === 0) return own;
  const found = await act.db
    .selectFrom('guests.identity')
    .select((from) => ['source', from.fn.count<number>('value').distinct().as('ids')])
    .where('house_id', '=', act.houseId)
    .where('kind', '=', 'external')
    .where('value', 'in', ids)
    .groupBy('source')
    .orderBy('ids', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found && found.ids * 2 >= ids.length ? found.source : own;
}
