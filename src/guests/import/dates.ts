export type DateOrder = 'ymd' | 'dmy' | 'mdy';
export type DateParts = { year: number | null; month: number; day: number };

/** `dayOver12` a day that can be no month decides; `mixed` both orders occur; `onlyDots` 1.2.1984 is never month first. */
export type DateWhy =
  | 'yearFirst'
  | 'dayOver12'
  | 'onlyDots'
  | 'mixed'
  | 'ambiguous'
  | 'unambiguous'
  | 'noDates';
export type DateCounts = {
  yearFirst: number;
  dayFirst: number;
  monthFirst: number;
  either: number;
  dots: number;
  unambiguous: number;
};
export type DateVerdict = {
  order: DateOrder;
  sure: boolean;
  why: DateWhy;
  example: string | null;
  counts: DateCounts;
};

/** The order of day, month and year over a whole column; `fallback` when the column does not tell. */
export function inferDateOrder(values: Iterable<string>, fallback: DateOrder = 'dmy'): DateVerdict {
  const tally = dateTally();
  for (const value of values) tally.add(value);
  return tally.verdict(fallback);
}

/** Counts dates one by one, for columns too long to hold. */
export function dateTally() {
  const counts: DateCounts = { yearFirst: 0, dayFirst: 0, monthFirst: 0, either: 0, dots: 0, unambiguous: 0 };
  const examples: { dayFirst?: string; monthFirst?: string; yearFirst?: string; either?: string } = {};
  return {
    add(value: string) {
      const kind = orderOf(value);
      if (kind === null) return;
      counts[kind] += 1;
      if (kind === 'unambiguous') return;
      examples[kind] ??= value.trim();
      if (kind !== 'yearFirst' && value.includes('.') && !value.includes('/')) counts.dots += 1;
    },
    verdict(fallback: DateOrder = 'dmy'): DateVerdict {
      const { dayFirst, monthFirst, yearFirst, either, dots, unambiguous } = counts;
      const said = (order: DateOrder, sure: boolean, why: DateWhy, example?: string): DateVerdict => ({
        order,
        sure,
        why,
        example: example ?? null,
        counts,
      });
      if (dayFirst > 0 && monthFirst > 0) {
        return dayFirst >= monthFirst
          ? said('dmy', false, 'mixed', examples.monthFirst)
          : said('mdy', false, 'mixed', examples.dayFirst);
      }
      if (dayFirst > 0) return said('dmy', true, 'dayOver12', examples.dayFirst);
      if (monthFirst > 0) return said('mdy', true, 'dayOver12', examples.monthFirst);
      if (either > 0 && dots === either) return said('dmy', true, 'onlyDots', examples.either);
      if (either > 0) return said(fallback === 'ymd' ? 'dmy' : fallback, false, 'ambiguous', examples.either);
      if (yearFirst > 0) return said('ymd', true, 'yearFirst', examples.yearFirst);
      return said(fallback, unambiguous > 0, unambiguous > 0 ? 'unambiguous' : 'noDates');
    },
  };
}

const numeric = /^(\d{1,4})(?:\s*[-/.]\s*|\s)(\d{1,2})(?:\s*[-/.]\s*|\s)(\d{1,4})\.?$/;
const yearless = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\.?$/;

function orderOf(value: string): 'yearFirst' | 'dayFirst' | 'monthFirst' | 'either' | 'unambiguous' | null {
  const text = splitTime(value).date;
  if (/^(?:1[89]|20)\d{6}$/.test(text)) return 'yearFirst';
  const parts = numeric.exec(text) ?? yearless.exec(text);
  if (!parts) return readDate(text, 'dmy') ? 'unambiguous' : null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  if (parts[1]!.length > 2 || (parts[3] !== undefined && first > 31)) return 'yearFirst';
  if (first > 31 || second > 31 || (first > 12 && second > 12)) return null;
  if (first > 12) return 'dayFirst';
  if (second > 12) return 'monthFirst';
  return 'either';
}

/**
 * A date as people and programs write it, or null. Years of two digits are the latest that is not after
 * `latestYear`; without one, the spreadsheet's custom: 30 to 99 are of the last century.
 */
export function readDate(value: string, order: DateOrder, latestYear = 2029): DateParts | null {
  const text = splitTime(value).date;
  if (text === '') return null;
  if (/^\d{8}$/.test(text)) return compact(text, order);
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromSerial(Number(text));
  const bare = /^--(\d{2})-?(\d{2})$/.exec(text);
  if (bare) return valid(null, Number(bare[1]), Number(bare[2]));
  const two = yearless.exec(text);
  if (two) return withoutYear(Number(two[1]), Number(two[2]), order);
  const three = numeric.exec(text);
  if (three) return inOrder(three.slice(1) as [string, string, string], order, latestYear);
  return inWords(text, latestYear);
}

/** YYYY-MM-DD, or null when the year is not known. */
export function isoDate(parts: DateParts | null): string | null {
  if (!parts || parts.year === null) return null;
  return `${String(parts.year).padStart(4, '0')}-${String(parts.month).padStart(2, '0')}-${String(parts.day).padStart(2, '0')}`;
}

