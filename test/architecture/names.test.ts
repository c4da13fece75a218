import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namelessThings } from './names.ts';
import { caught, planted } from './planted.ts';

const inFile = (path: string, body: string) => namelessThings(planted({ [path]: body }));
const path = 'src/guests/greet.ts';

test('a file or folder called by what takes in anything is told', () => {
  const paths = [
    'src/guests/utils/a.ts',
    'src/guests/types.ts',
    'src/guests/index.ts',
    'src/guests/date-helpers.test.ts',
  ];
  for (const vague of paths) caught(inFile(vague, ''), `${vague}:1`, 'name it by the one thing');
});

test('a default export is told, but for the configuration of a tool', () => {
  caught(inFile(path, '\nexport default function greet() {}'), `${path}:2`, 'export it by its name');
  caught(inFile(path, 'const greet = 1; export { greet as default };'), `${path}:1`, 'export it by its name');
  assert.deepEqual(inFile('vite.config.ts', 'export default {};'), []);
});

test('a barrel is told, whole or by names', () => {
  caught(inFile(path, `const a = 1;\nexport * from './a.ts';`), `${path}:2`, 'passes on everything');
  caught(inFile(path, `import './b.css';\nexport { a } from './a.ts';`), `${path}:1`, 'only passes on');
});

test('an enum is told', () => {
  caught(inFile(path, 'export enum Stage { First }'), `${path}:1`, 'a union of words');
});

test('an import without its extension, past the sign of the slices, or computed is told', () => {
  caught(inFile(path, `import { a } from './a';`), `${path}:1`, 'without its extension');
  caught(inFile(path, `import { a } from '../kit/act.ts';`), `${path}:1`, '#kit/act.ts');
  caught(inFile(path, 'await import(`./${name}.ts`);'), `${path}:1`, 'write the path out');
  assert.deepEqual(inFile(path, `import { a } from '#kit/act.ts';\nimport './a.css';`), []);
});
