import { isAscii, isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';

export type Bytes = AsyncIterable<Uint8Array> | Uint8Array;
export type Text = { encoding: string; head: string; pieces: AsyncIterable<string> };

const headSize = 256 * 1024;
const pieceSize = 64 * 1024;

/** The text of a file in pieces, with its first quarter megabyte at hand; `known` overrules the guess. */
export async function decode(bytes: Bytes, known?: string): Promise<Text> {
  const source = chunks(bytes)[Symbol.asyncIterator]();
  const head = await firstBytes(source);
  const encoding = known ?? guessEncoding(head);
  const whole = rejoin(head, source);
  return {
    encoding,
    head: decodeAll(head, encoding),
    pieces:
      encoding.startsWith('utf-16') || isMultiByte(encoding)
        ? inSequence(whole, encoding)
        : byLines(whole, encoding),
  };
}

/** Everything a source gives, as one buffer; for formats that cannot be read in pieces. */
export async function collect(bytes: Bytes, limit: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of chunks(bytes)) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The same bytes again, after a look at the first ones. */
export async function peek(
  bytes: Bytes,
  size: number,
): Promise<{ first: Buffer; bytes: AsyncIterable<Uint8Array> }> {
  const source = chunks(bytes)[Symbol.asyncIterator]();
  const first = await firstBytes(source, size);
  return { first, bytes: rejoin(first, source) };
}

async function* chunks(bytes: Bytes): AsyncGenerator<Uint8Array> {
  if (!(bytes instanceof Uint8Array)) return yield* bytes;
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}

async function firstBytes(source: AsyncIterator<Uint8Array>, size = headSize): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < size) {
    const next = await source.next();
    if (next.done) break;
    parts.push(next.value);
    length += next.value.length;
  }
  return Buffer.concat(parts);
}

async function* rejoin(head: Buffer, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) {
      yield Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    }
  } finally {
    await rest.return?.();
  }
}

function guessEncoding(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (looksWide(head, 1)) return 'utf-16le';
  if (looksWide(head, 0)) return 'utf-16be';
  if (isUtf8(head.subarray(0, lastAscii(head) + 1))) return 'utf-8';
  return guessLegacy(head);
}

/** Latin letters of UTF-16 leave every second byte zero; no other text has that many. */
function looksWide(head: Buffer, offset: 0 | 1): boolean {
  const pairs = Math.min(head.length >> 1, 500);
  let zeros = 0;
  for (let pair = 0; pair < pairs; pair++) if (head[pair * 2 + offset] === 0) zeros++;
  return pairs > 2 && zeros > pairs * 0.4;
}

const latin = new Set(['ISO-8859-1', 'ISO-8859-9', 'ISO-8859-15', 'windows-1252']);
const otherAlphabets = new Set([
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'KOI8-R',
]);
const multiByte = new Set(['Shift_JIS', 'EUC-JP', 'EUC-KR', 'GB18030', 'Big5']);

/** Counting letter pairs in a short list of names misleads, so anything unsure is what Excel writes in the West. */
function guessLegacy(head: Buffer): string {
  for (const { name, confidence } of analyse(head)) {
    if (latin.has(name)) return 'windows-1252';
    if (otherAlphabets.has(name) && confidence >= 20) return name.toLowerCase();
    if (multiByte.has(name) && confidence >= 80) return name.toLowerCase();
  }
  return 'windows-1252';
}

function isMultiByte(encoding: string): boolean {
  return [...multiByte].some((name) => name.toLowerCase() === encoding.toLowerCase());
}

function decodeAll(bytes: Buffer, encoding: string): string {
  if (encoding.startsWith('utf-16') || isMultiByte(encoding)) return iconv.decode(bytes, encoding);
  return decodeLines(
    bytes.subarray(bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0, lastAscii(bytes) + 1),
    encoding,
  );
}

async function* inSequence(source: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding);
  let first = true;
  for await (const chunk of source) {
    const text = decoder.write(chunk);
    yield first ? text.replace(/^\uFEFF/, '') : text;
    first = false;
  }
  yield decoder.end() ?? '';
}

/** Cuts where a character cannot be in two halves: after a line end, else after any ASCII byte. */
async function* byLines(source: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const chunk of source) {
    let block = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (first && block.length >= 3) {
      if (block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf) block = block.subarray(3);
      first = false;
    }
    const newline = block.lastIndexOf(10);
    const cut = newline >= 0 || block.length < pieceSize ? newline + 1 : lastAscii(block) + 1;
    if (cut > 0) yield decodeLines(block.subarray(0, cut), encoding);
    rest = block.subarray(cut);
  }
  if (rest.length > 0) yield decodeLines(rest, encoding);
}

function lastAscii(bytes: Buffer): number {
  let at = bytes.length - 1;
  while (at >= 0 && bytes[at]! > 127) at--;
  return at >= 0 ? at : bytes.length - 1;
}

/**
 * Files stitched together by hand hold lines of two encodings, and a list may have its first accent
 * a million lines down: each line that is no UTF-8 is read as the legacy encoding by itself.
 */
function decodeLines(block: Buffer, encoding: string): string {
  if (isAscii(block)) return block.toString('latin1');
  if (isUtf8(block)) return block.toString('utf8');
  const legacy = encoding === 'utf-8' ? 'windows-1252' : encoding;
  let text = '';
  for (let at = 0; at < block.length;) {
    const newline = block.indexOf(10, at);
    const end = newline < 0 ? block.length : newline + 1;
    text += decodeLine(block.subarray(at, end), legacy);
    at = end;
  }
  return text;
}

function decodeLine(line: Buffer, legacy: string): string {
  if (isUtf8(line)) return line.toString('utf8');
  const asUtf8 = line.toString('utf8');
  const encodedSurrogate = /\xed[\xa0-\xbf][\x80-\xbf]/.test(line.toString('latin1'));
  // Whole characters beside broken ones: damaged UTF-8, whose marks (U+FFFD) refuse the row later.
  const damaged = encodedSurrogate || /[^\p{ASCII}\uFFFD]/u.test(asUtf8);
  return damaged ? asUtf8 : iconv.decode(line, legacy);
}
