import { decodeText } from './charset.ts';

const word = /=\?([^?\s]{1,60})\?([bq])\?([^?]*(?:\?(?!=)[^?]*)*)\?=/i;
const wordsInARow = new RegExp(`${word.source}(?:\\s*${word.source})*`, 'gi');

/**
 * Encoded words (RFC 2047) in any charset become encoded words in UTF-8: parsers of headers know that one, and find
 * the commas of an address list before they read the names.
 */
export function inUtf8(header: string): string {
  if (!header.includes('=?')) return header;
  return header.replace(wordsInARow, (row) => `=?utf-8?B?${Buffer.from(textOf(row)).toString('base64')}?=`);
}

/** The text of a header with its encoded words read. */
export function decodeHeader(header: string): string {
  const read = header.includes('=?') ? header.replace(wordsInARow, textOf) : header;
  return read
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .toWellFormed();
}

/** Characters are cut between two words of one charset: their bytes are joined before they are read. */
function textOf(row: string): string {
  const runs: { charset: string; bytes: Buffer[] }[] = [];
  for (const [, said, encoding, content] of row.matchAll(new RegExp(word, 'gi'))) {
    const charset = said!.toLowerCase().replace(/\*.*$/, '');
    const bytes = encoding!.toLowerCase() === 'b' ? Buffer.from(content!, 'base64') : unquoted(content!);
    const last = runs.at(-1);
    if (last?.charset === charset && !hasEscapes(bytes)) last.bytes.push(bytes);
    else runs.push({ charset, bytes: [bytes] });
  }
  return runs.map(({ charset, bytes }) => decodeText(Buffer.concat(bytes), charset)).join('');
}

/** Charsets that switch by escapes begin anew in every word. */
function hasEscapes(bytes: Buffer): boolean {
  return bytes.includes(0x1b);
}

function unquoted(content: string): Buffer {
  const bytes = Buffer.from(content.replaceAll('_', ' '), 'utf8').toString('latin1');
  return Buffer.from(
    bytes.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
