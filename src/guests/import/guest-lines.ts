import {
  clipped,
  filled,
  inOneLine,
  meant,
  type Plan,
  plan,
  raggedness,
  rowFault,
  startsAsSum,
  turnedRound,
} from './cells.ts';
import type { Mapping } from './columns.ts';
import { type DateParts, isoDate, readDate } from './dates.ts';
import type { GuestField } from './fields.ts';
import type { Fault, Row, Sheet } from './sheet.ts';
import { joined, readEmails, readPhones, readTags, readYes } from './values.ts';

/**
 * One guest as another system wrote them down. `cells` are the row's own, for the file of refused rows; `remarks` say
 * what of the row was left out or looks odd; with `refused` the rest is not to be used.
 */
export type GuestLine = {
  line: number;
  cells: string[];
  externalId: string | null;
  given: string | null;
  middle: string | null;
  family: string | null;
  /** As written, or the given and family name together. */
  name: string | null;
  nickname: string | null;
  pronunciation: string | null;
  emails: string[];
  phones: string[];
  birthday: DateParts | null;
  note: string | null;
  allergies: string | null;
  dietary: string | null;
  tags: string[];
  marketing: { email: boolean | null; text: boolean | null };
  gender: string | null;
  address: string | null;
  city: string | null;
  region: string | null;
  postcode: string | null;
  country: string | null;
  company: string | null;
  /** ISO date. */
  since: string | null;
  referredBy: string | null;
  blocked: boolean;
  blockReason: string | null;
  remarks: Fault[];
  refused: Fault | null;
};

/** Every row of a sheet as a guest, in order, refused ones among them; `today` (ISO) tells which century 54 is in. */
export async function* guestLines(sheet: Sheet, mapping: Mapping, today: string): AsyncGenerator<GuestLine> {
  const guests = mapping as Mapping<GuestField>;
  const reading: Reading = {
    headers: sheet.headers,
    mapping: guests,
    plan: plan(sheet.headers, guests),
    today,
  };
  for await (const row of sheet.rows) yield guestLine(row, reading);
}

type Reading = {
  headers: readonly string[];
  mapping: Mapping<GuestField>;
  plan: Plan<GuestField>;
  today: string;
};

function guestLine(row: Row, reading: Reading): GuestLine {
  const fault = rowFault(row, reading.headers);
  if (fault) return { ...nobody(row), refused: fault };
  const ragged = raggedness(row, reading.plan.width);
  const remarks = ragged ? [ragged] : [];
  const line = filledLine(row, reading, remarks);
  return { ...line, remarks, refused: refusal(line, remarks) };
}

function filledLine(row: Row, { headers, mapping, plan, today }: Reading, remarks: Fault[]): GuestLine {
  const { cells } = row;
  const { at } = plan;
  const first = (field: GuestField) => {
    for (const column of at[field] ?? []) {
      const text = filled(cells[column]);
      if (text !== '')
        return text.includes(joined) ? text.slice(0, text.indexOf(joined)).trim() : inOneLine(text);
    }
    return null;
  };
  const together = (field: GuestField, between: string) => {
    const columns = at[field];
    if (columns === undefined) return null;
    const texts = columns
      .map((column) => inOneLine(filled(cells[column]).replaceAll(joined, ', ')))
      .filter((text) => text !== '');
    return texts.length > 0 ? texts.join(between) : null;
  };
  const date = (field: 'birthday' | 'since') => {
    const value = first(field);
    const parts = value === null ? null : readDate(value, mapping.dateOrder, Number(today.slice(0, 4)));
    if (value !== null && !parts)
      remarks.push({ code: `${field}Unreadable`, params: { value: clipped(value) } });
    return parts && (parts.year === null || isoDate(parts)! <= today) ? parts : null;
  };
  return {
    ...nobody(row),
    externalId: first('externalId'),
    ...names(cells, at, mapping.familyFirst),
    nickname: first('nickname'),
    pronunciation: together('pronunciation', ' '),
    emails: emails(cells, at.email, remarks),
    phones: phones(cells, at.phone, mapping.phonesLackPlus, remarks),
    birthday: date('birthday'),
    note: note(cells, at.note, headers),
    allergies: together('allergies', '; '),
    dietary: together('dietary', '; '),
    tags: [...new Set((at.tags ?? []).flatMap((column) => readTags(filled(cells[column]))))],
    marketing: { email: agreed(cells, at.marketingEmail), text: agreed(cells, at.marketingText) },
    gender: first('gender'),
    address: together('address', ', '),
    city: first('city'),
    region: first('region'),
    postcode: first('postcode'),
    country: first('country'),
    company: first('company'),
    since: isoDate(date('since')),
    referredBy: first('referredBy'),
    blocked: readYes(first('blocked') ?? '') === true,
    blockReason: first('blockReason'),
  };
}

