import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { browserBreaches } from './architecture/browser.ts';
import { namelessCallers } from './architecture/callers.ts';
import { cycles } from './architecture/cycles.ts';
import { upwardImports } from './architecture/ladder.ts';
import { namelessThings } from './architecture/names.ts';
import { sizes } from './architecture/sizes.ts';
import type { Breach } from './architecture/source.ts';
import { sourcesIn, told } from './architecture/source.ts';
import { foreignTables } from './architecture/tables.ts';
import { traces } from './architecture/traces.ts';

const root = dirname(import.meta.dirname);
const code = sourcesIn(root, ['*.ts', '{bin,src,test,bench,e2e}/**/*.{ts,tsx,js}']);
const texts = sourcesIn(root, [
  '*.{md,json,ts,html}',
  '.*.json',
  '.ci/*',
  'bin/*',
  'migrations/*.sql',
  'docs/**/*.md',
  '{src,test,bench,e2e}/**/*.{ts,tsx,css,md,json,html,svg}',
]);

test('the rules look at the code of the house', () => {
  assert.ok(code.some(({ path }) => path === 'src/kit/act.ts'));
  assert.ok(code.some(({ path }) => path.endsWith('.tsx')));
  assert.ok(texts.some(({ path }) => path === 'package-lock.json'));
});

test('a slice imports only from slices that stand below it', () => none(upwardImports(code)));

test('no file imports itself, by however many others', () => none(cycles(code)));

test('a table is written by the slice it belongs to, read from there and above, and called by its name', () =>
  none(foreignTables(code)));

test('a page never brings a verb or a table into the browser, and the server loads no page', () =>
  none(browserBreaches(code)));

test('every contract value says who may call it', () => none(namelessCallers(code)));

test('every file and every export has a name of its own', () => none(namelessThings(code)));

test('no file knows the machine it was written on', () => none(traces(texts)));

test('every slice has a size to look at', (t) => {
  const lines = sizes(code);
  assert.ok(lines.length > 0);
  for (const line of lines) t.diagnostic(line);
});

function none(breaches: readonly Breach[]): void {
  assert.equal(breaches.length, 0, `\n${told(breaches)}`);
}
