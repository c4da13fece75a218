import { counted } from '#kit/words.ts';
import { spanOf } from './words.ts';

/** What happened at one touchpoint; shares are between 0 and 1, waits in minutes, each with its 95 % interval. */
export type Figures = {
  kept: { of: number; count: number; low: number; high: number } | null;
  waited: { of: number; median: number; low: number; high: number } | null;
  problems: number;
  moments: number;
};

export type FiguresByKey = ReadonlyMap<string, Figures>;

/** Under so many cases the interval is too wide for a percentage to mean anything: the counts are all there is. */
const enough = 30;

export function saysShare({ of }: { of: number }): boolean {
  return of >= enough;
}

/** "41 of 48", and of enough cases "41 of 48 · 85 %". */
export function keptInWords({ of, count }: NonNullable<Figures['kept']>): string {
  return saysShare({ of }) ? `${count} of ${of} · ${percent(count / of)}` : `${count} of ${of}`;
}

/** "between 73 % and 93 %", or nothing where there are too few cases. */
export function keptBetween({ of, low, high }: NonNullable<Figures['kept']>): string {
  return saysShare({ of }) ? `between ${percent(low)} and ${percent(high)}` : '';
}

/** "6 min (4 to 9)", "13 h (12 h to 14 h)"; an interval of one number says nothing and is left out. */
export function waitedInWords({ of, median, low, high }: NonNullable<Figures['waited']>): string {
  const waited = spanOfWait(median);
  if (!saysShare({ of })) return `${waited}, ${counted(of, 'time', 'times')}`;
  const [from, to] = [spanOfWait(low), spanOfWait(high)];
  if (from === to) return waited;
  return high > mostMinutes
    ? `${waited} (${from} to ${to})`
    : `${waited} (${minutes(low)} to ${minutes(high)})`;
}

/** Everything in one sentence, for whoever hears it or points at it. */
export function figuresInWords({ kept, waited, problems, moments }: Figures): string {
  const between = kept ? keptBetween(kept) : '';
  return [
    kept && `Standard kept ${keptInWords(kept)}${between && `, ${between}`}`,
    waited && `Done after ${waitedInWords(waited)}`,
    counted(problems, 'problem', 'problems'),
    `${counted(moments, 'moment', 'moments')} given`,
  ]
    .filter(Boolean)
    .join('. ');
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** Waits beyond so many minutes are said in hours and days. */
const mostMinutes = 120;

/** As exact as a wait of that length is worth reading: to half an hour within a day, to the hour beyond. */
function spanOfWait(of: number): string {
  if (of <= mostMinutes) return `${minutes(of)} min`;
  const grain = of < 1440 ? 30 : 60;
  return spanOf(Math.round(of / grain) * grain);
}

function minutes(of: number): string {
  return String(Math.round(of * 10) / 10);
}
