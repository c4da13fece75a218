import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namelessCallers } from './callers.ts';
import { caught, planted } from './planted.ts';

const contract = (body: string) => namelessCallers(planted({ 'src/visits/api.ts': body }));

test('a contract value names its caller with a value of the kit', () => {
  assert.deepEqual(
    contract(
      `import { staff } from '#kit/caller.ts';\nexport const visits = { arrive: verb(staff, 'She is here') };`,
    ),
    [],
  );
});

test('a contract value that calls everyone by a name of its own is told', () => {
  caught(
    contract(`\nexport const arrive = verb({ kinds: ['nobody'], role: null }, 'a');`),
    'src/visits/api.ts:2',
    'who may call',
  );
  caught(
    contract(`const staff = all;\nexport const seen = answer(staff, 'a');`),
    'src/visits/api.ts:2',
    'answer()',
  );
});

test('a contract value made past the kit is told', () => {
  caught(contract(`import { oc } from '@orpc/contract';`), 'src/visits/api.ts:1', 'by hand');
});
