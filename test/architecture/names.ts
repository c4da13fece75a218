import { posix } from 'node:path';
import { Visitor } from 'oxc-parser';
import { importsOf } from './imports.ts';
import { sliceOf } from './ladder.ts';
import type { Breach, Source } from './source.ts';
import { lineAt, parsed } from './source.ts';

/** Every name that says nothing, and every form that hides where a thing stands. */
export function namelessThings(sources: readonly Source[]): Breach[] {
  return sources.flatMap((source) => [...vaguePath(source), ...vagueForms(source), ...vagueImports(source)]);
}

const vague = new Set(
  (
    'util utils helper helpers services manager managers repository repositories ' +
    'controller controllers type types common misc index'
  ).split(' '),
);
const vagueEnding = /[-.](util|helper|manager|controller|repository)s?$/i;

/** Tools that read a configuration by its default export. */
const demandsDefault = /(^|\/)[\w.-]+\.config\.(ts|js|mjs)$/;

function vaguePath({ path }: Source): Breach[] {
  const names = path.split('/').map((name) => name.replace(/(\.test)?\.[a-z]+$/, ''));
  const found = names.find((name) => vague.has(name.toLowerCase()) || vagueEnding.test(name));
  if (found === undefined) return [];
  return [
    {
      path,
      line: 1,
      says: `is called ${found}, which takes in anything: name it by the one thing it is or does.`,
    },
  ];
}

function vagueForms(source: Source): Breach[] {
  const breaches: Breach[] = [];
  const add = (at: number, says: string) =>
    breaches.push({ path: source.path, line: lineAt(source, at), says });
  const noDefault = 'exports a default, which everyone names as they like: export it by its name.';

  new Visitor({
    ExportDefaultDeclaration: (node) => {
      if (!demandsDefault.test(source.path)) add(node.start, noDefault);
    },
    ExportSpecifier: (node) => {
      if (node.exported.type === 'Identifier' && node.exported.name === 'default') add(node.start, noDefault);
    },
    ExportAllDeclaration: (node) =>
      add(node.start, 'passes on everything of another file: import from the file that has it.'),
    TSEnumDeclaration: (node) =>
      add(node.start, 'declares an enum: a union of words, or a const array of them.'),
    ImportExpression: (node) => {
      if (source.path.startsWith('src/') && node.source.type !== 'Literal') {
        add(node.start, 'computes what it imports: write the path out, so that the ladder holds for it too.');
      }
    },
  }).visit(parsed(source).program);

  const { body } = parsed(source).program;
  const passesOn = body.filter(
    (statement) => statement.type === 'ExportNamedDeclaration' && statement.source,
  );
  const alone = body.every(
    (statement) => statement.type === 'ImportDeclaration' || passesOn.includes(statement),
  );
  if (passesOn.length > 0 && alone)
    add(0, 'only passes on what others have: import from the files that have it.');
  return breaches;
}

function vagueImports(source: Source): Breach[] {
  return importsOf(source).flatMap(({ specifier, line, file }) => {
    if (file === null) return [];
    if (!/\.(ts|tsx|js|mjs|css|json|svg|png|woff2|wasm|webmanifest)$/.test(file)) {
      return [
        {
          path: source.path,
          line,
          says: `imports ${specifier} without its extension: Node reads the path as it is.`,
        },
      ];
    }
    const target = sliceOf(file);
    const crosses = target !== null && sliceOf(source.path) !== null && target !== sliceOf(source.path);
    if (!crosses || specifier.startsWith('#')) return [];
    const says = `climbs to ${specifier}: another slice is #${posix.relative('src', file)}.`;
    return [{ path: source.path, line, says }];
  });
}
