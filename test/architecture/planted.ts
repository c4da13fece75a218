import assert from 'node:assert/strict';
import type { Breach, Source } from './source.ts';

/** Files that exist only in a test, from their paths and texts. */
export function planted(files: Record<string, string>): Source[] {
  return Object.entries(files).map(([path, source]) => ({ path, source }));
}

/** The one breach a rule found: where it is, and that its sentence says what matters. */
export function caught(breaches: readonly Breach[], at: string, ...said: string[]): void {
  assert.deepEqual(
    breaches.map(({ path, line }) => `${path}:${line}`),
    [at],
  );
  for (const words of said) assert.ok(breaches[0]?.says.includes(words), breaches[0]?.says);
}
