import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caught, planted } from './planted.ts';
import { traces } from './traces.ts';

test('the path of a checkout is told', () => {
  const path = ['', 'Users', 'ada', 'regulars'].join('/');
  caught(
    traces(planted({ 'docs/run.md': `First.\nGo to ${path}.` })),
    'docs/run.md:2',
    'relative to the repository',
  );
});

test('the address of a registry in the lock file is told', () => {
  const lock = `{\n"resolved": "https://registry.example/a.tgz"\n}`;
  caught(traces(planted({ 'package-lock.json': lock })), 'package-lock.json:2', 'one registry');
});

test('a path of the service, a page of that name and a word with a slash are no traces', () => {
  const name = ['wo', 'rk'].join('');
  const text = `WorkingDirectory=/srv/regulars\nhttps://example.org/${name}/1\nrest/${name}/leave`;
  assert.deepEqual(traces(planted({ 'docs/run.md': text })), []);
});
