import { isAbove, ownerOf, sliceOf } from './ladder.ts';
import { tablesOf } from './named.ts';
import type { Breach, Source } from './source.ts';
import { isTest } from './source.ts';
import type { SqlTable } from './sql.ts';

/** Code that may name tables of others, or compute their names, and why. */
const exempt: Record<string, string> = {
  'src/kit/archive': 'the export and import of a whole house take the names of its tables from the catalogue',
};

/**
 * Every table of another slice that is written, every one above that is read, and every name that is computed,
 * in Kysely calls and in texts of SQL. Tests may look at anything.
 */
export function foreignTables(sources: readonly Source[]): Breach[] {
  const judged = sources.filter(({ path }) => sliceOf(path) !== null && !isTest(path) && !isExempt(path));
  const temporary = new Set(
    judged.flatMap((source) =>
      tablesOf(source).flatMap(({ does, table }) => (does === 'make' ? [table] : [])),
    ),
  );
  return judged.flatMap((source) => {
    const slice = sliceOf(source.path)!;
    return tablesOf(source).flatMap((named) => {
      const known = named.schema === null && (temporary.has(named.table) || named.does === 'read');
      const says = named.table !== null && known ? null : wrong(slice, named);
      return says === null ? [] : [{ path: source.path, line: named.line, says }];
    });
  });
}

/** Schemas of PostgreSQL itself: anyone may read them. */
const anyones = ['pg_catalog', 'information_schema', 'pg_temp'];

function wrong(slice: string, { does, schema, table }: SqlTable): string | null {
  if (table === null)
    return `computes the name of a table: write it out, 'schema.table', so that its owner can be seen.`;
  if (schema === null) return `names the table ${table} without its schema: write '${slice}.${table}'.`;
  const owner = ownerOf(schema);
  if (owner === null && does === 'read' && anyones.includes(schema)) return null;
  if (owner === null) return `names ${schema}.${table}, but no slice is called ${schema}.`;
  if (does !== 'read') {
    if (owner === slice) return null;
    return `writes to ${schema}.${table}, which belongs to ${owner}: ${instead(slice, owner)}.`;
  }
  if (owner === 'door' && slice !== 'door' && slice !== 'app') {
    return `reads ${schema}.${table}, which holds every house: only door and app look there, ask a function of door.`;
  }
  if (!isAbove(owner, slice)) return null;
  return `reads ${schema}.${table}, but ${owner} stands above ${slice} on the ladder: let ${owner} bring what it knows.`;
}

function instead(slice: string, owner: string): string {
  return isAbove(owner, slice) ? `announce an event and let ${owner} react to it` : `call a verb of ${owner}`;
}

function isExempt(path: string): boolean {
  return Object.keys(exempt).some((start) => path.startsWith(start));
}
