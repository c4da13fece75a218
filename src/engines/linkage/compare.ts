import { type Comparison, comparisonsOf, nameLevel, type Topic } from './comparisons.ts';
import type { Dictionary } from './dictionary.ts';
import { edits } from './likeness/edits.ts';
import { resembleGiven } from './likeness/given.ts';
import { jaroWinkler } from './likeness/jaro-winkler.ts';
import {
  bits,
  inOrder,
  letterMask,
  mayBeAlike,
  prefixOf,
  remembered,
  type Resemble,
  resembleWords,
} from './likeness/words.ts';
import type { Kind, Table } from './table.ts';

/** The level of one comparison for two rows. */
type Judge = (one: number, other: number) => number;

/** The pattern of two rows: one number whose digits (in the mixed base `strides`) are the levels. */
export type PatternOf = (one: number, other: number) => number;

/** Makes one function of all comparisons of a table, once for each table. */
export function patternsOf(table: Table): PatternOf {
  let pattern = made.get(table);
  if (!pattern) made.set(table, (pattern = makePatterns(table)));
  return pattern;
}

const made = new WeakMap<Table, PatternOf>();

function makePatterns(table: Table): PatternOf {
  const comparisons = comparisonsOf(table);
  const judges = comparisons.map((comparison) => judgeOf(table, comparison));
  const strides = stridesOf(comparisons);
  return (one, other) => {
    let pattern = 0;
    for (let at = 0; at < judges.length; at += 1) pattern += judges[at]!(one, other) * strides[at]!;
    return pattern;
  };
}

/** What one step of each comparison counts in a pattern; patterns are exact up to 2^53. */
function stridesOf(comparisons: readonly Comparison[]): number[] {
  let stride = 1;
  return comparisons.map(({ levels }) => {
    const own = stride;
    stride *= levels.length;
    return own;
  });
}

/** The levels of a pattern, one for each comparison. */
export function levelsOf(pattern: number, comparisons: readonly Comparison[]): number[] {
  let rest = pattern;
  return comparisons.map(({ levels }) => {
    const level = rest % levels.length;
    rest = (rest - level) / levels.length;
    return level;
  });
}

const judges: Record<Topic, (table: Table, columns: readonly number[]) => Judge> = {
  name: judgeNames,
  place: judgePlaces,
  email: (table, [column]) => judgeValues(table, column!, resembleEmails),
  phone: (table, [column]) => judgeValues(table, column!, resemblePhones),
  born: (table, [column]) => judgeValues(table, column!, resembleDates),
  id: (table, [column]) => judgeValues(table, column!, resembleIds),
  text: (table, [column]) => judgeValues(table, column!, resembleWords),
};

const likeness: Record<Kind, { levels: number; resemble: (dictionary: Dictionary) => Resemble }> = {
  given: { levels: 6, resemble: resembleGiven },
  family: { levels: 5, resemble: resembleWords },
  email: { levels: 6, resemble: resembleEmails },
  phone: { levels: 5, resemble: resemblePhones },
  born: { levels: 6, resemble: resembleDates },
  city: { levels: 5, resemble: resembleWords },
  postcode: { levels: 5, resemble: resemblePostcodes },
  id: { levels: 5, resemble: resembleIds },
  text: { levels: 5, resemble: resembleWords },
};

/** Columns that are a person's own: equal values are seldom an accident. */
export const ownKinds: ReadonlySet<Kind> = new Set<Kind>(['email', 'phone', 'id']);

/** How values of one kind are compared: level 1 is the same value, what follows is what `resemble` answers. */
export function resembleOf(kind: Kind, dictionary: Dictionary): { levels: number; resemble: Resemble } {
  const { levels, resemble } = likeness[kind];
  return { levels, resemble: resemble(dictionary) };
}

function judgeOf(table: Table, { topic, columns }: Comparison): Judge {
  return judges[topic](table, columns);
}

function judgeValues(
  { size, codes, width, dictionaries }: Table,
  column: number,
  resemble: (dictionary: Dictionary) => Resemble,
): Judge {
  const dictionary = dictionaries[column]!;
  // Values that hardly any two records share come in pairs that hardly ever come again.
  const repeats = dictionary.count * 4 < size;
  const differ = repeats
    ? remembered(dictionary, resemble(dictionary), Math.min(16, 2 + Math.ceil(Math.log2(size))))
    : inOrder(dictionary, resemble(dictionary));
  return (one, other) => {
    const mine = codes[one * width + column]!;
    const theirs = codes[other * width + column]!;
    if (mine === 0 || theirs === 0) return 0;
    return mine === theirs ? 1 : differ(mine, theirs);
  };
}