const timeAtEnd =
  /(?:^|[T\s,]\s*)(\d{1,2})(?:[:.h](\d{2}))?(?:[:.](\d{2})(?:\.\d+)?)?\s*([ap])?\.?(m)?\.?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** A date and the time after it: `time` is HH:MM, `offset` what follows it (Z or +02:00). */
export function splitTime(value: string): { date: string; time: string | null; offset: string | null } {
  const text = value.trim();
  if (text.length < 3 || !/[:hT]|[ap]\.?m/i.test(text)) return { date: text, time: null, offset: null };
  const found = timeAtEnd.exec(text);
  if (!found) return { date: text, time: null, offset: null };
  const [whole, hours, minutes, , half, meridiem, offset] = found;
  if (minutes === undefined && meridiem === undefined) return { date: text, time: null, offset: null };
  let hour = Number(hours);
  if (half) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const minute = Number(minutes ?? 0);
  if (hour > 23 || minute > 59) return { date: text, time: null, offset: null };
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return {
    date: text
      .slice(0, text.length - whole.length)
      .trim()
      .replace(/,$/, ''),
    time,
    offset: offset ?? null,
  };
}

/** A time alone, as HH:MM, or null. */
export function readTime(value: string): string | null {
  const text = value.trim();
  const short = /^(\d{1,2})[.](\d{2})(?:\s*uhr)?$/i.exec(text);
  const { date, time } = splitTime(short ? `${short[1]}:${short[2]}` : text.replace(/\s*uhr$/i, ''));
  return date === '' || readDate(date, 'dmy') ? time : null;
}

function compact(text: string, order: DateOrder): DateParts | null {
  const year = Number(text.slice(0, 4));
  if (year > 1700 && year < 2200) {
    const found = valid(year, Number(text.slice(4, 6)), Number(text.slice(6)));
    if (found) return found;
  }
  if (order === 'ymd') return null;
  return inOrder([text.slice(0, 2), text.slice(2, 4), text.slice(4)], order, 0);
}

/** Days since 30 December 1899, as spreadsheets count; five digits are 1927 to 2119. */
function fromSerial(serial: number): DateParts | null {
  if (serial < 10_000 || serial > 80_000) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function withoutYear(first: number, second: number, order: DateOrder): DateParts | null {
  return order === 'dmy'
    ? (valid(null, second, first) ?? valid(null, first, second))
    : (valid(null, first, second) ?? valid(null, second, first));
}

/** A value that makes sense in one order only is read in that one. */
function inOrder(
  [a, b, c]: [string, string, string],
  order: DateOrder,
  latestYear: number,
): DateParts | null {
  if (a.length > 2 || Number(a) > 31) return valid(fullYear(a, latestYear), Number(b), Number(c));
  if (order === 'ymd' && c.length <= 2) return valid(fullYear(a, latestYear), Number(b), Number(c));
  const year = fullYear(c, latestYear);
  const dayFirst = valid(year, Number(b), Number(a));
  const monthFirst = valid(year, Number(a), Number(b));
  return order === 'mdy' ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
}

function inWords(text: string, latestYear: number): DateParts | null {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  let month: number | undefined;
  const numbers: string[] = [];
  for (const word of words) {
    if (/^\d+(st|nd|rd|th|er|o|a|e)?$/.test(word))
      numbers.push(String(parseInt(word, 10)).padStart(word.length > 3 ? 4 : 1, '0'));
    else month ??= months.get(word);
  }
  if (month === undefined || numbers.length === 0 || numbers.length > 2) return null;
  const [first, second] = numbers as [string, string?];
  if (second === undefined) return valid(null, month, Number(first));
  return Number(first) > 31
    ? valid(fullYear(first, latestYear), month, Number(second))
    : valid(fullYear(second, latestYear), month, Number(first));
}

/** Year 0 and Apple's 1604 stand for a birthday whose year nobody knows. */
function fullYear(digits: string, latestYear: number): number | null {
  const year = Number(digits);
  if (digits.length > 2) return year === 0 || year === 1604 || year === 1 ? null : year;
  const century = latestYear - (latestYear % 100);
  return century + year <= latestYear ? century + year : century - 100 + year;
}

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function valid(year: number | null, month: number, day: number): DateParts | null {
  if (month < 1 || month > 12 || day < 1 || day > longest[month - 1]!) return null;
  if (year !== null && (year < 1000 || year > 9999)) return null;
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && day === 29 && !leap ? null : { year, month, day };
}

const months = new Map<string, number>(
  [
    'jan january januar janner janvier janv enero ene gennaio gen januari janeiro',
    'feb february februar fevrier fevr fev febrero febbraio februari fevereiro',
    'mar march marz mrz mars marzo maart mrt marco',
    'apr april avril avr abril abr aprile',
    'may mai mayo maggio mag mei maio maj',
    'jun june juni juin junio giugno giu junho',
    'jul july juli juillet juil julio luglio lug julho',
    'aug august aout agosto ago augustus augusti',
    'sep sept september septembre septiembre settembre set setembro',
    'oct okt october oktober octobre octubre ottobre ott outubro out',
    'nov november novembre noviembre novembro',
    'dec dez december dezember decembre diciembre dic dicembre dezembro',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);
