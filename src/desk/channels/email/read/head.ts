import { isUtf8 } from 'node:buffer';
import { decodeText } from './charset.ts';

/** `key` in lower case, `value` on one line. */
export type Header = { key: string; value: string };

const longestHead = 2_000_000;

/**
 * The headers at the beginning of these bytes, in any charset (RFC 6532 and the habit before it).
 * @returns them, and where the body begins
 */
export function headersIn(bytes: Buffer): { headers: Header[]; end: number } {
  const end = headEnd(bytes);
  const head = bytes.subarray(0, Math.min(end, longestHead));
  const headers: Header[] = [];
  let lines: string[] = [];
  const flush = () => {
    const said = lines.join('');
    const colon = said.indexOf(':');
    if (colon > 0)
      headers.push({ key: said.slice(0, colon).trim().toLowerCase(), value: said.slice(colon + 1).trim() });
  };
  for (const line of textOf(head).split('\n')) {
    // What has no colon is a line that somebody broke without a blank before it.
    if (/^[ \t]/.test(line) || !line.includes(':')) lines.push(line);
    else {
      flush();
      lines = [line];
    }
  }
  flush();
  return { headers, end };
}

/** 8-bit headers are UTF-8 where they can be, and otherwise most likely what the body is. */
function textOf(head: Buffer): string {
  if (isUtf8(head)) return decodeText(head, '');
  const type = /^content-type:[^\n]*(?:\n[ \t][^\n]*)*?charset="?([\w.:-]+)/im.exec(head.toString('latin1'));
  return decodeText(head, type?.[1] ?? '');
}

/** The headers of a mail that lies in another, or of what is left of it. */
export function headersInside(bytes: Uint8Array): Header[] {
  return headersIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).headers;
}

/** Behind the first empty line; or where something begins that is no header, if no header follows it. */
function headEnd(bytes: Buffer): number {
  let line = 0;
  while (line < bytes.length) {
    const lineEnd = bytes.indexOf(0x0a, line);
    const next = lineEnd === -1 ? bytes.length : lineEnd + 1;
    if (isEmpty(bytes, line)) return next;
    if (!isHead(bytes, line, next) && !goesOn(bytes, line, next)) return line;
    line = next;
  }
  return bytes.length;
}

function isEmpty(bytes: Buffer, line: number): boolean {
  return (
    bytes[line] === 0x0a || (bytes[line] === 0x0d && (bytes[line + 1] === 0x0a || line + 1 === bytes.length))
  );
}

function isHead(bytes: Buffer, start: number, end: number): boolean {
  const line = bytes.toString('latin1', start, Math.min(end, start + 200));
  return /^(?:[ \t]|[!-9;-~]{1,120}[ \t]*:|>?From )/.test(line);
}

/** What is no header is a broken one where headers follow, or where it is the last of them. */
function goesOn(bytes: Buffer, line: number, next: number): boolean {
  return isEmpty(bytes, next) ? line > 0 : isHead(bytes, next, behind(bytes, next));
}

function behind(bytes: Buffer, line: number): number {
  const lineEnd = bytes.indexOf(0x0a, line);
  return lineEnd === -1 ? bytes.length : lineEnd + 1;
}
