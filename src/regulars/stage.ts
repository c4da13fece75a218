import { counted } from '#kit/words.ts';
import { daysBetween } from '#kit/day.ts';

/** How far a relationship has come, from counted visits; a fitted model may say it better later. */
export const regularStages = ['first', 'returning', 'regular', 'lifelong', 'drifting'] as const;
export type RegularStage = (typeof regularStages)[number];

/** Visits that ended before the one in question, and their days. */
export type VisitCounts = { visits: number; firstDay: string | null; lastDay: string | null };

const regularFrom = 5;
const lifelongFrom = 25;

/**
 * Drifting: away for more than twice the usual time between visits and at least 60 days, after three
 * visits or more; with fewer there is no usual time to speak of.
 */
export function stageOf(counts: VisitCounts, today: string): RegularStage {
  if (counts.visits === 0 || !counts.firstDay || !counts.lastDay) return 'first';
  const away = daysBetween(counts.lastDay, today);
  if (counts.visits >= 3 && away >= 60 && away > 2 * usualDays(counts)) return 'drifting';
  if (counts.visits >= lifelongFrom) return 'lifelong';
  if (counts.visits >= regularFrom) return 'regular';
  return 'returning';
}

/** Mean days between visits; needs two. */
function usualDays(counts: VisitCounts): number {
  if (counts.visits < 2 || !counts.firstDay || !counts.lastDay) return Number.NaN;
  return daysBetween(counts.firstDay, counts.lastDay) / (counts.visits - 1);
}

/** What the pill beside a name says. */
export function stageLine(counts: VisitCounts, today: string): string {
  const stage = stageOf(counts, today);
  if (stage === 'first') return 'First visit';
  if (stage === 'drifting')
    return `Drifting back · ${counted(daysBetween(counts.lastDay!, today), 'day', 'days')}`;
  const name = { returning: 'Returning', regular: 'Regular', lifelong: 'Lifelong' }[stage];
  return stage === 'lifelong'
    ? `${name} · ${counted(counts.visits, 'visit', 'visits')}`
    : `${name} · ${nth(counts.visits + 1)} visit`;
}

/** "usually every 5 weeks"; nothing under four visits, where it would be chance. */
export function rhythmLine(counts: VisitCounts): string | null {
  const days = usualDays(counts);
  if (counts.visits < 4 || !Number.isFinite(days) || days < 1) return null;
  if (days < 10) return `usually every ${counted(Math.round(days), 'day', 'days')}`;
  if (days < 60) return `usually every ${counted(Math.round(days / 7), 'week', 'weeks')}`;
  return `usually every ${counted(Math.round(days / 30.4), 'month', 'months')}`;
}

/** "regular since March 2021 · usually every 5 weeks"; null before the second visit. */
export function storyLine(counts: VisitCounts): string | null {
  if (!counts.firstDay) return null;
  if (counts.visits === 1) return `was here once, in ${spokenMonth(counts.firstDay)}`;
  const since = `${counts.visits >= regularFrom ? 'regular' : 'coming'} since ${spokenMonth(counts.firstDay)}`;
  const rhythm = rhythmLine(counts);
  return rhythm ? `${since} · ${rhythm}` : since;
}

// Made once: making a format takes longer than everything else a row of Today needs.
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function spokenMonth(day: string): string {
  return monthFormat.format(new Date(day));
}

export function nth(n: number): string {
  const tens = n % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}
