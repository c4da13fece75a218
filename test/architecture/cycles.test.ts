import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cycles } from './cycles.ts';
import { caught, planted } from './planted.ts';

test('a circle of three is told once, with the way round', () => {
  const breaches = cycles(
    planted({
      'src/visits/arrive.ts': `import { seat } from './seat.ts';`,
      'src/visits/seat.ts': `\nimport { place } from './place.ts';`,
      'src/visits/place.ts': `import { arrive } from '#visits/arrive.ts';`,
      'src/visits/cancel.ts': `import { arrive } from './arrive.ts';`,
    }),
  );
  const round = 'src/visits/arrive.ts → src/visits/seat.ts → src/visits/place.ts → src/visits/arrive.ts';
  caught(breaches, 'src/visits/arrive.ts:1', round);
});

test('a circle of types alone is a circle', () => {
  const breaches = cycles(
    planted({
      'src/visits/arrive.ts': `export type A = 1;\nimport type { Seat } from './seat.ts';`,
      'src/visits/seat.ts': `import type { A } from './arrive.ts';`,
    }),
  );
  caught(breaches, 'src/visits/arrive.ts:2');
});

test('two ways down to the same file are none', () => {
  const files = planted({
    'src/visits/arrive.ts': `import './seat.ts'; import './place.ts';`,
    'src/visits/seat.ts': `import './place.ts';`,
    'src/visits/place.ts': ``,
  });
  assert.deepEqual(cycles(files), []);
});
