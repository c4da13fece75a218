import { aspects, feelings, ledgers } from '#engines/reader/reading.ts';
import type { Aspect, Feeling, Ledger, Reading } from '#engines/reader/reading.ts';
import { addQuote, addQuotes, noQuotes } from './quotes.ts';
import type { Quotes } from './quotes.ts';
import type { Review } from './review.ts';
import { addReview, addShare, noShare } from './share.ts';
import type { Share } from './share.ts';

export type Side = 'positive' | 'negative';

/** Figures of a set of reviews; two of them can be added, in any order, to those of both. */
export type Figures = {
  reviews: number;
  sentences: number;
  /** Sentences that are in a language that is read. */
  read: number;
  sentiment: Record<Side, Share>;
  /** Of all sentences read: how many speak of it, and of those how many praise and blame. */
  aspects: Record<Aspect, { spoken: Share } & Record<Side, Share>>;
  ledger: Record<Ledger, Share>;
  /** Where the house receives, and where it leaves standing. */
  received: Share;
  leftStanding: Share;
  served: Share;
  missed: Share;
  returning: Share;
  ratings: { sum: number; count: number };
};

export type Tally = {
  all: Figures;
  houses: Map<string, Figures>;
  /** By month, YYYY-MM. */
  months: Map<string, Figures>;
  feelings: Record<Feeling, Share>;
  languages: Map<string, number>;
  staff: Map<string, { praise: number; blame: number; mentions: number; quotes: Quotes }>;
  quotes: Record<string, Quotes>;
  /** Houses beyond the thousandth are counted and not told apart. */
  housesBeyond: number;
};

const mostHouses = 1000;
const mostNames = 5000;
const longestQuote = 280;

export function noTally(): Tally {
  return {
    all: noFigures(),
    houses: new Map(),
    months: new Map(),
    feelings: each(feelings, noShare),
    languages: new Map(),
    staff: new Map(),
    quotes: {},
    housesBeyond: 0,
  };
}

/** Adds one review and what was read in it. */
export function addReading(tally: Tally, review: Review, readings: readonly Reading[]): void {
  addTo(tally.all, review, readings);
  if (review.house !== null) {
    const house = tally.houses.get(review.house) ?? (tally.houses.size < mostHouses ? noFigures() : null);
    if (house) addTo(house, review, readings);
    else tally.housesBeyond += 1;
    if (house) tally.houses.set(review.house, house);
  }
  if (review.on !== null) {
    const month = review.on.slice(0, 7);
    const figures = tally.months.get(month) ?? noFigures();
    addTo(figures, review, readings);
    tally.months.set(month, figures);
  }
  const read = readings.filter((one) => one.read);
  for (const feeling of feelings)
    addReview(
      tally.feelings[feeling],
      read.filter((one) => one.emotion.known && one.emotion.feeling === feeling).length,
      read.length,
    );
  for (const { language } of readings)
    tally.languages.set(language, (tally.languages.get(language) ?? 0) + 1);
  for (const reading of read) {
    quote(tally, review, reading);
    name(tally, review, reading);
  }
}

export function addTally(into: Tally, other: Tally): void {
  addFigures(into.all, other.all);
  for (const [of, mine] of [
    [other.houses, into.houses],
    [other.months, into.months],
  ] as const) {
    for (const [key, figures] of of) {
      const known = mine.get(key);
      if (known) addFigures(known, figures);
      else mine.set(key, figures);
    }
  }
  for (const feeling of feelings) addShare(into.feelings[feeling], other.feelings[feeling]);
  for (const [language, count] of other.languages)
    into.languages.set(language, (into.languages.get(language) ?? 0) + count);
  for (const [person, said] of other.staff) {
    const known = into.staff.get(person);
    if (!known) into.staff.set(person, said);
    else {
      known.praise += said.praise;
      known.blame += said.blame;
      known.mentions += said.mentions;
      addQuotes(known.quotes, said.quotes);
    }
  }
  for (const [figure, quotes] of Object.entries(other.quotes))
    addQuotes((into.quotes[figure] ??= noQuotes()), quotes);
  into.housesBeyond += other.housesBeyond;
}

function noFigures(): Figures {
  return {
    reviews: 0,
    sentences: 0,
    read: 0,
    sentiment: { positive: noShare(), negative: noShare() },
    aspects: each(aspects, () => ({ spoken: noShare(), positive: noShare(), negative: noShare() })),
    ledger: each(ledgers, noShare),
    received: noShare(),
    leftStanding: noShare(),
    served: noShare(),
    missed: noShare(),
    returning: noShare(),
    ratings: { sum: 0, count: 0 },
  };
}