function judgeNames(table: Table, [givens, families]: readonly number[]): Judge {
  const { codes, width, dictionaries } = table;
  if (families === -1) return shifted(judgeValues(table, givens!, resembleGiven), nameLevel.given - 1);
  if (givens === -1) return shifted(judgeValues(table, families!, resembleWords), nameLevel.family - 1);
  const [given, family] = [dictionaries[givens!]!, dictionaries[families!]!];
  const givenDiffer = remembered(given, resembleGiven(given));
  const familyDiffer = remembered(family, resembleWords(family));
  const crossed = crossing(given, family);
  return (one, other) => {
    const mine = one * width;
    const theirs = other * width;
    const g1 = codes[mine + givens!]!;
    const g2 = codes[theirs + givens!]!;
    const f1 = codes[mine + families!]!;
    const f2 = codes[theirs + families!]!;
    const g = g1 === 0 || g2 === 0 ? 0 : g1 === g2 ? 1 : givenDiffer(g1, g2);
    const f = f1 === 0 || f2 === 0 ? 0 : f1 === f2 ? 1 : familyDiffer(f1, f2);
    if (g !== 0 && f !== 0) {
      if (g >= 4 && f >= 3) {
        const swaps = (crossed(g1, f2) ? 1 : 0) + (crossed(g2, f1) ? 1 : 0);
        if (swaps > 0) return swaps === 2 ? nameLevel.crossed : nameLevel.nearlyCrossed;
      }
      return nameLevel.whole + (g - 1) * 4 + f - 1;
    }
    if ((f === 0 && g !== 1) || (g === 0 && f !== 1)) {
      if (crossed(g1, f2) || crossed(g2, f1)) return nameLevel.misplaced;
    }
    return g !== 0 ? nameLevel.given + g - 1 : f !== 0 ? nameLevel.family + f - 1 : 0;
  };
}

function shifted(judge: Judge, by: number): Judge {
  return (one, other) => {
    const level = judge(one, other);
    return level === 0 ? 0 : level + by;
  };
}

/** Whether a given name and a family name are the same word. */
function crossing(given: Dictionary, family: Dictionary): (given: number, family: number) => boolean {
  const lengthOf = ({ starts }: Dictionary, code: number) => starts[code + 1]! - starts[code]!;
  return (g, f) =>
    g !== 0 &&
    f !== 0 &&
    given.hashes[g] === family.hashes[f] &&
    lengthOf(given, g) === lengthOf(family, f) &&
    lengthOf(given, g) > 1;
}

function judgePlaces(table: Table, [postcodes, cities]: readonly number[]): Judge {
  const city = cities === -1 ? () => 0 : judgeValues(table, cities!, resembleWords);
  if (postcodes === -1) return (one, other) => placeByCity[city(one, other)]!;
  const postcode = judgeValues(table, postcodes!, resemblePostcodes);
  return (one, other) => {
    const code = postcode(one, other);
    if (code === 1) return 1;
    const town = city(one, other);
    if (code === 0) return placeByCity[town]!;
    if (code === 2 && town < 4) return 2;
    if (code === 3 && town < 4) return 3;
    return town === 1 ? 4 : town === 2 || town === 3 ? 5 : 6;
  };
}

const placeByCity = [0, 7, 8, 8, 9];

/** 2 one letter apart, 3 the same first half (`LO10 4LV`, `LO10 9KU`), 4 different. */
function resemblePostcodes({ bytes, starts }: Dictionary): Resemble {
  return (one, other) => {
    const from = starts[one]!;
    const to = starts[one + 1]!;
    const start = starts[other]!;
    const end = starts[other + 1]!;
    if (edits(bytes, from, to, bytes, start, end, 1) <= 1) return 2;
    const half = Math.max(2, Math.min(to - from, end - start) - 3);
    for (let at = 0; at < half; at += 1) if (bytes[from + at] !== bytes[start + at]) return 4;
    return 3;
  };
}

