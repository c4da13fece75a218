/** What a cell of a row may be on its way into the database. */
export type Cell = string | number | boolean | Date | null | readonly string[] | Record<string, unknown>;

const chunk = 1 << 16;

/**
 * Rows as COPY's text format (PostgreSQL manual, COPY, "Text Format"), in chunks of about 64 KB.
 * @throws when a row does not have exactly these columns: a misspelt one would be lost without a word
 */
export function* copyText(
  columns: readonly string[],
  rows: Iterable<Readonly<Record<string, Cell>>>,
): Generator<string> {
  let text = '';
  for (const row of rows) {
    let cells = 0;
    let line = '';
    for (const _ in row) cells += 1;
    for (const column of columns) {
      const cell = row[column];
      if (cell === undefined || cells !== columns.length)
        throw new Error(`a row without exactly ${columns.join(', ')}`);
      line += line === '' && column === columns[0] ? encoded(cell) : `\t${encoded(cell)}`;
    }
    text += `${line}\n`;
    if (text.length < chunk) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

function encoded(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return escaped(cell);
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  if (cell instanceof Date) return cell.toISOString();
  if (Array.isArray(cell))
    return escaped(`{${cell.map((part: string) => `"${part.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return escaped(JSON.stringify(cell));
}

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (char) => escapes[char]!) : text;
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
