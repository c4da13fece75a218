import { decodeText } from './charset.ts';
import { splitMail } from './parts.ts';
import type { Part } from './parts.ts';
import { htmlToText } from './plain-text.ts';
import { decodeUuencoded } from './uuencode.ts';
import type { Uuencoded } from './uuencode.ts';
import type { MailAttachment } from './mail.ts';
import { phraseOf } from './headers.ts';
import { headersInside } from './head.ts';
import { unflow } from './flowed.ts';

/** What a reader sees of a mail, and what lies in it besides. */
export type MailBody = {
  said: Said[];
  /** The HTML as it was sent, unsafe to show; '' where there is none. */
  html: string;
  attached: Part[];
};

type Said = { plain: string; html: string };

const mostAttachments = 300;
/** What is read as text, in characters and in bytes before they are read; the rest stays in the raw mail. */
const longestText = 1_000_000;
const longestPart = 8_000_000;

/** Puts together what a reader sees (RFC 2046, section 5.1; RFC 8621, section 4.1.4, for which parts are attached). */
export function bodyOf(root: Part): MailBody {
  const attached: Part[] = [];
  const said = saidIn(root, attached).filter(({ plain, html }) => plain !== '' || html !== '');
  const html = said.some((part) => part.html !== '') ? said.map(asHtml).join('<br>') : '';
  return { said, html, attached: attached.slice(0, mostAttachments) };
}

/** The text of a mail, and the files that were written into it, as before there was MIME. */
export function textOf(root: Part, { said, attached }: MailBody): { text: string; files: Uuencoded[] } {
  const whole = said
    .map(({ plain, html }) => (plain.trim() === '' ? htmlToText(html) : plain))
    .join('\n')
    .slice(0, longestText);
  const files = decodeUuencoded(whole);
  const text = files
    .toReversed()
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), whole);
  return { text: text.trim() === '' ? lastResort(root, attached) : text, files };
}

export function attachmentsOf(
  { attached, html }: MailBody,
  files: readonly Uuencoded[] = [],
): MailAttachment[] {
  return [
    ...attached.map((part, at) => attachmentOf(part, at, html)),
    ...files.slice(0, mostAttachments).map(uuencoded),
  ];
}

/** What stands in a part to be read; what does not is attached. */
function saidIn(part: Part, attached: Part[]): Said[] {
  const kind = part.mediaType.startsWith('multipart/') ? part.mediaType.slice(10) : null;
  if (kind === null) return readable(part, attached);
  const { parts } = part;
  // Its boundary is nowhere in it: what stands there is all there is.
  if (parts.length === 0) return [{ plain: decodeText(part.bytes, part.params['charset'] ?? ''), html: '' }];
  if (kind === 'alternative') return [oneOf(parts, attached)];
  if (kind === 'related' || kind === 'signed' || kind === 'appledouble') {
    const [first, ...others] = startFirst(part);
    const said = saidIn(first!, attached);
    attached.push(...others.flatMap(leaves));
    return said;
  }
  return parts.flatMap((child, at) => {
    const isNamed = child.name !== '' && at > 0;
    if (isNamed && !child.mediaType.startsWith('multipart/')) attached.push(child);
    return isNamed && !child.mediaType.startsWith('multipart/') ? [] : saidIn(child, attached);
  });
}

function readable(part: Part, attached: Part[]): Said[] {
  if (!/^text\/(?:plain|html|x-aol)$/.test(part.mediaType) || part.disposition === 'attachment') {
    if (part.bytes.length > 0) attached.push(part);
    return [];
  }
  const decoded = withoutDesert(
    decodeText(part.bytes.subarray(0, longestPart), part.params['charset'] ?? charsetInside(part)),
  );
  const text = isFlowed(part) ? unflow(decoded, /^yes$/i.test(part.params['delsp'] ?? '')) : decoded;
  if (part.mediaType === 'text/plain' && !isHtml(text)) return [{ plain: text, html: '' }];
  return [{ plain: '', html: text }];
}

/** Of several forms of the same, the plain one to read and the last HTML one to show (RFC 2046, section 5.1.4). */
function oneOf(parts: readonly Part[], attached: Part[]): Said {
  const aside: Part[][] = [];
  const forms = parts.map((part) => {
    const besides: Part[] = [];
    aside.push(besides);
    const said = saidIn(part, besides);
    return {
      plain: said.map(({ plain }) => plain).join('\n'),
      html: said.every(({ html }) => html === '') ? '' : said.map(asHtml).join('<br>'),
    };
  });
  const said = forms.filter((form) => form.html === '' && form.plain.trim() !== '');
  const plain = said.map((form) => form.plain).join('\n');
  // What is the same again in a form that few programs read is no attachment.
  attached.push(
    ...aside
      .flat()
      .filter(({ mediaType }) => !/^text\/(?:x-amp-html|enriched|richtext|watch-html)$/.test(mediaType)),
  );
  return { plain, html: forms.findLast((form) => form.html !== '')?.html ?? '' };
}