function addTo(figures: Figures, review: Review, readings: readonly Reading[]): void {
  const read = readings.filter((one) => one.read);
  const count = (holds: (one: Reading) => boolean) => read.filter(holds).length;
  const of = read.length;
  figures.reviews += 1;
  figures.sentences += readings.length;
  figures.read += of;
  if (review.rating !== null) {
    // In thousandths: whole numbers add up the same in any order.
    figures.ratings.sum += Math.round(review.rating * 1000);
    figures.ratings.count += 1;
  }
  for (const side of ['positive', 'negative'] as const)
    addReview(
      figures.sentiment[side],
      count((one) => one.sentiment.known && one.sentiment.polarity === side),
      of,
    );
  for (const aspect of aspects) {
    const spoken = read.flatMap((one) => one.aspects.filter((found) => found.aspect === aspect));
    addReview(figures.aspects[aspect].spoken, spoken.length, of);
    for (const side of ['positive', 'negative'] as const)
      addReview(
        figures.aspects[aspect][side],
        spoken.filter(({ known, polarity }) => known && polarity === side).length,
        spoken.length,
      );
  }
  for (const label of ledgers)
    addReview(
      figures.ledger[label],
      count((one) => has(one, label, null)),
      of,
    );
  addReview(
    figures.received,
    count((one) => has(one, 'H', 'positive')),
    of,
  );
  addReview(
    figures.leftStanding,
    count((one) => has(one, 'H', 'negative')),
    of,
  );
  addReview(
    figures.served,
    count((one) => has(one, 'S', 'positive')),
    of,
  );
  addReview(
    figures.missed,
    count((one) => has(one, 'S', 'negative')),
    of,
  );
  addReview(figures.returning, read.some((one) => one.returns === true) ? 1 : 0, 1);
}

function has({ ledger }: Reading, label: Ledger, side: Side | null): boolean {
  return ledger.some((one) => one.known && one.label === label && (side === null || one.polarity === side));
}

function addFigures(into: Figures, other: Figures): void {
  into.reviews += other.reviews;
  into.sentences += other.sentences;
  into.read += other.read;
  into.ratings.sum += other.ratings.sum;
  into.ratings.count += other.ratings.count;
  for (const side of ['positive', 'negative'] as const) addShare(into.sentiment[side], other.sentiment[side]);
  for (const aspect of aspects)
    for (const part of ['spoken', 'positive', 'negative'] as const)
      addShare(into.aspects[aspect][part], other.aspects[aspect][part]);
  for (const label of ledgers) addShare(into.ledger[label], other.ledger[label]);
  for (const part of ['received', 'leftStanding', 'served', 'missed', 'returning'] as const)
    addShare(into[part], other[part]);
}

/** Sentences of a figure that show it best, named as the figure is: `aspect waiting negative`, `H positive`. */
function quote(tally: Tally, { house, on }: Review, reading: Reading): void {
  if (reading.text.length > longestQuote || reading.irony) return;
  const keep = (figure: string, sure: number) =>
    addQuote((tally.quotes[figure] ??= noQuotes()), { text: reading.text.trim(), house, on, sure });
  for (const { aspect, polarity, known, probability, polarityProbability } of reading.aspects)
    if (known && (polarity === 'positive' || polarity === 'negative'))
      keep(`aspect ${aspect} ${polarity}`, probability * polarityProbability);
  for (const { label, polarity, known, probability } of reading.ledger)
    if (known && polarity && (label === 'H' || label === 'S')) keep(`${label} ${polarity}`, probability);
}

function name(tally: Tally, { house, on }: Review, reading: Reading): void {
  for (const { name: written, person, said, probability } of reading.staff) {
    const key = person ?? written;
    const known = tally.staff.get(key) ?? { praise: 0, blame: 0, mentions: 0, quotes: noQuotes(2) };
    if (!tally.staff.has(key) && tally.staff.size >= mostNames) continue;
    if (said === 'praise') known.praise += 1;
    else if (said === 'blame') known.blame += 1;
    else known.mentions += 1;
    if (said === 'praise')
      addQuote(known.quotes, { text: reading.text.trim(), house, on, sure: probability });
    tally.staff.set(key, known);
  }
}

function each<Key extends string, Value>(keys: readonly Key[], make: () => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make()])) as Record<Key, Value>;
}
