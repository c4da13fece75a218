import { isBuiltin } from 'node:module';
import type { Import } from './imports.ts';
import { importsOf, packageOf } from './imports.ts';
import type { Breach, Source } from './source.ts';
import { isTest } from './source.ts';
import { tablesOf } from './named.ts';

/**
 * Every place where what a browser loads (pages, parts, contracts) would load a verb, a table or a package of the
 * server with it, and every place where the server would load a page.
 */
export function browserBreaches(sources: readonly Source[]): Breach[] {
  const files = new Map(sources.filter(({ path }) => !isTest(path)).map((source) => [source.path, source]));
  const loaded = loadedFrom(
    [...files.values()].filter(({ path }) => isBrowsers(path)),
    files,
  );
  const reached = [...loaded].flatMap(([source, way]) => [
    ...ownBreaches(source),
    ...loadedBy(source).flatMap((imported) => serverBreach(source, imported, way, files)),
  ]);
  return [...reached, ...[...files.values()].flatMap(pageOnServer)];
}

/** Where a browser begins: pages and parts, and the contracts and addresses they share with the server. */
function isBrowsers(path: string): boolean {
  return /^src\/(ui|widget)\/|^src\/[^/]+\/(web\/|api\.ts$)|^src\/.*\.tsx$/.test(path);
}

/** What the packages of the server are called; of better-auth a browser takes the client alone. */
const serverPackages = new Set(
  'pg kysely pg-boss pg-copy-streams hono @hono/node-server @orpc/server @orpc/openapi nodemailer pino'.split(
    ' ',
  ),
);

function isServers(specifier: string): boolean {
  if (specifier.startsWith('node:') || isBuiltin(specifier)) return true;
  const name = packageOf(specifier);
  if (name === 'better-auth') return !/^better-auth\/(client|react)/.test(specifier);
  if (name.startsWith('@better-auth/')) return !specifier.startsWith(`${name}/client`);
  return serverPackages.has(name);
}

/** Why a file belongs to the server, or null. An act is what verbs and answers take, nouns do without. */
function servers(source: Source): string | null {
  const loads = loadedBy(source).find(({ specifier }) => isServers(specifier));
  if (loads) return `loads ${loads.specifier}`;
  const [table] = tablesOf(source);
  if (table) return table.schema === null ? 'holds SQL' : `names the table ${table.schema}.${table.table}`;
  return importsOf(source).some(({ file }) => file === 'src/kit/act.ts') ? 'takes an act' : null;
}

function loadedBy(source: Source): Import[] {
  return importsOf(source).filter((imported) => !imported.erased);
}

/** All files loaded from the roots, each with its way there, ending before the first one of the server. */
function loadedFrom(roots: readonly Source[], files: ReadonlyMap<string, Source>): Map<Source, string[]> {
  const ways = new Map(roots.map((source) => [source, [source.path]]));
  for (const [source, way] of ways) {
    for (const { file } of loadedBy(source)) {
      const next = files.get(file ?? '');
      if (next && !ways.has(next) && servers(next) === null) ways.set(next, [...way, next.path]);
    }
  }
  return ways;
}

function serverBreach(
  source: Source,
  { file, line, specifier }: Import,
  way: readonly string[],
  files: ReadonlyMap<string, Source>,
): Breach[] {
  const target = files.get(file ?? '');
  // A file that breaks the rule by itself is told once, by itself.
  const why = target && !isBrowsers(target.path) ? servers(target) : null;
  if (why === null) return [];
  const from = way.length > 1 ? ` (on the way ${way.join(' → ')})` : '';
  const says = `brings ${specifier} into the browser${from}, which ${why}: import its types alone, or move the rule it needs into a noun.`;
  return [{ path: source.path, line, says }];
}

function ownBreaches(source: Source): Breach[] {
  const why = isBrowsers(source.path) ? servers(source) : null;
  const first = loadedBy(source).find(({ specifier }) => isServers(specifier));
  const breaches: Breach[] = [];
  if (why !== null) {
    const line = first?.line ?? tablesOf(source)[0]?.line ?? 1;
    breaches.push({
      path: source.path,
      line,
      says: `runs in a browser and ${why}: move that into a verb or an answer.`,
    });
  }
  return [...breaches, ...loadedBy(source).flatMap((imported) => wholeContract(source, imported))];
}

/** A contract is schemas of zod, more than a page may weigh; a form that needs them takes them when it opens. */
function wholeContract(source: Source, { file, line, specifier, lazy }: Import): Breach[] {
  if (lazy || !/^src\/[^/]+\/api\.ts$/.test(file ?? '') || source.path.endsWith('/api.ts')) return [];
  return [
    { path: source.path, line, says: `loads the contract ${specifier} into the browser: use import type.` },
  ];
}

/** Node cannot read `.tsx`: a file of the server that loads one does not start. */
function pageOnServer(source: Source): Breach[] {
  if (isBrowsers(source.path) || !source.path.startsWith('src/')) return [];
  return loadedBy(source)
    .filter(({ file }) => file?.endsWith('.tsx'))
    .map(({ line, specifier }) => ({
      path: source.path,
      line,
      says: `loads the page ${specifier}: only .tsx files and web/ may, the server runs without pages.`,
    }));
}
