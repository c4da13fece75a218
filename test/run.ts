import { glob } from 'node:fs/promises';
import { join, matchesGlob, relative } from 'node:path';
import { run } from 'node:test';
import { testCluster } from '#kit/postgres/test-cluster.ts';
import { buildWeb } from '#app/build.ts';
import { missingParts } from './parts.ts';
import { Tally } from './tally.ts';

const root = join(import.meta.dirname, '..');

type Group = { name: string; globs: string[]; concurrency: number; timeoutMs: number; needsPages?: true };

/** A file belongs to the first group that it matches. Two at a time keep two cores busy: each waits for its database. */
const long: Group = {
  name: 'long runs',
  globs: ['{src,test}/**/*.long.test.ts', 'e2e/**/*.long.test.ts'],
  concurrency: 1,
  timeoutMs: 900_000,
  needsPages: true,
};
const stories: Group = {
  name: 'rules and stories',
  globs: ['src/**/*.test.ts', 'test/**/*.test.ts'],
  concurrency: 3,
  timeoutMs: 180_000,
};
const browser: Group = {
  name: 'browser stories',
  globs: ['e2e/**/*.test.ts'],
  // A story measures what a host feels: it has the machine to itself.
  concurrency: 1,
  timeoutMs: 180_000,
  needsPages: true,
};

/**
 * `bin/test [--long] [PATTERN …]`: everything but the long runs, or the long runs alone. A pattern is a path, a part
 * of one, or a glob. The last line is "N passed, N failed".
 * @returns the exit code
 */
export async function main(words: string[]): Promise<number> {
  const missing = missingParts();
  if (missing) {
    console.error(missing);
    return 1;
  }
  const patterns = words.filter((word) => word !== '--long');
  const groups = words.includes('--long') ? [long] : [stories, browser];
  const tally = new Tally(root);
  const cluster = await testCluster();
  try {
    for (const group of groups) await runGroup(group, patterns, tally);
  } finally {
    await cluster.stop();
  }
  console.log(tally.line());
  return tally.isWell() ? 0 : 1;
}

async function runGroup(group: Group, patterns: string[], tally: Tally): Promise<void> {
  const files = await filesOf(group);
  const chosen = files.filter(
    (file) => patterns.length === 0 || patterns.some((pattern) => isMeant(file, pattern)),
  );
  if (chosen.length === 0) {
    // A misspelt path would otherwise be a run in which nothing failed.
    if (patterns.length === 0) tally.fail(`${group.name}: no file matches ${group.globs.join(' or ')}`);
    return;
  }
  if (group.needsPages && (await buildWeb())) console.log('The pages are built.');
  console.log(`\n${group.name}`);
  const end = new AbortController();
  const stream = run({
    files: chosen.map((file) => join(root, file)),
    concurrency: group.concurrency,
    timeout: group.timeoutMs,
    cwd: root,
    signal: end.signal,
  });
  await tally.follow(stream, chosen, end, group.timeoutMs + 10_000);
}

async function filesOf(group: Group): Promise<string[]> {
  const found: string[] = [];
  for (const pattern of group.globs) {
    for await (const file of glob(pattern, { cwd: root })) found.push(file);
  }
  const isLong = (file: string) => long.globs.some((pattern) => matchesGlob(file, pattern));
  return [...new Set(found)].filter((file) => isLong(file) === (group === long)).toSorted();
}

function isMeant(file: string, pattern: string): boolean {
  const path = relative(root, join(root, pattern));
  return file === path || file.includes(pattern) || matchesGlob(file, pattern);
}
