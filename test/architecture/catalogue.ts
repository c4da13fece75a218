import { isAbove, ladder, ownerOf } from './ladder.ts';

/** What the catalogue of a migrated database says of itself. */
export type Catalogue = {
  tables: {
    name: string;
    schema: string;
    /** The type of its column house_id, or null without one. */
    house: string | null;
    nullable: boolean;
    secured: boolean;
    forced: boolean;
    policies: string[];
    triggers: string[];
  }[];
  keys: {
    table: string;
    schema: string;
    name: string;
    kind: 'primary' | 'unique' | 'exclusion';
    first: string | null;
  }[];
  foreignKeys: {
    table: string;
    schema: string;
    name: string;
    first: string;
    to: string;
    toSchema: string;
    toFirst: string;
  }[];
  views: { name: string; schema: string; materialized: boolean; invoker: boolean }[];
};

/** Every table, key and view that does not keep the houses apart or does not point down the ladder, as sentences. */
export function catalogueBreaches(catalogue: Catalogue): string[] {
  return [
    ...catalogue.tables.flatMap((table) => tableBreaches(table, catalogue)),
    ...catalogue.keys.filter(({ schema }) => isOfHouse(schema)).flatMap(keyBreaches),
    ...catalogue.foreignKeys.flatMap(foreignKeyBreaches),
    ...catalogue.views.filter(({ schema }) => isOfHouse(schema)).flatMap(viewBreaches),
  ];
}

/** Reads the catalogue through any connection that may see it. */
export async function readCatalogue(query: (sql: string) => Promise<unknown[]>): Promise<Catalogue> {
  const [row] = await query(catalogueSql);
  return (row as { catalogue: Catalogue }).catalogue;
}

/** Schemas that hold no house's rows: sign-in, the door, the queue, and what belongs to PostgreSQL. */
const withoutHouse = ['door', 'auth', 'pgboss', 'public', 'information_schema'];

/** Slices that read and compose, and keep nothing. */
const keepNothing = ['ui', 'engines', 'reception', 'insights', 'widget', 'app'];

function isOfHouse(schema: string): boolean {
  return !withoutHouse.includes(schema) && !schema.startsWith('pg_');
}

function tableBreaches(table: Catalogue['tables'][number], { keys }: Catalogue): string[] {
  const { schema, name, house, policies, triggers } = table;
  if (!isOfHouse(schema)) return [];
  const full = `${schema}.${name}`;
  const breaches: string[] = [];
  if (!ladder.includes(schema))
    breaches.push(`${full} lies in a schema no slice is called: name the schema after its slice.`);
  if (keepNothing.includes(schema))
    breaches.push(`${full} is a table of ${schema}, which only reads: give it to the slice that writes it.`);
  if (house !== 'integer' || table.nullable)
    breaches.push(`${full} has no house_id integer not null: every row is of a house.`);
  if (!keys.some((key) => key.kind === 'primary' && key.schema === schema && key.table === name)) {
    breaches.push(`${full} has no primary key: give it one that begins with house_id.`);
  }
  if (!table.secured || !table.forced)
    breaches.push(`${full} is not behind forced row-level security: call kit.fence('${full}').`);
  if (policies.length === 0) breaches.push(`${full} has no policy: call kit.fence('${full}').`);
  if (policies.some((policy) => !policy.includes('house_id')))
    breaches.push(`${full} has a policy that does not look at house_id: keep the houses apart in it.`);
  if (triggers.length > 0)
    breaches.push(`${full} has the trigger ${triggers.join(', ')}: do it in the verb, where it can be read.`);
  return breaches;
}

function keyBreaches({ schema, table, name, kind, first }: Catalogue['keys'][number]): string[] {
  if (first === 'house_id') return [];
  const begins = first === null ? 'an expression' : first;
  return [
    `${schema}.${table} has the ${kind} key ${name}, which begins with ${begins}: house_id stands first in every key.`,
  ];
}

function foreignKeyBreaches(key: Catalogue['foreignKeys'][number]): string[] {
  const from = `${key.schema}.${key.table}`;
  const to = `${key.toSchema}.${key.to}`;
  const says = `${from} has the foreign key ${key.name} to ${to}`;
  if (isOfHouse(key.schema) && !isOfHouse(key.toSchema)) {
    return [`${says}, where no house is known: keep the id without a foreign key.`];
  }
  const owner = ownerOf(key.schema);
  const toOwner = ownerOf(key.toSchema);
  if (owner !== null && toOwner !== null && isAbove(toOwner, owner)) {
    return [`${says}, but ${toOwner} stands above ${owner} on the ladder: foreign keys point down.`];
  }
  if (!isOfHouse(key.schema) || (key.first === 'house_id' && key.toFirst === 'house_id')) return [];
  return [`${says}, which begins with ${key.first} → ${key.toFirst}: house_id stands first on both sides.`];
}

function viewBreaches({ schema, name, materialized, invoker }: Catalogue['views'][number]): string[] {
  if (materialized)
    return [`${schema}.${name} is a materialized view, which no policy guards: make it a table or a view.`];
  return invoker
    ? []
    : [`${schema}.${name} reads with its owner's rights: create it with (security_invoker = true).`];
}

/** One row with the whole catalogue. A key's first column is null where it begins with an expression. */
const catalogueSql = `
  with relation as (
    select c.oid, c.relname, n.nspname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  )
  select json_build_object(
    'tables', (
      select coalesce(json_agg(json_build_object(
        'name', r.relname, 'schema', r.nspname,
        'house', format_type(house.atttypid, house.atttypmod),
        'nullable', not coalesce(house.attnotnull, false),
        'secured', r.relrowsecurity, 'forced', r.relforcerowsecurity,
        'policies', array(
          select concat_ws(' ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
          from pg_policy p where p.polrelid = r.oid),
        'triggers', array(select t.tgname from pg_trigger t where t.tgrelid = r.oid and not t.tgisinternal)
      ) order by r.nspname, r.relname), '[]')
      from relation r
      left join pg_attribute house on house.attrelid = r.oid and house.attname = 'house_id' and not house.attisdropped
      where r.relkind in ('r', 'p')),
    'keys', (
      select coalesce(json_agg(json_build_object(
        'table', r.relname, 'schema', r.nspname, 'name', i.relname,
        'kind', case when x.indisprimary then 'primary' when x.indisexclusion then 'exclusion' else 'unique' end,
        'first', a.attname
      ) order by r.nspname, r.relname, i.relname), '[]')
      from pg_index x
      join relation r on r.oid = x.indrelid
      join pg_class i on i.oid = x.indexrelid
      left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0] and a.attnum > 0
      where r.relkind in ('r', 'p') and (x.indisunique or x.indisexclusion)),
    'foreignKeys', (
      select coalesce(json_agg(json_build_object(
        'table', r.relname, 'schema', r.nspname, 'name', k.conname, 'first', a.attname,
        'to', t.relname, 'toSchema', t.nspname, 'toFirst', b.attname
      ) order by r.nspname, r.relname, k.conname), '[]')
      from pg_constraint k
      join relation r on r.oid = k.conrelid
      join relation t on t.oid = k.confrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
      where k.contype = 'f'),
    'views', (
      select coalesce(json_agg(json_build_object(
        'name', r.relname, 'schema', r.nspname, 'materialized', r.relkind = 'm',
        'invoker', coalesce(r.reloptions && array['security_invoker=true', 'security_invoker=on', 'security_invoker=1'], false)
      ) order by r.nspname, r.relname), '[]')
      from relation r where r.relkind in ('v', 'm'))
  ) as catalogue`;
