import { isDay, isoDay, nextOccurrence } from '../memory.ts';
import type { Hearing } from './proposal.ts';

/** `unsure` when day and month could stand the other way round. */
export type ReadDate = { month: number; day: number | null; year: number | null; unsure: boolean };

/** The first date in the words, or null. Every number is checked against the calendar: 31 February is no date. */
export function readDate(plain: string, hearing: Hearing): ReadDate | null {
  for (const form of forms) {
    const date = form(plain, hearing);
    if (date) return date;
  }
  return null;
}

/** The day a date that does not return falls on: its own year, or else the next time it comes round. */
export function comingDay(date: ReadDate, today: string): ReadDate {
  if (date.year !== null) return date;
  const next = nextOccurrence({ occasion: null, ...date }, today);
  return next === null ? date : { ...date, year: Number(next.slice(0, 4)) };
}

type Form = (plain: string, hearing: Hearing) => ReadDate | null;

const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b';
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const isoForm = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/;
const dayFirst = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s{0,3}(?:of )?${month}(?:[.,]?\\s{0,3}(\\d{4})\\b)?`,
);
const monthFirst = new RegExp(
  `\\b${month}\\.?\\s{0,3}(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s{0,3}(\\d{4})\\b)?`,
);
const dotted = /\b(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d\d)\b)?/;
const slashed = /\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d\d))?\b/;
const dashed = /\b(\d{1,2})-(\d{1,2})-(\d{4}|\d\d)\b/;
const monthAlone = new RegExp(`\\b(?:in|next|this) ${month}(?: (\\d{4})\\b)?`);
const nearDay = /\b(today|tonight|tomorrow|(?:on |next |this )?(sun|mon|tues|wednes|thurs|fri|satur)day)\b/;

const feasts: [RegExp, number, number][] = [
  [/\bchristmas eve\b/, 12, 24],
  [/\b(?:boxing|st\.? stephen'?s) day\b/, 12, 26],
  [/\b(?:christmas|xmas)\b/, 12, 25],
  [/\bnew year'?s eve\b/, 12, 31],
  [/\bnew year'?s(?: day)?\b/, 1, 1],
  [/\bvalentine'?s?\b/, 2, 14],
  [/\bhalloween\b/, 10, 31],
];

const forms: Form[] = [
  (plain) => match(isoForm, plain, ([year, m, d]) => checked(m, d, Number(year))),
  (plain) =>
    match(dayFirst, plain, ([d, name, year]) => checked(monthNumber(name), d, year ? Number(year) : null)),
  (plain) =>
    match(monthFirst, plain, ([name, d, year]) => checked(monthNumber(name), d, year ? Number(year) : null)),
  // Dots are written day first wherever they are written.
  (plain, { today }) => match(dotted, plain, ([d, m, year]) => checked(m, d, fullYear(year, today))),
  (plain, hearing) => match(slashed, plain, (numbers) => numeric(numbers, hearing)),
  (plain, hearing) => match(dashed, plain, (numbers) => numeric(numbers, hearing)),
  (plain) => feast(plain),
  (plain, { today }) => match(nearDay, plain, ([word, weekday]) => near(word ?? '', weekday, today)),
  (plain) =>
    match(monthAlone, plain, ([name, year]) => ({
      month: monthNumber(name),
      day: null,
      year: year ? Number(year) : null,
      unsure: false,
    })),
];

function match(
  form: RegExp,
  plain: string,
  read: (groups: (string | undefined)[]) => ReadDate | null,
): ReadDate | null {
  const found = form.exec(plain);
  return found && read(found.slice(1));
}

function numeric([first, second, last]: (string | undefined)[], { order, today }: Hearing): ReadDate | null {
  const year = fullYear(last, today);
  const dayThenMonth = checked(second, first, year);
  const monthThenDay = checked(first, second, year);
  const [told, other] = order === 'mdy' ? [monthThenDay, dayThenMonth] : [dayThenMonth, monthThenDay];
  if (!told) return other;
  return { ...told, unsure: order === undefined && other !== null && first !== second };
}

function checked(
  month: string | number | undefined,
  day: string | undefined,
  year: number | null,
): ReadDate | null {
  const [m, d] = [Number(month), Number(day)];
  // Without a year any leap year will do, so that 29 February stands.
  return isDay(year ?? 2000, m, d) ? { month: m, day: d, year, unsure: false } : null;
}

function fullYear(year: string | undefined, today: string): number | null {
  if (!year) return null;
  if (year.length === 4) return Number(year);
  const century = Number(today.slice(0, 2)) * 100;
  // Two figures mean a year gone by or just ahead: 86 is 1986, 27 is next year.
  return Number(year) > Number(today.slice(2, 4)) + 5 ? century - 100 + Number(year) : century + Number(year);
}

function monthNumber(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3)) + 1;
}

function feast(plain: string): ReadDate | null {
  const found = feasts.find(([name]) => name.test(plain));
  return found ? { month: found[1], day: found[2], year: null, unsure: false } : null;
}

function near(word: string, weekday: string | undefined, today: string): ReadDate {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number];
  const midnight = Date.UTC(year, month - 1, day);
  const ahead = weekday ? daysUntil(weekday, new Date(midnight).getUTCDay()) : word === 'tomorrow' ? 1 : 0;
  const date = new Date(midnight + ahead * 86_400_000);
  const iso = isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  const [y, m, d] = iso.split('-').map(Number) as [number, number, number];
  return { month: m, day: d, year: y, unsure: false };
}

function daysUntil(weekday: string, from: number): number {
  return (weekdays.indexOf(weekday.slice(0, 3)) - from + 7) % 7 || 7;
}
