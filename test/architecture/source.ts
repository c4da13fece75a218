import { globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseSync } from 'oxc-parser';
import type { ParseResult } from 'oxc-parser';

/** A file as the rules see it: its path in the repository, with slashes, and its text. */
export type Source = { path: string; source: string };

/** Where a rule is broken, and a sentence that says what to do about it. */
export type Breach = { path: string; line: number; says: string };

/** The files below `root` that match the patterns, in order of path. What git ignores is left out. */
export function sourcesIn(root: string, patterns: readonly string[]): Source[] {
  const left = ignored(root);
  return globSync([...patterns], {
    cwd: root,
    exclude: (path) => path.split(sep).some((name) => left.has(name)),
  })
    .filter((path) => statSync(join(root, path)).isFile())
    .toSorted()
    .map((path) => ({ path: path.split(sep).join('/'), source: readFileSync(join(root, path), 'utf8') }));
}

/** The syntax tree; a file that cannot be parsed would pass every rule, so it throws. */
export function parsed(source: Source): ParseResult {
  const known = trees.get(source);
  if (known) return known;
  const tree = parseSync(source.path, source.source, { sourceType: 'module' });
  const [fault] = tree.errors;
  if (fault) throw new Error(`${source.path} cannot be parsed: ${fault.message}`);
  trees.set(source, tree);
  return tree;
}

export function lineAt(source: Source, offset: number): number {
  return source.source.slice(0, offset).split('\n').length;
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** One sentence a breach, ready to be the message of a failed test. */
export function told(breaches: readonly Breach[]): string {
  return breaches.map((breach) => `${breach.path}:${breach.line} ${breach.says}`).join('\n');
}

const trees = new WeakMap<Source, ParseResult>();

function ignored(root: string): Set<string> {
  const lines = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  const names = lines
    .map((line) => line.trim().replaceAll('/', ''))
    .filter((name) => name !== '' && !name.includes('*'));
  return new Set(['.git', ...names]);
}
