import PostalMime from 'postal-mime';
import { decodeText } from './charset.ts';
import { decodeHeader } from './words.ts';
import { decodeUuencoded } from './uuencode.ts';

/** A part of a mail, its transfer encoding undone and its charset not yet: the label may be wrong. */
export type Part = {
  /** `text/html`, in lower case. */
  mediaType: string;
  charset: string;
  /** RFC 3676: paragraphs without line ends of their own. */
  unflow: ((text: string) => string) | null;
  disposition: string;
  name: string;
  contentId: string | null;
  /** `report-type` and its like. */
  params: Readonly<Record<string, string>>;
  bytes: Uint8Array;
  parts: Part[];
};

export type Header = { key: string; value: string };
export type SplitMail = { headers: Header[]; root: Part };

/** What postal-mime makes of a part. Its result has text decoded by its label alone, so its tree is read instead. */
type Node = {
  headers: Header[];
  childNodes: Node[];
  content: ArrayBuffer | null;
  contentId?: string;
  contentType: { parsed: { value: string; params: Record<string, string> } };
  contentDisposition: { parsed: { value: string; params: Record<string, string> } };
  contentTransferEncoding: { encoding: string };
  decodeFlowedText: (text: string, delSp: boolean) => string;
};

/** Takes a mail apart. Mails inside it stay whole. @throws where its form is not to be followed */
export async function splitMail(raw: Uint8Array): Promise<SplitMail> {
  const parser = new PostalMime({ forceRfc822Attachments: true });
  await parser.parse(mended(raw));
  const { root } = parser as unknown as { root: Node };
  return { headers: root.headers, root: partOf(root) };
}

function partOf(node: Node): Part {
  const { value, params } = node.contentType.parsed;
  const disposition = node.contentDisposition.parsed;
  const bytes = new Uint8Array(node.content ?? new ArrayBuffer(0));
  const flowed = /^flowed$/i.test(params['format'] ?? '');
  return {
    mediaType: /^[\w.+-]+\/[\w.+-]+$/.test(value) ? value : 'text/plain',
    charset: params['charset'] ?? '',
    unflow: flowed ? (text) => node.decodeFlowedText(text, /^yes$/i.test(params['delsp'] ?? '')) : null,
    disposition: disposition.value,
    name: decodeHeader(disposition.params['filename'] ?? params['name'] ?? ''),
    contentId: node.contentId?.trim().replace(/^<|>$/g, '') || null,
    params,
    bytes: /^(x-)?uu(e|encode)?$/.test(node.contentTransferEncoding.encoding)
      ? (decodeUuencoded(decodeText(bytes, ''))[0]?.bytes ?? bytes)
      : bytes,
    parts: node.childNodes.map(partOf),
  };
}

/** The head of a mail as a parser expects it: no empty lines before it, and its 8-bit text in UTF-8. */
function mended(raw: Uint8Array): Uint8Array {
  let mail = withoutStart(raw);
  // Written by a program that knows only carriage returns.
  if (!mail.includes(0x0a)) mail = mail.map((byte) => (byte === 0x0d ? 0x0a : byte));
  const end = headEnd(mail);
  const head = mail.subarray(0, end);
  if (head.every((byte) => byte < 0x80 && byte !== 0)) return mail;
  const charset = /charset="?([\w.:-]+)/i.exec(Buffer.from(head).toString('latin1'))?.[1] ?? '';
  return Buffer.concat([Buffer.from(decodeText(head, charset)), Buffer.from('\n\n'), mail.subarray(end)]);
}

function withoutStart(raw: Uint8Array): Uint8Array {
  let start = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0;
  while (raw[start] === 0x0a || raw[start] === 0x0d || raw[start] === 0x20) start += 1;
  return raw.subarray(start);
}

/** Where the head ends: behind its first empty line. */
function headEnd(mail: Uint8Array): number {
  for (let at = mail.indexOf(0x0a); at !== -1; at = mail.indexOf(0x0a, at + 1)) {
    if (mail[at + 1] === 0x0a) return at + 2;
    if (mail[at + 1] === 0x0d && mail[at + 2] === 0x0a) return at + 3;
  }
  return mail.length;
}

/** A part with all that is in it, itself first. */
export function flat(part: Part): Part[] {
  return [part, ...part.parts.flatMap(flat)];
}
