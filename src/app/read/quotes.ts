import { createHash } from 'node:crypto';

export type Quote = { text: string; house: string | null; on: string | null; sure: number };

/** The surest quotes of a figure; among equals by their words, so that the order of rows chooses nothing. */
export type Quotes = { most: number; kept: (Quote & { rank: string })[] };

export function noQuotes(most = 4): Quotes {
  return { most, kept: [] };
}

export function addQuote(quotes: Quotes, quote: Quote): void {
  const last = quotes.kept.at(-1);
  const sure = Math.round(quote.sure * 1000) / 1000;
  if (quotes.kept.length >= quotes.most && last && sure < last.sure) return;
  const rank = createHash('sha1')
    .update(`${quote.text}\n${quote.house ?? ''}\n${quote.on ?? ''}`)
    .digest('hex');
  insert(quotes, { ...quote, sure, rank });
}

export function addQuotes(into: Quotes, other: Quotes): void {
  for (const quote of other.kept) insert(into, quote);
}

/** The same words said twice are one quote. */
function insert(quotes: Quotes, quote: Quote & { rank: string }): void {
  const twin = quotes.kept.find(({ text }) => text === quote.text);
  if (twin && !before(quote, twin)) return;
  quotes.kept = [...quotes.kept.filter((one) => one !== twin), quote]
    .toSorted((one, other) => (before(one, other) ? -1 : 1))
    .slice(0, quotes.most);
}

function before(one: Quote & { rank: string }, other: Quote & { rank: string }): boolean {
  return one.sure === other.sure ? one.rank < other.rank : one.sure > other.sure;
}
