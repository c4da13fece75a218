import { isAscii, isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** Names of charsets that neither the platform nor iconv-lite knows by this spelling. */
const alsoCalled: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  'x-ms-cp932': 'shift_jis',
  cp936: 'gbk',
  ms936: 'gbk',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  cp950: 'big5',
  'x-windows-949': 'euc-kr',
  'cp-850': 'cp850',
  'unicode-1-1-utf-7': 'utf-7',
  'x-unicode-2-0-utf-7': 'utf-7',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  'koi8-ru': 'koi8-u',
  'iso-8859-8-e': 'iso-8859-8',
  latin: 'windows-1252',
  'x-gbk': 'gbk',
};

/** Labels that senders put on whatever they send. */
const saysLittle =
  /^(|(us-?)?ascii|ansi.*|iso-?8859-?1|latin-?1|windows-1252|cp1252|(x-)?unknown.*|default|8bit|7bit|utf-?8)$/;

/**
 * Text of any charset, also of one that is not the one it is called by. Never throws, and never gives nothing for
 * something; what cannot be read of it becomes U+FFFD.
 * @param label as the mail says it; '' where it says nothing
 */
export function decodeText(bytes: Uint8Array, label: string): string {
  const called = nameOf(label);
  const byMark = byteOrderMark(bytes);
  if (byMark) return tidy(decodeAs(bytes, byMark)!);
  if (isAscii(bytes)) return tidy(decode7bit(bytes, called));
  const unicode = isUtf8(bytes) ? decodeAs(bytes, 'utf-8') : null;
  if (unicode !== null && (saysLittle.test(called) || isUtf8ForSure(bytes, unicode))) return tidy(unicode);
  if (looksUtf16(bytes)) return tidy(decodeAs(bytes, bytes[0] === 0 ? 'utf-16be' : 'utf-16le')!);
  const asSaid = saysLittle.test(called) ? null : decodeAs(bytes, called);
  if (asSaid !== null && isReadable(asSaid)) return tidy(asSaid);
  if (unicode === null && saysLittle.test(called)) {
    const damaged = decodeAs(bytes, 'utf-8')!;
    if (isDamagedUtf8(damaged, called)) return tidy(damaged);
  }
  return tidy(decodeAs(bytes, guess(bytes, called)) ?? asSaid ?? decodeAs(bytes, 'windows-1252')!);
}

function nameOf(label: string): string {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$|\*.*$/g, '')
    .replaceAll('_', '-');
  const known = alsoCalled[name];
  if (known) return known;
  // `ISO 8859-15`, `iso8859_15`, `win-1251`, `cp-1251`
  return name
    .replace(/^(cs)?iso[ -]?8859[ -]?(\d+)/, 'iso-8859-$2')
    .replace(/^(?:x-)?(?:win|cp|windows)-?(125\d)$/, 'windows-$1')
    .replace(/^utf(\d)/, 'utf-$1');
}

function decodeAs(bytes: Uint8Array, charset: string): string | null {
  if (charset === 'iso-2022-kr') return decodeShifted(bytes, 'euc-kr');
  if (charset === 'hz-gb-2312') return decodeTilde(bytes);
  const decoder = decoderFor(charset);
  if (decoder) {
    const text = decoder.decode(bytes);
    // Vietnamese in this charset writes its tones as characters of their own.
    return charset === 'windows-1258' ? text.normalize('NFC') : text;
  }
  return iconv.encodingExists(charset) ? iconv.decode(bytes, charset) : null;
}

const decoders = new Map<string, TextDecoder | null>();

function decoderFor(charset: string): TextDecoder | null {
  if (!decoders.has(charset)) decoders.set(charset, makeDecoder(charset));
  return decoders.get(charset)!;
}

function makeDecoder(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset);
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

/** Other charsets hardly ever make valid UTF-8 by accident, and not three times. */
function isUtf8ForSure(bytes: Uint8Array, unicode: string): boolean {
  return bytes.length - unicode.length >= 3 && !/[\u0080-\u009f]/.test(unicode);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decode7bit(bytes: Uint8Array, called: string): string {
  if (looksUtf16(bytes)) return decodeAs(bytes, bytes[0] === 0 ? 'utf-16be' : 'utf-16le')!;
  const plain = decodeAs(bytes, 'utf-8')!;
  if (called === 'utf-7' || called === 'iso-2022-kr' || called === 'hz-gb-2312')
    return decodeAs(bytes, called)!;
  if (plain.includes('\u001b$)C')) return decodeShifted(bytes, 'euc-kr');
  if (plain.includes('\u001b$') || plain.includes('\u001b(')) return decodeAs(bytes, 'iso-2022-jp')!;
  return plain;
}

/** Two-byte text without its marks: of Latin letters, every second byte is nothing. */
function looksUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 400);
  const nothing = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return sample.length >= 4 && nothing > sample.length * 0.35;
}

/** ISO-2022-KR (RFC 1557): between SO and SI stand pairs of KS X 1001. */
function decodeShifted(bytes: Uint8Array, pairs: string): string {
  const lifted: number[] = [];
  let inside = false;
  for (const byte of bytes) {
    if (byte === 0x0e || byte === 0x0f) inside = byte === 0x0e;
    else lifted.push(inside && byte > 0x20 ? byte | 0x80 : byte);
  }
  return decodeAs(Uint8Array.from(lifted), pairs)!.replaceAll('\u001b$)C', '');
}

/** HZ (RFC 1843): between `~{` and `~}` stand pairs of GB 2312. */
function decodeTilde(bytes: Uint8Array): string {
  const lifted: number[] = [];
  let inside = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const next = bytes[at] === 0x7e ? bytes[at + 1] : undefined;
    if (next === 0x7b || next === 0x7d) inside = next === 0x7b;
    else if (next === 0x7e) lifted.push(0x7e);
    else lifted.push(inside && bytes[at]! > 0x20 ? bytes[at]! | 0x80 : bytes[at]!);
    if (next === 0x7b || next === 0x7d || next === 0x7e) at += 1;
  }
  return decodeAs(Uint8Array.from(lifted), 'gbk')!;
}

/** A character in fifty that cannot be read is damage; more is another charset. */
function isReadable(text: string): boolean {
  const broken = text.split('\ufffd').length - 1;
  return broken <= 1 || broken * 50 <= text.length;
}

/** UTF-8 cut off in a character, or with something else between it. */
function isDamagedUtf8(text: string, called: string): boolean {
  const broken = text.split('\ufffd').length - 1;
  const beyondAscii = text.match(/[\u0080-\ufffc\u{10000}-\u{10ffff}]/gu)?.length ?? 0;
  if (called === 'utf-8') return beyondAscii > 0 || /^[^\ufffd]+\ufffd+$/.test(text);
  return beyondAscii >= 3 && broken * 10 <= beyondAscii;
}

function isLatin(called: string): boolean {
  return /8859-1$|latin|1252/.test(called);
}

function guess(bytes: Uint8Array, called: string): string {
  if (isLatin(called)) return 'windows-1252';
  const likely = analyse(bytes.subarray(0, 20_000))[0];
  if (!likely || likely.confidence < 30 || likely.name === 'UTF-8') return 'windows-1252';
  return nameOf(likely.name).replace(/^iso-8859-1$/, 'windows-1252');
}

/** What no text holds: the database refuses NUL, and half a character at the end is of no use. */
function tidy(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\ufffd+$/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .toWellFormed();
}
