import { readFile } from 'node:fs/promises';
import type { Open } from '#guests/bring/look.ts';
import { mappingShape } from '#guests/bring/shapes.ts';
import { recogniseColumns } from '#guests/import/columns.ts';
import type { Mapping } from '#guests/import/columns.ts';
import { guestFields, visitFields } from '#guests/import/fields.ts';
import type { Field, Kind } from '#guests/import/fields.ts';
import { settle } from '#guests/import/settle.ts';

type Said = { mapping?: string | undefined; columns?: string | undefined };

/** The mapping of a file, or with some of its columns named anew; null for the house to see itself. */
export async function saidMapping(
  kind: Kind,
  said: Said,
  open: () => ReturnType<Open>,
): Promise<Mapping | null> {
  if (said.mapping !== undefined) {
    const parsed = mappingShape.safeParse(JSON.parse(await readFile(said.mapping, 'utf8')));
    if (!parsed.success)
      throw new Error(
        `${said.mapping} is no mapping: ${parsed.error.issues[0]?.path.join('.')} is not understood.`,
      );
    return parsed.data;
  }
  if (said.columns === undefined) return null;
  const sheet = await open();
  const sample: string[][] = [];
  for await (const { cells } of sheet.rows) if (sample.push(cells) === 500) break;
  const mapping = recogniseColumns(sheet.headers, sample, kind);
  const columns = named(mapping.columns, sheet.headers, said.columns, kind);
  return settle(await open(), { ...mapping, columns });
}

function named(
  columns: (Field | null)[],
  headings: readonly string[],
  said: string,
  kind: Kind,
): (Field | null)[] {
  const fields: Record<string, string> = kind === 'guests' ? guestFields : visitFields;
  const anew = [...columns];
  for (const pair of said.split(',')) {
    const [heading = '', field = ''] = pair.split('=').map((part) => part.trim());
    const at = headings.findIndex((one) => one.trim().toLowerCase() === heading.toLowerCase());
    if (at < 0) throw new Error(`There is no column "${heading}": there are ${headings.join(', ')}.`);
    if (field !== '' && !(field in fields))
      throw new Error(`"${field}" is nothing a column can hold: ${Object.keys(fields).join(', ')}.`);
    anew[at] = (field || null) as Field | null;
  }
  return anew;
}
