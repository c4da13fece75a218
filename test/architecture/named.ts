import { Visitor } from 'oxc-parser';
import type { Node } from 'oxc-parser';
import { computed, isSql, kyselyTables, methodOf, namesOwn } from './kysely.ts';
import { ownerOf } from './ladder.ts';
import type { Source } from './source.ts';
import { lineAt, parsed } from './source.ts';
import type { SqlTable } from './sql.ts';
import { hole, tablesIn } from './sql.ts';

/** Every table a file names, in calls of Kysely and in texts of SQL, wherever the text stands. */
export function tablesOf(source: Source): SqlTable[] {
  const known = found.get(source);
  if (known) return known;
  const tables: SqlTable[] = [];
  const read = new Set<Node>();
  const own = namesOwn(source);
  const add = (node: Node, named: readonly SqlTable[]) =>
    tables.push(...named.map((table) => ({ ...table, line: lineAt(source, node.start) + table.line })));
  const readSql = (node: Node, loose: boolean) => {
    const text = textOf(source, node, read);
    if (text === null) return;
    add(node, loose ? tablesIn(text).filter(isCertain) : tablesIn(text));
  };

  new Visitor({
    TaggedTemplateExpression: (node) => {
      if (node.tag.type === 'Identifier' && node.tag.name === 'sql') readSql(node.quasi, false);
    },
    CallExpression: (node) => {
      const [first] = node.arguments;
      const method = methodOf(node);
      const called = kyselyTables(node, own);
      if (first && called) {
        add(first, called);
        read.add(first);
        return;
      }
      if (first && method === 'raw' && isSql(node)) {
        if (textOf(source, first, new Set()) === null) add(first, [computed]);
        else readSql(first, false);
      } else if (first && method === 'query') readSql(first, false);
      else if (method === 'withSchema') add(node, [computed]);
    },
    BinaryExpression: (node) => {
      if (!read.has(node)) readSql(node, true);
    },
    TemplateLiteral: (node) => {
      if (!read.has(node)) readSql(node, true);
    },
    Literal: (node) => {
      if (typeof node.value === 'string' && !read.has(node)) readSql(node, true);
    },
  }).visit(parsed(source).program);

  found.set(source, tables);
  return tables;
}

const found = new WeakMap<Source, SqlTable[]>();

/** In a text that only might be SQL, nothing but the full name of a slice's table counts. */
function isCertain({ schema, table, does }: SqlTable): boolean {
  return does === 'make' || (schema !== null && table !== null && ownerOf(schema) !== null);
}

/** A text as it is written, a hole for each computed part; null for what is no text. `read` learns its nodes. */
function textOf(source: Source, node: Node, read: Set<Node>): string | null {
  read.add(node);
  if (node.type === 'Literal') {
    return typeof node.value === 'string'
      ? unescaped(source.source.slice(node.start + 1, node.end - 1))
      : null;
  }
  if (node.type === 'TemplateLiteral') {
    return node.quasis
      .map((quasi, at) => {
        const next = node.quasis[at + 1];
        if (!next) return unescaped(quasi.value.raw);
        // A hole is as many lines long as what stands in it, so that lines below it are counted right.
        const lines = source.source.slice(quasi.end, next.start).split('\n').length - 1;
        return `${unescaped(quasi.value.raw)}${hole}${'\n'.repeat(lines)}`;
      })
      .join('');
  }
  if (node.type === 'BinaryExpression' && node.operator === '+') {
    const left = textOf(source, node.left, read);
    const right = textOf(source, node.right, read);
    return left === null && right === null ? null : (left ?? hole) + (right ?? hole);
  }
  if (node.type === 'ObjectExpression') {
    const text = node.properties.find(
      (property) =>
        property.type === 'Property' && property.key.type === 'Identifier' && property.key.name === 'text',
    );
    return text?.type === 'Property' ? textOf(source, text.value, read) : null;
  }
  return null;
}

function unescaped(raw: string): string {
  return raw.replaceAll(/\\[nrt]/g, '  ');
}
