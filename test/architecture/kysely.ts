import { Visitor } from 'oxc-parser';
import type { Argument, CallExpression, Expression } from 'oxc-parser';
import { ownerOf } from './ladder.ts';
import type { Source } from './source.ts';
import { parsed } from './source.ts';
import type { SqlTable } from './sql.ts';

/** The tables a call of Kysely names, or null for any other call. `own` are names of the file's own subqueries. */
export function kyselyTables(node: CallExpression, own: ReadonlySet<string>): SqlTable[] | null {
  const [first] = node.arguments;
  const method = methodOf(node);
  if (!first || method === null || !namesTable(node, method)) return null;
  return argumentTables(first, writes.has(method) ? 'write' : 'read', own);
}

/** Names a file gives to its own subqueries: `.with('recent', …)`, and `const recent = ….as('recent')`. */
export function namesOwn(source: Source): Set<string> {
  const own = new Set<string>();
  new Visitor({
    CallExpression: (node) => {
      const [first] = node.arguments;
      const method = methodOf(node);
      if ((method === 'with' || method === 'withRecursive') && first?.type === 'Literal') {
        own.add(String(first.value).replace(/\(.*/, '').trim());
      }
    },
    VariableDeclarator: (node) => {
      if (
        node.id.type === 'Identifier' &&
        node.init?.type === 'CallExpression' &&
        methodOf(node.init) === 'as'
      ) {
        own.add(node.id.name);
      }
    },
  }).visit(parsed(source).program);
  return own;
}

export function methodOf(node: CallExpression): string | null {
  const { callee } = node;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && !callee.computed
    ? callee.property.name
    : null;
}

export function isSql(node: CallExpression): boolean {
  const { callee } = node;
  return (
    callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'sql'
  );
}

/** A name that cannot be read: taken for a write, which is the worse of the two. */
export const computed: SqlTable = { does: 'write', schema: null, table: null, line: 0 };

const writes = new Set(['insertInto', 'replaceInto', 'updateTable', 'deleteFrom', 'mergeInto']);
const reads = new Set([
  ...['selectFrom', 'innerJoin', 'leftJoin', 'rightJoin', 'fullJoin', 'crossJoin'],
  ...['innerJoinLateral', 'leftJoinLateral', 'crossJoinLateral'],
]);
/** Names that others than Kysely use as well: they count below a Kysely statement, or with the name of a table. */
const shared = new Set(['from', 'using', 'into', 'table']);

function namesTable(node: CallExpression, method: string): boolean {
  if (writes.has(method) || reads.has(method)) return true;
  if (!shared.has(method)) return false;
  const [first] = node.arguments;
  if (method === 'table' && (isSql(node) || isDynamic(node))) return true;
  if (first?.type === 'Literal' && typeof first.value === 'string')
    return ownerOf(kyselyName(first.value).schema ?? '') !== null;
  return isBelowStatement(node);
}

function isDynamic({ callee }: CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'MemberExpression') return false;
  const { property } = callee.object;
  return property.type === 'Identifier' && property.name === 'dynamic';
}

function isBelowStatement(node: CallExpression): boolean {
  for (let at: Expression = node; ;) {
    if (at.type === 'CallExpression') {
      const method = methodOf(at);
      if (method !== null && (writes.has(method) || method === 'selectFrom')) return true;
      at = at.callee;
    } else if (at.type === 'MemberExpression') at = at.object;
    else return false;
  }
}

/** The tables of one argument of a Kysely call. A subquery in it is visited by itself. */
function argumentTables(argument: Argument, does: 'read' | 'write', own: ReadonlySet<string>): SqlTable[] {
  if (argument.type === 'ArrayExpression') {
    return argument.elements.flatMap((element) => (element ? argumentTables(element, does, own) : []));
  }
  if (argument.type === 'ArrowFunctionExpression' || argument.type === 'FunctionExpression') return [];
  if (argument.type === 'CallExpression' && methodOf(argument) === 'as') return [];
  if (argument.type === 'Identifier' && own.has(argument.name)) return [];
  const written = writtenOut(argument);
  if (written === null) return [computed];
  const { schema, table } = kyselyName(written);
  if (schema === null && own.has(table ?? '')) return [];
  return [{ does: schema === null ? 'write' : does, schema, table, line: 0 }];
}

function writtenOut(argument: Argument): string | null {
  if (argument.type === 'Literal') return typeof argument.value === 'string' ? argument.value : null;
  const whole =
    argument.type === 'TemplateLiteral' && argument.quasis.length === 1 ? argument.quasis[0] : undefined;
  return whole?.value.cooked ?? null;
}

/** `guests.memory as m` */
function kyselyName(written: string): { schema: string | null; table: string | null } {
  const [, schema, table] = /^(?:(\w+)\.)?(\w+)(?:\s+as\s+\w+)?$/.exec(written.trim()) ?? [];
  return { schema: schema ?? null, table: table ?? null };
}