/** 2 a letter or two apart, 3 alike before the @, 4 similar there, 5 different. */
function resembleEmails(dictionary: Dictionary): Resemble {
  const { bytes, starts, count } = dictionary;
  const hosts = new Uint32Array(count + 1);
  const masks = new Int32Array(count + 1);
  for (let code = 1; code <= count; code += 1) {
    let host = starts[code]!;
    while (bytes[host] !== at) host += 1;
    hosts[code] = host;
    masks[code] = letterMask(bytes, starts[code]!, host);
  }
  return (one, other) => {
    const from = starts[one]!;
    const start = starts[other]!;
    const host = hosts[one]!;
    const otherHost = hosts[other]!;
    const alone = Math.max(bits(masks[one]! & ~masks[other]!), bits(masks[other]! & ~masks[one]!));
    const long = host - from;
    const wide = otherHost - start;
    const prefix = prefixOf(bytes, from, start, Math.min(long, wide));
    if (!mayBeAlike(long, wide, alone, prefix, 0.8)) return 5;
    const local = jaroWinkler(bytes, from, host, bytes, start, otherHost);
    if (local < 0.8) return 5;
    const apart = edits(bytes, from, host, bytes, start, otherHost, 2);
    const left = 2 - apart;
    if (left >= 0 && edits(bytes, host, starts[one + 1]!, bytes, otherHost, starts[other + 1]!, left) <= left)
      return 2;
    if (apart === 0) return 3;
    return local >= 0.9 ? 4 : 5;
  };
}

const at = 64;

/** 2 one digit apart, 3 the last seven digits alike, 4 different. */
function resemblePhones({ bytes, starts }: Dictionary): Resemble {
  return (one, other) => {
    const from = starts[one]!;
    const to = starts[one + 1]!;
    const start = starts[other]!;
    const end = starts[other + 1]!;
    if (isOneSlip(bytes, from, to, start, end)) return 2;
    if (Math.min(to - from, end - start) < 8) return 4;
    for (let back = 1; back <= 7; back += 1) if (bytes[to - back] !== bytes[end - back]) return 4;
    return 3;
  };
}

/** Whether one insertion, deletion, substitution or swap of neighbours makes two words the same. */
function isOneSlip(bytes: Uint8Array, from: number, to: number, start: number, end: number): boolean {
  const longer = to - from - (end - start);
  if (longer > 1 || longer < -1) return false;
  let left = 0;
  let mine = to;
  let theirs = end;
  const least = Math.min(to - from, end - start);
  while (left < least && bytes[from + left] === bytes[start + left]) left += 1;
  while (mine > from + left && theirs > start + left && bytes[mine - 1] === bytes[theirs - 1]) {
    mine -= 1;
    theirs -= 1;
  }
  const a = from + left;
  const b = start + left;
  const rest = Math.max(mine - a, theirs - b);
  return rest <= 1 || (rest === 2 && longer === 0 && bytes[a] === bytes[b + 1] && bytes[a + 1] === bytes[b]);
}

function differences(bytes: Uint8Array, from: number, to: number, start: number): number {
  let apart = 0;
  for (let at = from, other = start; at < to; at += 1, other += 1) if (bytes[at] !== bytes[other]) apart += 1;
  return apart;
}

/** 2 one slip apart or day and month swapped, 3 two digits, 4 the same year, 5 different. */
function resembleDates({ bytes, starts }: Dictionary): Resemble {
  return (one, other) => {
    const from = starts[one]!;
    const to = starts[one + 1]!;
    const start = starts[other]!;
    const end = starts[other + 1]!;
    const apart = edits(bytes, from, to, bytes, start, end, 2);
    if (apart <= 1 || isTurned(bytes, from, start)) return 2;
    if (apart === 2) return 3;
    return differences(bytes, from, from + 4, start) === 0 ? 4 : 5;
  };
}

function isTurned(bytes: Uint8Array, from: number, start: number): boolean {
  return (
    differences(bytes, from, from + 4, start) === 0 &&
    differences(bytes, from + 4, from + 6, start + 6) === 0 &&
    differences(bytes, from + 6, from + 8, start + 4) === 0
  );
}

/** 2 one slip apart, 3 two, 4 different. */
function resembleIds({ bytes, starts }: Dictionary): Resemble {
  return (one, other) =>
    1 +
    Math.max(1, edits(bytes, starts[one]!, starts[one + 1]!, bytes, starts[other]!, starts[other + 1]!, 2));
}
