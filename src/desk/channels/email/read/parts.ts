import { decodeText } from './charset.ts';
import { describe } from './describe-part.ts';
import type { Described } from './describe-part.ts';
import { headersIn } from './head.ts';
import type { Header } from './head.ts';
import { undoTransfer } from './transfer.ts';

/** A part of a mail, its transfer encoding undone and its charset not yet: the label may be wrong. */
export type Part = Described & { headers: Header[]; bytes: Uint8Array; parts: Part[] };

/** A line that may be a boundary. */
type Mark = { said: string; start: number; behind: number };
type Range = { from: number; to: number };

/** Deeper than this, and with more boundaries, is no mail: what is beyond them stays text of the part it is in. */
const deepest = 60;
const mostMarks = 20_000;

/**
 * Takes a mail apart along its boundaries (RFC 2046, section 5.1), the outermost first: one that is missing, or closed
 * twice, or never, loses nothing of what stands around it. Mails inside it stay whole.
 */
export function splitMail(raw: Uint8Array): Part {
  const mail = readable(raw);
  return partIn(mail, { from: 0, to: mail.length }, marksIn(mail), 0);
}

/** Every part with all that is in it, itself first. */
export function flat(part: Part): Part[] {
  return [part, ...part.parts.flatMap(flat)];
}

function partIn(
  mail: Buffer,
  { from, to }: Range,
  marks: readonly Mark[],
  depth: number,
  isDigest = false,
): Part {
  const { headers, end } = headersIn(mail.subarray(from, to));
  const described = describe(headers, isDigest ? 'message/rfc822' : 'text/plain');
  const mark = markOf(described, depth);
  const own = [...marks.keys()].filter((at) => {
    const { said, start } = marks[at]!;
    return mark !== null && start >= from + end && (said === mark || said === `${mark}--`);
  });
  const parts = own.flatMap((at, nth) => {
    const opens = marks[at]!;
    if (opens.said !== mark) return [];
    const closes = own[nth + 1];
    const range = {
      from: opens.behind,
      to: closes === undefined ? to : beforeLineEnd(mail, marks[closes]!.start),
    };
    const inside = marks.slice(at + 1, closes);
    return [partIn(mail, range, inside, depth + 1, described.mediaType === 'multipart/digest')];
  });
  const first = own[0] === undefined ? to : beforeLineEnd(mail, marks[own[0]]!.start);
  return { ...described, headers, parts, bytes: undoTransfer(mail.subarray(from + end, first), described) };
}

function markOf({ mediaType, params }: Described, depth: number): string | null {
  const boundary = params['boundary']?.trimEnd();
  if (!boundary || !mediaType.startsWith('multipart/') || depth >= deepest) return null;
  return `--${Buffer.from(boundary, 'utf8').toString('latin1')}`;
}

function marksIn(mail: Buffer): Mark[] {
  const marks: Mark[] = [];
  let start = mail[0] === 0x2d && mail[1] === 0x2d ? 0 : nextMark(mail, 0);
  while (start !== -1 && marks.length < mostMarks) {
    const lineEnd = mail.indexOf(0x0a, start);
    const behind = lineEnd === -1 ? mail.length : lineEnd + 1;
    // A boundary has at most 70 characters; senders who do not know that are answered as well.
    const said = mail.toString('latin1', start, Math.min(behind, start + 400)).trimEnd();
    marks.push({ said, start, behind });
    start = nextMark(mail, behind - 1);
  }
  return marks;
}

function nextMark(mail: Buffer, from: number): number {
  const at = mail.indexOf('\n--', from, 'latin1');
  return at === -1 ? -1 : at + 1;
}

/** The line end before a boundary belongs to it. */
function beforeLineEnd(mail: Buffer, start: number): number {
  if (mail[start - 1] !== 0x0a) return start;
  return mail[start - 2] === 0x0d ? start - 2 : start - 1;
}

/** As a mail should have come: no empty lines before it, and line ends that end lines. */
function readable(raw: Uint8Array): Buffer {
  let mail = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  if (mail[0] === 0xef && mail[1] === 0xbb && mail[2] === 0xbf) mail = mail.subarray(3);
  // Two-byte text from its first letter on.
  if ((mail[0] === 0xff && mail[1] === 0xfe) || (mail[0] === 0xfe && mail[1] === 0xff))
    mail = Buffer.from(decodeText(mail, ''));
  let start = 0;
  while (mail[start] === 0x0a || mail[start] === 0x0d || mail[start] === 0x20) start += 1;
  mail = mail.subarray(start);
  return mail.includes(0x0a) ? mail : Buffer.from(mail.toString('latin1').replaceAll('\r', '\n'), 'latin1');
}
