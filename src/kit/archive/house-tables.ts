import type pg from 'pg';

/** A table that holds rows of houses, as the catalogue knows it. */
export type HouseTable = {
  /** "visits.visit" */
  name: string;
  /** What is written of a row: neither the house's number nor what the database works out itself. */
  columns: string[];
  /** The primary key without the house's number; empty where a house has one row. */
  key: string[];
};

/**
 * Every table behind the fence, in an order in which rows can be put in: what a foreign key points to first.
 * Backwards it is the order in which they can be taken out.
 */
export async function houseTables(client: pg.ClientBase): Promise<HouseTable[]> {
  const { rows } = await client.query<HouseTable & { needs: string[] }>(`
    select n.nspname || '.' || c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          and a.attname <> 'house_id') as columns,
      (select coalesce(array_agg(a.attname::text order by k.place) filter (where a.attname <> 'house_id'), '{}')
        from pg_index i, unnest(i.indkey) with ordinality k (attnum, place), pg_attribute a
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum) as key,
      (select coalesce(array_agg(fn.nspname || '.' || f.relname), '{}') from pg_constraint r
        join pg_class f on f.oid = r.confrelid join pg_namespace fn on fn.oid = f.relnamespace
        where r.conrelid = c.oid and r.contype = 'f' and r.confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and c.relforcerowsecurity
    order by 1`);
  return inOrder(rows);
}

/** A name as it stands in a statement. */
export function quoted(name: string): string {
  return name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
}

function inOrder(tables: readonly (HouseTable & { needs: string[] })[]): HouseTable[] {
  const placed = new Set<string>();
  const order: HouseTable[] = [];
  while (order.length < tables.length) {
    const ready = tables.filter(
      ({ name, needs }) => !placed.has(name) && needs.every((need) => placed.has(need)),
    );
    if (ready.length === 0) throw new Error('Foreign keys of the tables of a house go round in a circle.');
    for (const { name, columns, key } of ready) {
      placed.add(name);
      order.push({ name, columns, key });
    }
  }
  return order;
}