type Columns = Plan<GuestField>['at'];

function names(
  cells: string[],
  at: Columns,
  familyFirst: boolean,
): Pick<GuestLine, 'given' | 'middle' | 'family' | 'name'> {
  const named = (columns: number[] | undefined) => {
    if (columns === undefined) return null;
    return (
      columns
        .map((column) => inOneLine(meant(cells[column])))
        .filter((text) => text !== '')
        .join(' ') || null
    );
  };
  const [given, middle, family, full] = [
    named(at.given),
    named(at.middle),
    named(at.family),
    named(at.fullName),
  ];
  const turned = familyFirst && full !== null && given === null && family === null ? turnedRound(full) : null;
  if (turned) return { ...turned, middle: null, name: `${turned.given} ${turned.family}` };
  const parts =
    given !== null || family !== null
      ? [given, middle, family].filter((part) => part !== null).join(' ')
      : middle;
  return { given, middle, family, name: full ?? parts };
}

function emails(cells: string[], columns: number[] | undefined, remarks: Fault[]): string[] {
  const all: string[] = [];
  for (const column of columns ?? []) {
    const cell = filled(cells[column]);
    if (cell === '') continue;
    const { emails: found, rest } = readEmails(cell);
    for (const email of found) if (!all.includes(email)) all.push(email);
    if (rest !== null) remarks.push({ code: 'emailUnreadable', params: { value: clipped(rest) } });
  }
  return all;
}

/** Fresha writes numbers in full, +44 and all, and leaves out the plus. */
function phones(
  cells: string[],
  columns: number[] | undefined,
  lackPlus: boolean,
  remarks: Fault[],
): string[] {
  const all: string[] = [];
  for (const column of columns ?? []) {
    const cell = filled(cells[column]);
    if (cell === '') continue;
    const { phones: found, rest } = readPhones(cell);
    for (const phone of found) {
      const whole = lackPlus && /^[1-9][\d ]{8,16}$/.test(phone) ? `+${phone}` : phone;
      if (!all.includes(whole)) all.push(whole);
    }
    if (rest !== null) remarks.push({ code: 'phoneUnreadable', params: { value: clipped(rest) } });
  }
  return all;
}

/** The first column is the note; of others the heading says what they tell. */
function note(cells: string[], columns: number[] | undefined, headers: readonly string[]): string | null {
  const notes = (columns ?? []).flatMap((column, index) => {
    const text = filled(cells[column]).replaceAll(joined, '\n').replace(/\r\n?/g, '\n');
    if (text === '') return [];
    return [index === 0 ? text : `${headers[column]}: ${text}`];
  });
  return notes.length > 0 ? notes.join('\n') : null;
}

/** Of several answers a no is the one that counts. */
function agreed(cells: string[], columns: number[] | undefined): boolean | null {
  const answers = (columns ?? []).map((column) => readYes(filled(cells[column])));
  if (answers.includes(false)) return false;
  return answers.includes(true) ? true : null;
}

function refusal(line: GuestLine, remarks: Fault[]): Fault | null {
  // A guest may be called Total, but then has a given name or an address to write to.
  const reachable = line.emails.length > 0 || line.phones.length > 0;
  if (!reachable && startsAsSum(line.cells) && (line.given === null || line.family === null))
    return { code: 'totals', params: {} };
  const shifted =
    remarks.some(({ code }) => code === 'ragged') && remarks.some(({ code }) => code === 'emailUnreadable');
  if (shifted) return { code: 'shifted', params: {} };
  return reachable || line.name !== null || line.externalId !== null ? null : { code: 'nobody', params: {} };
}

function nobody({ line, cells }: Row): GuestLine {
  return {
    line,
    cells,
    externalId: null,
    given: null,
    middle: null,
    family: null,
    name: null,
    nickname: null,
    pronunciation: null,
    emails: [],
    phones: [],
    birthday: null,
    note: null,
    allergies: null,
    dietary: null,
    tags: [],
    marketing: { email: null, text: null },
    gender: null,
    address: null,
    city: null,
    region: null,
    postcode: null,
    country: null,
    company: null,
    since: null,
    referredBy: null,
    blocked: false,
    blockReason: null,
    remarks: [],
    refused: null,
  };
}
