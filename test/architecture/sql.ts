/** A table as a statement names it. `table` is null where the name is computed. */
export type SqlTable = {
  does: 'read' | 'write' | 'make';
  schema: string | null;
  table: string | null;
  /** Lines below the first one of the text. */
  line: number;
};

/** Stands for `${…}` in a text handed to `tablesIn`. */
export const hole = '\u0000';

/**
 * Every table a text of SQL reads from, writes to, or makes for the transaction (`create temporary table`).
 * It reads words, not grammar: enough for the statements a program writes, and blind to nothing that names a
 * table after from, join, using, into, update, truncate, copy or table. A fragment counts like a statement.
 */
export function tablesIn(text: string): SqlTable[] {
  const tokens = tokensOf(text);
  const found: SqlTable[] = [];
  const frames: Frame[] = [{ opener: '', list: null, copy: false }];
  const word = (at: number) => tokens[at]?.word ?? '';

  /** Notes the table named at `at`; a parenthesis there is a subquery, whose own words follow. */
  const note = (at: number, does: SqlTable['does']): void => {
    while (skipped.has(word(at))) at += 1;
    const [first, dot, second] = tokens.slice(at, at + 3);
    if (!first || (!first.name && first.text !== hole)) return;
    const qualified = dot?.text === '.';
    const after = tokens[at + (qualified ? 3 : 1)];
    if (does === 'read' && first.name && after?.text === '(') return;
    const last = qualified ? second : first;
    if (first.name && last?.name)
      found.push({ does, schema: qualified ? first.text : null, table: last.text, line: first.line });
    else found.push({ does, schema: null, table: null, line: first.line });
  };

  tokens.forEach((token, at) => {
    const frame = frames.at(-1)!;
    const before = word(at - 1);
    if (token.text === '(') frames.push({ opener: before, list: null, copy: false });
    if (token.text === ')' && frames.length > 1) frames.pop();
    if (token.text === ';') Object.assign(frame, { list: null, copy: false });
    if (token.text === ',' && frame.list) note(at + 1, frame.list);
    if (endsList.has(token.word)) frame.list = null;

    if (token.word === 'from' && before === 'delete') note(at + 1, 'write');
    else if (token.word === 'from' && before !== 'distinct' && !frame.copy && !takesFrom.has(frame.opener)) {
      frame.list = 'read';
      note(at + 1, 'read');
    }
    if (token.word === 'join' || token.word === 'using') note(at + 1, 'read');
    if (token.word === 'into') note(at + 1, 'write');
    if (token.word === 'update' && updatesTable(before, tokens[at + 1])) note(at + 1, 'write');
    if (token.word === 'truncate') {
      frame.list = 'write';
      note(at + 1, 'write');
    }
    if (token.word === 'copy') {
      frame.copy = true;
      note(at + 1, copiesOut(tokens, at) ? 'read' : 'write');
    }
    if (token.word === 'table' && before.startsWith('temp')) note(at + 1, 'make');
    if (token.word === 'table' && ['alter', 'create', 'drop'].includes(before)) note(at + 1, 'write');
  });
  return found;
}

type Token = {
  text: string;
  line: number;
  /** In lower case where it may be a key word, else empty. */
  word: string;
  /** It may be the name of a table: a word, or something in double quotes. */
  name: boolean;
};

/** One level of parentheses: what stands before it, and what a comma brings: another table to read or write. */
type Frame = { opener: string; list: 'read' | 'write' | null; copy: boolean };

const skipped = new Set(['only', 'lateral', 'table', 'if', 'not', 'exists']);
const takesFrom = new Set(['extract', 'substring', 'trim', 'overlay']);
const endsList = new Set([
  ...['where', 'group', 'order', 'having', 'limit', 'offset', 'window', 'for', 'fetch', 'returning', 'set'],
  ...['union', 'intersect', 'except', 'select', 'values'],
]);
const notTables = new Set(['set', 'of', 'on', 'skip', 'nowait']);

/** `for update`, `do update set` and `grant update on` change no table they name. */
function updatesTable(before: string, after: Token | undefined): boolean {
  if (['for', 'key', 'do', 'on'].includes(before) || after === undefined) return false;
  return (after.name || after.text === hole) && !notTables.has(after.word);
}

function copiesOut(tokens: readonly Token[], at: number): boolean {
  const direction = tokens.slice(at + 1).find((token) => token.word === 'from' || token.word === 'to');
  return direction?.word === 'to';
}

function tokensOf(text: string): Token[] {
  const pattern =
    /(?<skip>\s+|--[^\n]*|\/\*[^]*?\*\/|'(?:[^']|'')*')|"(?<quoted>[^"]+)"|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|(?<rest>\d[\d.]*|[^])/gu;
  const tokens: Token[] = [];
  let line = 0;
  for (const { 0: whole, groups = {} } of text.matchAll(pattern)) {
    const { quoted, word, rest } = groups;
    if (quoted !== undefined) tokens.push({ text: quoted, line, word: '', name: true });
    else if (word !== undefined)
      tokens.push({ text: word.toLowerCase(), line, word: word.toLowerCase(), name: true });
    else if (rest !== undefined) tokens.push({ text: rest, line, word: '', name: false });
    line += whole.split('\n').length - 1;
  }
  return tokens;
}
