import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { orIfMissing } from '#kit/postgres/missing.ts';
import { openApiDocument } from '#app/openapi.ts';
import { freshDatabase } from './database.ts';

const root = join(import.meta.dirname, '..');

/**
 * `bin/generate` writes what follows from the migrations and the contract: database.d.ts and openapi.json.
 * With `--check` it only says whether they are up to date.
 * @returns the exit code
 */
export async function main(words: string[]): Promise<number> {
  const generated = { 'database.d.ts': await databaseTypes(), 'openapi.json': await openApi() };
  const stale: string[] = [];
  for (const [name, content] of Object.entries(generated)) {
    const path = join(root, name);
    if ((await orIfMissing(readFile(path, 'utf8'), null)) === content) continue;
    stale.push(name);
    if (!words.includes('--check')) await writeFile(path, content);
  }
  if (stale.length === 0) console.log('database.d.ts and openapi.json are up to date.');
  else if (!words.includes('--check')) console.log(`${stale.join(' and ')} written anew.`);
  else
    console.error(
      `${stale.join(' and ')} differ from the migrations and the contract: run "npm run generate" and commit.`,
    );
  return stale.length > 0 && words.includes('--check') ? 1 : 0;
}

/** The schemas of others are theirs to know: Better Auth's, pg-boss's, PostgreSQL's. */
const foreignSchemas = ['public', 'information_schema', 'auth', 'pgboss'];

async function databaseTypes(): Promise<string> {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'regulars-generate-'));
  try {
    const { rows } = await database.owner.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> all ($1) order by nspname`,
      [foreignSchemas],
    );
    const schemas = rows.map(({ name }) => name).join(',');
    const { host, port, database: name, user } = database.address.owner;
    const out = join(folder, 'database.d.ts');
    await promisify(execFile)(process.execPath, [
      join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'),
      ...['--dialect', 'postgres', '--url', `postgres://${user}@localhost:${port}/${name}?host=${host}`],
      ...['--default-schema', schemas, '--include-pattern', `{${schemas}}.*`],
      ...['--date-parser', 'string', '--type-mapping', '{"int8":"number"}', '--out-file', out],
    ]);
    return await readFile(out, 'utf8');
  } finally {
    await database.drop();
    await rm(folder, { recursive: true });
  }
}

async function openApi(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return `${JSON.stringify(await openApiDocument(version), null, 2)}\n`;
}
