import type { Sure } from '#engines/lifetime/interval.ts';

/** Day 0 is 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

const longDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "30 June 1998" */
export function dayWords(day: number): string {
  return longDay.format(day * 86_400_000);
}

export function whole(figure: number): string {
  return Math.round(figure).toLocaleString('en-GB');
}

/** "1 guest", "23,570 guests" */
export function guestsWords(count: number): string {
  return count === 1 ? '1 guest' : `${whole(count)} guests`;
}

/** Four digits that count, whatever the size. */
export function short(figure: number): string {
  return Math.abs(figure) >= 10_000 ? whole(figure) : String(Number(figure.toPrecision(4)));
}

/** "0.5248 (0.3846 to 0.7163)" */
export function between({ value, low, high }: Sure, words: (figure: number) => string = short): string {
  return `${words(value)} (${words(low)} to ${words(high)})`;
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1).replace('-', '−')} %`;
}
