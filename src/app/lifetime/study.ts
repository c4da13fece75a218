import { group } from '#engines/lifetime/base.ts';
import type { Base } from '#engines/lifetime/base.ts';
import { fit } from '#engines/lifetime/fit.ts';
import type { Estimate, Fit } from '#engines/lifetime/fit.ts';
import {
  curvedIntervals,
  parameterIntervals,
  scoreBounds,
  visitsInterval,
} from '#engines/lifetime/interval.ts';
import type { Sure } from '#engines/lifetime/interval.ts';
import { unknownBecause } from '#engines/lifetime/known.ts';
import { models } from '#engines/lifetime/model.ts';
import type { ModelName } from '#engines/lifetime/model.ts';
import { score } from '#engines/lifetime/score.ts';
import type { Scores } from '#engines/lifetime/score.ts';
import { expectedSpend, fitSpend } from '#engines/lifetime/spend.ts';
import type { Calendar, Seen } from './calendar.ts';
import { seenBy } from './calendar.ts';
import type { Judgement } from './judgement.ts';
import { judge } from './judgement.ts';

/** Times of the models are weeks, as in the papers. */
export const week = 7;

export type Fitted = { fit: Fit; parameters: Sure[]; visits: Sure };

/** Everything that is said about a log, before anything is said. */
export type Study = {
  calendar: Calendar;
  seen: Seen;
  /** Weeks that are foretold. */
  ahead: number;
  gaps: Gaps | null;
  /** What the models say, or why nothing is said. */
  known: Known | null;
  because: 'guests' | 'time' | null;
};

export type Known = {
  base: Base;
  /** The default first. */
  fitted: Fitted[];
  scores: Scores;
  bounds: { low: Scores; high: Scores };
  spend: Spend | null;
  judgement: Judgement | null;
};

export type Spend = { estimate: Estimate; parameters: Sure[]; next: (number | null)[]; correlation: number };

/** Days between one visit of a guest and the next, over all guests. */
export type Gaps = { many: number; low: number; median: number; high: number };

export const modelNames = Object.keys(models) as ModelName[];

/** Fits every model to a log and judges them by a part of it that they were not shown. */
export function study(calendar: Calendar, ahead: number, progress: (words: string) => void): Study {
  const seen = seenBy(calendar, calendar.until);
  const base = group({ ...seen, perUnit: week });
  const because = unknownBecause(base, week);
  const told = { calendar, seen, ahead, gaps: gapsOf(calendar), because };
  if (because !== null) return { ...told, known: null };

  const fitted = modelNames.map((name) => {
    progress(`fitting the ${models[name].title}`);
    const found = fit(name, base);
    return {
      fit: found,
      parameters: parameterIntervals(base, found),
      visits: visitsInterval(base, found, ahead),
    };
  });
  const best = fitted[0]!.fit;
  progress('looking at every guest');
  const known = {
    base,
    fitted,
    scores: score(base, best, ahead),
    bounds: scoreBounds(base, best, ahead),
    spend: spendOf(seen),
  };
  progress('judging by what came after the half');
  return { ...told, known: { ...known, judgement: judge(calendar) } };
}

function spendOf(seen: Seen): Spend | null {
  const estimate = fitSpend(seen);
  if (estimate === null) return null;
  const next = Array.from(seen.repeats, (repeats, n) =>
    expectedSpend(estimate.parameters, repeats, seen.mean[n]!),
  );
  return { estimate, parameters: curvedIntervals(estimate), next, correlation: correlationOf(seen) };
}

/** Of repeats with what they bring: the Gamma-Gamma model takes it for nought. */
function correlationOf({ repeats, mean }: Seen): number {
  const spenders = [...repeats.keys()].filter((n) => repeats[n]! > 0 && mean[n]! > 0);
  const average = (of: (n: number) => number) =>
    spenders.reduce((sum, n) => sum + of(n), 0) / spenders.length;
  const [x, z] = [average((n) => repeats[n]!), average((n) => mean[n]!)];
  const together = average((n) => (repeats[n]! - x) * (mean[n]! - z));
  const apart = Math.sqrt(average((n) => (repeats[n]! - x) ** 2) * average((n) => (mean[n]! - z) ** 2));
  return apart === 0 ? 0 : together / apart;
}

function gapsOf({ starts, day }: Calendar): Gaps | null {
  const gaps: number[] = [];
  for (let guest = 0; guest + 1 < starts.length; guest += 1) {
    for (let at = starts[guest]! + 1; at < starts[guest + 1]!; at += 1) gaps.push(day[at]! - day[at - 1]!);
  }
  if (gaps.length === 0) return null;
  const sorted = Int32Array.from(gaps).toSorted();
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!;
  return { many: gaps.length, low: at(0.1), median: at(0.5), high: at(0.9) };
}
