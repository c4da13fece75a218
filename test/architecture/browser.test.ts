import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserBreaches } from './browser.ts';
import { caught, planted } from './planted.ts';

const verb = `import type { Act } from '#kit/act.ts';\nexport async function arrive(act: Act) {}`;
const page = 'src/visits/web/Arrivals.tsx';

test('a page that loads a verb is told', () => {
  const files = planted({
    [page]: `\nimport { arrive } from '#visits/arrive.ts';`,
    'src/visits/arrive.ts': verb,
  });
  caught(browserBreaches(files), `${page}:2`, '#visits/arrive.ts', 'takes an act');
});

test('a page that reaches a table by way of a noun is told at the noun, with the way', () => {
  const files = planted({
    [page]: `import { stage } from '../visit.ts';`,
    'src/visits/visit.ts': `import { count } from './count.ts';`,
    'src/visits/count.ts': `export const count = (db) => db.selectFrom('visits.visit');`,
  });
  caught(browserBreaches(files), 'src/visits/visit.ts:1', 'visits.visit', `${page} → src/visits/visit.ts`);
});

test('a page, a contract and a primitive take no package of the server', () => {
  const loads = [
    [page, 'node:fs'],
    ['src/visits/api.ts', 'kysely'],
    ['src/ui/theme.ts', 'pg'],
    ['src/door/web/SignIn.tsx', 'better-auth'],
    ['src/widget/chat.ts', 'pg-boss'],
  ] as const;
  for (const [path, name] of loads) {
    caught(browserBreaches(planted({ [path]: `\nimport x from '${name}';` })), `${path}:2`, `loads ${name}`);
  }
});

test('a page takes nouns, types, and the client of sign-in', () => {
  const files = planted({
    [page]: [
      `import { stage } from '../visit.ts';`,
      `import type { Visit } from '../arrive.ts';`,
      `import type { visits } from '../api.ts';`,
      `import { createAuthClient } from 'better-auth/react';`,
      `import { passkeyClient } from '@better-auth/passkey/client';`,
      `const form = () => import('../api.ts');`,
    ].join('\n'),
    'src/visits/visit.ts': `export const stage = 1;`,
    'src/visits/arrive.ts': verb,
    'src/visits/api.ts': `import { z } from 'zod';`,
  });
  assert.deepEqual(browserBreaches(files), []);
});

test('a page takes a contract as types alone', () => {
  const files = planted({ [page]: `import { visits } from '#visits/api.ts';`, 'src/visits/api.ts': '' });
  caught(browserBreaches(files), `${page}:1`, 'use import type');
  const inline = planted({
    [page]: `import { type Visits } from '#visits/api.ts';`,
    'src/visits/api.ts': '',
  });
  caught(browserBreaches(inline), `${page}:1`, 'use import type');
});

test('the server loads no page', () => {
  const files = planted({
    'src/visits/print.ts': `import { Sheet } from './web/Sheet.tsx';`,
    'src/visits/web/Sheet.tsx': '',
  });
  caught(browserBreaches(files), 'src/visits/print.ts:1', 'loads the page ./web/Sheet.tsx');
});