function startFirst(part: Part): Part[] {
  const start = part.params['start']?.trim().replace(/^<|>$/g, '');
  const at = start ? part.parts.findIndex(({ contentId }) => contentId === start) : 0;
  if (at <= 0) return part.parts;
  return [part.parts[at]!, ...part.parts.filter((_, other) => other !== at)];
}

function leaves(part: Part): Part[] {
  return part.mediaType.startsWith('multipart/') ? part.parts.flatMap(leaves) : [part];
}

/** Megabytes of nothing are nothing. */
function withoutDesert(text: string): string {
  return text.replace(/[^\S\n]{500,}/g, ' ').replace(/\n{100,}/g, '\n\n\n');
}

function isFlowed({ mediaType, params }: Part): boolean {
  return mediaType === 'text/plain' && /^flowed$/i.test(params['format'] ?? '');
}

/** `<meta charset>`, where the mail itself says nothing. */
function charsetInside(part: Part): string {
  if (part.mediaType !== 'text/html') return '';
  const head = Buffer.from(part.bytes.subarray(0, 2000)).toString('latin1');
  return /<meta[^>]{0,200}charset=["']?([\w.:-]+)/i.exec(head)?.[1] ?? '';
}

function isHtml(text: string): boolean {
  return /^\s*(<!doctype html|<html[\s>])/i.test(text.slice(0, 500));
}

function asHtml({ plain, html }: Said): string {
  return html || `<pre style="white-space: pre-wrap">${escaped(plain)}</pre>`;
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function uuencoded({ name, bytes }: Uuencoded): MailAttachment {
  return {
    name: fileName(name),
    mediaType: 'application/octet-stream',
    bytes,
    contentId: null,
    inline: false,
  };
}

function attachmentOf(part: Part, at: number, html: string): MailAttachment {
  const mediaType = part.mediaType.slice(0, 127);
  return {
    name: fileName(part.name || nameFor(part, at)),
    mediaType,
    bytes: part.bytes,
    contentId: part.contentId,
    inline: part.contentId !== null && isUsed(part.contentId, html),
  };
}

function isUsed(contentId: string, html: string): boolean {
  return html.includes(`cid:${contentId}`) || html.includes(`cid:${encodeURIComponent(contentId)}`);
}

const endings: Readonly<Record<string, string>> = {
  'text/plain': '.txt',
  'text/html': '.html',
  'text/calendar': '.ics',
  'application/ics': '.ics',
  'text/csv': '.csv',
  'text/vcard': '.vcf',
  'text/x-vcard': '.vcf',
  'image/jpeg': '.jpg',
  'image/jpg': '.jpg',
  'image/png': '.png',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/svg+xml': '.svg',
  'application/pdf': '.pdf',
  'application/zip': '.zip',
  'message/rfc822': '.eml',
  'application/pgp-signature': '.asc',
  'application/pkcs7-signature': '.p7s',
  'application/x-pkcs7-signature': '.p7s',
};

function nameFor(part: Part, at: number): string {
  if (/ms-tnef/.test(part.mediaType)) return 'winmail.dat';
  if (part.mediaType === 'message/rfc822') return `${subjectInside(part.bytes) || 'Message'}.eml`;
  if (/rfc822-headers?$/.test(part.mediaType)) return 'headers.eml';
  if (part.mediaType.startsWith('message/')) return `${part.mediaType.slice(8)}.txt`;
  return `attachment-${at + 1}${endings[part.mediaType] ?? ''}`;
}

function subjectInside(bytes: Uint8Array): string {
  return phraseOf(headersInside(bytes), 'subject').slice(0, 80);
}

/** A name that is no path, of which no file system takes offence. */
function fileName(said: string): string {
  const last = said.split(/[/\\]/).at(-1)!;
  const name = last
    .replace(/[\p{Cc}<>:"|?*\u202a-\u202e\u2066-\u2069]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return name.length <= 180
    ? name || 'attachment'
    : `${name.slice(0, 160)}${/\.\w{1,10}$/.exec(name)?.[0] ?? ''}`;
}

/** A mail that is nothing but a file: what can be read of it after all. */
function lastResort(root: Part, attached: readonly Part[]): string {
  const report = attached.find(({ mediaType }) => mediaType === 'message/delivery-status');
  const part =
    report ??
    (attached.length === 1 && (root.parts.length === 0 || isMail(attached[0]!)) ? attached[0] : null);
  if (!part || part.bytes.length > 1_000_000 || !/^(?:text|message)\//.test(part.mediaType)) return '';
  if (isMail(part)) {
    const inside = splitMail(part.bytes);
    return textOf(inside, bodyOf(inside)).text;
  }
  const text = decodeText(part.bytes, part.params['charset'] ?? '');
  return part.mediaType === 'text/html' ? htmlToText(text) : text;
}

function isMail({ mediaType }: Part): boolean {
  return mediaType === 'message/rfc822';
}
