import ICAL from 'ical.js';
import iconv from 'iconv-lite';
import { vcardColumns } from './presets.ts';
import type { Row } from './sheet.ts';
import { joined } from './values.ts';

type Column = keyof typeof vcardColumns;
type Property = { name: string; value: string[] };

export const vcardHeaders = Object.keys(vcardColumns) as Column[];

const largestCard = 1_000_000;
const media = /^(?:[\w-]+\.)?(?:photo|logo|sound|key)[;:]/i;

/**
 * One row a card of vCard 2.1, 3.0 or 4.0, laid out under `vcardHeaders`; several values of a column are joined.
 * Pictures are left out unread. A line that is no property is passed over; a card without any is a fault.
 */
export async function* vcardRows(lines: AsyncIterable<{ text: string; line: number }>): AsyncGenerator<Row> {
  let card: { line: number; content: string[]; size: number } | null = null;
  let skipping = false;
  for await (const { text, line } of lines) {
    if (/^\s*BEGIN:VCARD\s*$/i.test(text)) {
      if (card) yield rowOf(card);
      card = { line, content: [], size: 0 };
    } else if (!card) continue;
    else if (/^\s*END:VCARD\s*$/i.test(text)) {
      yield rowOf(card);
      card = null;
    } else {
      skipping = /^[ \t]/.test(text) ? skipping : media.test(text);
      if (skipping || card.size > largestCard) continue;
      card.size += text.length;
      unfold(card.content, text);
    }
  }
  if (card) yield rowOf(card);
}

/** RFC 6350 section 3.2 folds before a blank; vCard 2.1 leaves an equals sign at the end of quoted-printable. */
function unfold(content: string[], text: string): void {
  const last = content.length - 1;
  const before = content[last];
  if (before !== undefined && before.endsWith('=') && /^[^:]*quoted-printable/i.test(before))
    content[last] = before.slice(0, -1) + text.trimStart();
  else if (before !== undefined && /^[ \t]/.test(text)) content[last] = before + text.slice(1);
  else if (text !== '') content.push(text);
}

function rowOf({ line, content, size }: { line: number; content: string[]; size: number }): Row {
  const design = content.some((text) => /^version:4/i.test(text)) ? ICAL.design.vcard : ICAL.design.vcard3;
  const properties = content.flatMap((text) => property(text, design));
  const found = cellsOf(properties);
  const empty = vcardHeaders.every((header) => !found[header]);
  const cells = vcardHeaders.map((header) => found[header] ?? '');
  if (size > largestCard) return { line, cells, fault: { code: 'cardTooLong', params: {} } };
  return { line, cells, fault: empty ? { code: 'cardUnreadable', params: {} } : null };
}

function property(text: string, design: typeof ICAL.design.vcard): Property[] {
  try {
    const [name, , , ...values] = ICAL.parse.property(modern(text), design) as [
      string,
      unknown,
      unknown,
      ...unknown[],
    ];
    return [{ name, value: values.flat(1).map(String) }];
  } catch (error) {
    if (error instanceof Error && error.name === 'ParserError') return [];
    throw error;
  }
}

/** A line of vCard 2.1 as 3.0 has it: parameters named, quoted-printable undone. */
function modern(text: string): string {
  const parts = /^([^:"]*(?:"[^"]*"[^:"]*)*):(.*)$/s.exec(text);
  if (!parts) return text;
  const [, head, value] = parts as unknown as [string, string, string];
  const [name, ...params] = head.split(';');
  const quoted = params.some((param) => /^(?:encoding=)?quoted-printable$/i.test(param));
  if (!quoted && params.every((param) => param.includes('='))) return text;
  const types = params
    .filter((param) => !param.includes('=') && !/^quoted-printable$/i.test(param))
    .map((type) => `TYPE=${type}`);
  const charset = params.find((param) => /^charset=/i.test(param))?.slice(8) ?? 'utf-8';
  return `${[name, ...types].join(';')}:${quoted ? unquoted(value, charset).replace(/\r?\n/g, '\\n') : value}`;
}

function unquoted(value: string, charset: string): string {
  const bytes = Buffer.from(
    value.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );
  return iconv.decode(bytes, iconv.encodingExists(charset) ? charset : 'utf-8');
}

/** Writers seldom escape the commas of a text as they should, so its parts are put together again. */
function cellsOf(properties: Property[]): Partial<Record<Column, string>> {
  const all = (name: string) =>
    properties.filter((property) => property.name === name).map(({ value }) => value);
  const texts = (name: string) => all(name).map((value) => value.join(',').trim());
  const text = (name: string) => texts(name)[0] ?? '';
  const part = (name: string, index: number) => all(name)[0]?.[index]?.trim() ?? '';
  const filled = (values: string[], between: string) => values.filter((value) => value !== '').join(between);
  const phonetic = ['x-phonetic-first-name', 'x-phonetic-middle-name', 'x-phonetic-last-name'];
  return {
    'vcard:uid': text('uid').replace(/^urn:uuid:/i, ''),
    'vcard:family': part('n', 0),
    'vcard:given': part('n', 1),
    'vcard:middle': part('n', 2).replaceAll(',', ' '),
    'vcard:fn': text('fn'),
    'vcard:nickname': filled(texts('nickname'), ', '),
    'vcard:phonetic': filled(phonetic.map(text), ' '),
    'vcard:email': filled(texts('email'), joined),
    'vcard:tel': filled(
      texts('tel').map((value) => value.replace(/^tel:/i, '')),
      joined,
    ),
    'vcard:bday': text('bday'),
    'vcard:note': filled(texts('note'), '\n'),
    'vcard:categories': filled(all('categories').flat(), joined),
    'vcard:gender': text('gender'),
    'vcard:org': part('org', 0),
    'vcard:street': filled([part('adr', 2), part('adr', 1)], ', '),
    'vcard:locality': part('adr', 3),
    'vcard:region': part('adr', 4),
    'vcard:code': part('adr', 5),
    'vcard:country': part('adr', 6),
  };
}
