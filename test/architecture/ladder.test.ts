import assert from 'node:assert/strict';
import { test } from 'node:test';
import { upwardImports } from './ladder.ts';
import { caught, planted } from './planted.ts';

const importing = (path: string, line: string) => upwardImports(planted({ [path]: `// first\n${line}\n` }));

test('an import from a slice above is told with what to do instead', () => {
  const breaches = importing('src/guests/greet.ts', `import { open } from '#desk/open.ts';`);
  caught(breaches, 'src/guests/greet.ts:2', '#desk/open.ts', 'desk stands above guests', 'announce an event');
});

test('a type from above counts as well, in whatever form it is taken', () => {
  const at = 'src/guests/greet.ts:2';
  caught(importing('src/guests/greet.ts', `import type { Open } from '#desk/open.ts';`), at);
  caught(importing('src/guests/greet.ts', `export type { Open } from '#desk/open.ts';`), at);
  caught(importing('src/guests/greet.ts', `type Open = import('#desk/open.ts').Open;`), at);
  caught(importing('src/guests/greet.ts', `const open = await import('../desk/open.ts');`), at);
});

test('slices below, the same slice, packages and the generated tables are open to everyone', () => {
  const lines = [
    `import { staff } from '#kit/caller.ts';`,
    `import { recall } from './recall.ts';`,
    `import { z } from 'zod';`,
    `import type { DB } from '../../database.d.ts';`,
  ];
  for (const line of lines) assert.deepEqual(importing('src/guests/greet.ts', line), []);
});

test('an engine takes neither packages nor other slices, but Node', () => {
  const path = 'src/engines/linkage/weigh.ts';
  caught(importing(path, `import { sql } from 'kysely';`), `${path}:2`, 'pure computation');
  caught(importing(path, `import { newId } from '#kit/id.ts';`), `${path}:2`, 'pure computation');
  assert.deepEqual(importing(path, `import { hash } from 'node:crypto';`), []);
  assert.deepEqual(importing('src/engines/linkage/weigh.test.ts', `import fc from 'fast-check';`), []);
});

test('ui knows neither routes nor contracts', () => {
  caught(
    importing('src/ui/Row.tsx', `import { Link } from '@tanstack/react-router';`),
    'src/ui/Row.tsx:2',
    'routes',
  );
  caught(
    importing('src/ui/Row.tsx', `import { call } from '#kit/call.ts';`),
    'src/ui/Row.tsx:2',
    'contracts',
  );
});

test('a test takes the harness but no slice above its own', () => {
  assert.deepEqual(importing('src/guests/greet.test.ts', `import { house } from '../../test/house.ts';`), []);
  caught(
    importing('src/guests/greet.ts', `import { house } from '../../test/house.ts';`),
    'src/guests/greet.ts:2',
  );
  const story = importing('src/guests/greet.test.ts', `import { arrive } from '#visits/arrive.ts';`);
  caught(story, 'src/guests/greet.test.ts:2', 'stands in test/');
});

test('a folder that is no slice is told', () => {
  caught(importing('src/billing/pay.ts', ''), 'src/billing/pay.ts:1', 'lies in no slice');
});
