import { addressParser } from 'postal-mime';
import type { MailAddress } from './mail.ts';
import type { Header } from './head.ts';
import { decodeHeader, inUtf8 } from './words.ts';

/** Beyond this nobody meant to write to somebody: a header of a hundred thousand addresses is an attack. */
const mostAddresses = 500;
const mostGroups = 300;
const longestList = 64_000;
const longestText = 20_000;
const mostIds = 200;

/** The first header of a name; '' where there is none. */
export function headerOf(headers: readonly Header[], name: string): string {
  return headers.find(({ key }) => key === name)?.value.trim() ?? '';
}

export function phraseOf(headers: readonly Header[], name: string, most = 1000): string {
  const text = decodeHeader(headerOf(headers, name).slice(0, longestText));
  return text.slice(0, most).toWellFormed();
}

/** Every address under these headers, groups opened, each once. */
export function addressesOf(headers: readonly Header[], ...names: readonly string[]): MailAddress[] {
  const found = new Map<string, MailAddress>();
  for (const { key, value } of headers) {
    if (!names.includes(key)) continue;
    for (const { name, address } of parsed(value)) {
      if (found.size >= mostAddresses) return [...found.values()];
      const key = address.toLowerCase();
      if (!found.get(key)?.name) found.set(key, { name, address });
    }
  }
  return [...found.values()];
}

/** Who it is from by its first `From`. Who gives no address may still give a name; who gives neither is unknown. */
export function senderOf(headers: readonly Header[]): MailAddress | null {
  const said = headerOf(headers, 'from').slice(0, longestText);
  const [sender] = parsed(said);
  if (sender) return sender;
  const name = decodeHeader(said)
    .replace(/<[^<>]*>|[<>;"]/g, '')
    .trim()
    .slice(0, 300);
  // A local name, on the machine it was sent from.
  const local = /<([^<>\s@]{1,64})>/.exec(said)?.[1] ?? '';
  return /[\p{L}\p{N}]/u.test(name + local) ? { name, address: local } : null;
}

function parsed(value: string): MailAddress[] {
  // Groups in groups without end are nobody's list of friends; their addresses still are addresses.
  if (value.split(':').length > mostGroups) {
    const bare = value.slice(0, longestList).match(/[^\s<>@,;:"()]{1,64}@[\w.-]{1,255}/g) ?? [];
    return bare.map((address) => ({ name: '', address }));
  }
  return addressParser(inUtf8(value.slice(0, longestList)), { flatten: true }).flatMap((entry) => {
    const address = plainAddress('address' in entry ? (entry.address ?? '') : '');
    return address ? [{ name: decodeHeader(entry.name).slice(0, 300), address }] : [];
  });
}

/** An address somebody could be written to at, or ''. */
function plainAddress(said: string): string {
  const address = decodeHeader(said)
    .replace(/^mailto:/i, '')
    .replace(/[\s\p{Cc}<>]/gu, '');
  return address.length <= 320 && /^[^@]+@[^@]+$|^"[^"]+"@[^@]+$/.test(address) ? address : '';
}

const id = /<[^<>\s]{1,990}>/g;

/** The message ids in a header, as they stand there, each once. */
export function idsOf(headers: readonly Header[], ...names: readonly string[]): string[] {
  const ids = headers.filter(({ key }) => names.includes(key)).flatMap(({ value }) => idsIn(value));
  return [...new Set(ids)].slice(-mostIds);
}

export function idsIn(text: string): string[] {
  const ids = text.slice(0, longestList).match(id);
  if (ids) return ids;
  // Some programs leave the brackets out.
  return text.split(/[\s,]+/).flatMap((bare) => (/^[^\s<>@,]+@[^\s<>@,]+$/.test(bare) ? [`<${bare}>`] : []));
}

/** A mail's own id: whatever single word stands there, for it need only be the same again. */
export function messageIdOf(headers: readonly Header[]): string | null {
  for (const { key, value } of headers) {
    if (key !== 'message-id') continue;
    const [first] = idsIn(value);
    if (first) return first;
    const bare = value.trim().replace(/^<|>$/g, '').replace(/\s+/g, '');
    if (bare !== '' && bare.length < 990) return `<${bare}>`;
  }
  return null;
}

const zones: Readonly<Record<string, string>> = {
  UT: '+0000',
  GMT: '+0000',
  UTC: '+0000',
  Z: '+0000',
  BST: '+0100',
  WET: '+0000',
  WEST: '+0100',
  CET: '+0100',
  MET: '+0100',
  MEZ: '+0100',
  CEST: '+0200',
  MEST: '+0200',
  MESZ: '+0200',
  EET: '+0200',
  EEST: '+0300',
  MSK: '+0300',
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
  JST: '+0900',
  KST: '+0900',
  AEST: '+1000',
  AEDT: '+1100',
  NZST: '+1200',
  NZDT: '+1300',
  HST: '-1000',
  IST: '+0530',
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const asWritten =
  /(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s,-]+(\d{2,4})[\s,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*(?:([ap])\.?m\.?)?\s*([+-]\s?\d{2}:?\d{2}|[a-z]{1,4}(?![a-z]))?/i;
const asUnixWrites = /([a-z]{3})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})\s+(?:([a-z]{1,4})\s+)?(\d{4})/i;

/** When the sender's clock says it was written (RFC 5322, section 3.3, and what else is sent); null if it says nothing. */
export function dateOf(headers: readonly Header[]): Date | null {
  for (const name of ['date', 'resent-date', 'delivery-date']) {
    const said = decodeHeader(headerOf(headers, name).slice(0, 500)).replace(/\([^()]*\)/g, ' ');
    const date = said && readDate(said);
    if (date) return date;
  }
  return null;
}

function readDate(said: string): Date | null {
  const written = asWritten.exec(said);
  if (written) {
    const [, day, month, year, hour, minute, second = '0', half, zone = 'GMT'] = written;
    const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
    return dateFrom(fullYear(year!), month!, [day!, hours, minute!, second].map(Number), zone);
  }
  const unix = asUnixWrites.exec(said);
  if (unix) {
    const [, month, day, hour, minute, second, zone = 'GMT', year] = unix;
    return dateFrom(Number(year), month!, [day!, hour!, minute!, second!].map(Number), zone);
  }
  return /\d{4}-\d\d-\d\d/.test(said) ? valid(new Date(said)) : null;
}

function dateFrom(year: number, monthName: string, clock: number[], zoneSaid: string): Date | null {
  const [day, hour, minute, second] = clock as [number, number, number, number];
  const month = months.indexOf(monthName.toLowerCase());
  if (month === -1 || day > 31 || hour > 24 || minute > 59 || second > 60) return null;
  const zone = /\d/.test(zoneSaid)
    ? zoneSaid.replace(/[\s:]/g, '')
    : (zones[zoneSaid.toUpperCase()] ?? '+0000');
  const away = (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5)));
  return valid(new Date(Date.UTC(year, month, day, hour, minute - away, second)));
}

/** RFC 5322, section 4.3. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (year.length === 3 || Number(year) >= 50 ? 1900 : 2000);
}

function valid(date: Date): Date | null {
  const year = date.getUTCFullYear();
  return Number.isNaN(date.getTime()) || year < 1 || year > 9999 ? null : date;
}
