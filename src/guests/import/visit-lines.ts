import { readAmount } from './amounts.ts';
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
import { isoDate, readDate, readTime, splitTime } from './dates.ts';
import type { VisitField } from './fields.ts';
import type { Fault, Row, Sheet } from './sheet.ts';
import { readEmails, readPhones, readStatus, type VisitStatus } from './values.ts';

/** One visit as another system wrote it down; `cells`, `remarks` and `refused` as in a guest's line. */
export type VisitLine = {
  line: number;
  cells: string[];
  guest: { externalId: string | null; email: string | null; phone: string | null; name: string | null };
  /** ISO date at the venue; empty only when refused. */
  date: string;
  /** HH:MM at the venue. */
  time: string | null;
  /** The offset (Z, +02:00) the time was written with: then date and time are of that offset, not of the venue. */
  offset: string | null;
  amountMinor: number | null;
  quantity: number | null;
  what: string | null;
  staff: string | null;
  partySize: number | null;
  status: VisitStatus;
  externalId: string | null;
  remarks: Fault[];
  refused: Fault | null;
};

/** Every row of a sheet as a visit, in order, equal ones too; `digits` are the decimal places of the venue's currency. */
export async function* visitLines(
  sheet: Sheet,
  mapping: Mapping,
  today: string,
  digits: number,
): AsyncGenerator<VisitLine> {
  const visits = mapping as Mapping<VisitField>;
  const reading: Reading = {
    headers: sheet.headers,
    mapping: visits,
    plan: plan(sheet.headers, visits),
    today,
    digits,
  };
  for await (const row of sheet.rows) yield visitLine(row, reading);
}

type Reading = {
  headers: readonly string[];
  mapping: Mapping<VisitField>;
  plan: Plan<VisitField>;
  today: string;
  digits: number;
};

function visitLine(row: Row, reading: Reading): VisitLine {
  const fault = rowFault(row, reading.headers);
  if (fault) return { ...nothing(row), refused: fault };
  const ragged = raggedness(row, reading.plan.width);
  const remarks = ragged ? [ragged] : [];
  const line = filledLine(row, reading, remarks);
  const sum = line.date === '' && startsAsSum(row.cells) ? { code: 'totals', params: {} } : null;
  return { ...line, remarks, refused: sum ?? line.refused ?? refusal(line) };
}

function filledLine(row: Row, { mapping, plan, today, digits }: Reading, remarks: Fault[]): VisitLine {
  const all = (field: VisitField) =>
    (plan.at[field] ?? [])
      .map((column) => inOneLine(filled(row.cells[column])))
      .filter((text) => text !== '');
  const first = (field: VisitField) => all(field)[0] ?? null;
  const unread = (code: string, value: string) => remarks.push({ code, params: { value: clipped(value) } });
  const whole = (field: 'quantity' | 'partySize') => {
    const value = first(field);
    if (value === null) return null;
    if (/^\d{1,6}([.,]0+)?$/.test(value)) return parseInt(value, 10);
    unread(`${field}Unreadable`, value);
    return null;
  };

  const written = first('date');
  // Bookings are made ahead, seldom by more than two years.
  const date =
    written === null ? null : isoDate(readDate(written, mapping.dateOrder, Number(today.slice(0, 4)) + 2));
  const stamp = splitTime(written ?? '');
  const clock = first('time');
  const time = clock === null ? stamp.time : readTime(clock);
  if (clock !== null && time === null) unread('timeUnreadable', clock);
  const sum = first('amount');
  const amountMinor = sum === null ? null : readAmount(sum, mapping.decimal, digits);
  return {
    ...nothing(row),
    guest: guestOf(row, plan, mapping.familyFirst, first),
    date: date ?? '',
    time,
    offset: clock === null ? stamp.offset : splitTime(clock).offset,
    amountMinor,
    quantity: whole('quantity'),
    what: all('what').join(', ') || null,
    staff: all('staff').join(', ') || null,
    partySize: whole('partySize'),
    status: status(first('status'), date, today, remarks),
    externalId: first('externalId'),
    refused: unreadable({ written, date, sum, amountMinor }),
  };
}

function guestOf(
  { cells }: Row,
  { at }: Plan<VisitField>,
  familyFirst: boolean,
  first: (field: VisitField) => string | null,
): VisitLine['guest'] {
  const named = (field: VisitField) =>
    (at[field] ?? []).map((column) => inOneLine(meant(cells[column]))).filter((text) => text !== '');
  const whole =
    named('guestName')[0] ?? ([...named('guestGiven'), ...named('guestFamily')].join(' ') || null);
  const turned = familyFirst && whole !== null ? turnedRound(whole) : null;
  return {
    externalId: first('guestExternalId'),
    email: readEmails(first('guestEmail') ?? '').emails[0] ?? null,
    phone: readPhones(first('guestPhone') ?? '').phones[0] ?? null,
    name: turned ? `${turned.given} ${turned.family}` : whole,
  };
}

/** A visit without a word on what became of it took place, unless its day is still to come. */
function status(value: string | null, date: string | null, today: string, remarks: Fault[]): VisitStatus {
  const read = value === null ? null : readStatus(value);
  if (value !== null && read === null)
    remarks.push({ code: 'statusUnknown', params: { value: clipped(value) } });
  if (read === 'departed' || read === null) return date !== null && date > today ? 'expected' : 'departed';
  return read;
}

type Essentials = {
  written: string | null;
  date: string | null;
  sum: string | null;
  amountMinor: number | null;
};

function unreadable({ written, date, sum, amountMinor }: Essentials): Fault | null {
  if (written !== null && date === null)
    return { code: 'dateUnreadable', params: { value: clipped(written) } };
  if (sum !== null && amountMinor === null)
    return { code: 'amountUnreadable', params: { value: clipped(sum) } };
  return null;
}

function refusal({ date, guest }: VisitLine): Fault | null {
  if (date === '') return { code: 'dateMissing', params: {} };
  return Object.values(guest).some((value) => value !== null) ? null : { code: 'nobody', params: {} };
}

function nothing({ line, cells }: Row): VisitLine {
  return {
    line,
    cells,
    guest: { externalId: null, email: null, phone: null, name: null },
    date: '',
    time: null,
    offset: null,
    amountMinor: null,
    quantity: null,
    what: null,
    staff: null,
    partySize: null,
    status: 'departed',
    externalId: null,
    remarks: [],
    refused: null,
  };
}
