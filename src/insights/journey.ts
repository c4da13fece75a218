import type { Act } from '#kit/act.ts';
import { drawing } from '#journey/blueprint/drawing.ts';
import { venueAtHand } from '#visits/venue.ts';
import { medianOf } from '#engines/intervals/median.ts';
import { wilson } from '#engines/intervals/wilson.ts';
import { happenedAt } from './happened.ts';
import type { Happened } from './happened.ts';
import { keptStandards } from './kept.ts';
import type { Kept } from './kept.ts';
import { skippedWhy } from './skipped.ts';
import type { Span } from './span.ts';
import { visitsThatCame } from './visits-that-came.ts';

/** What happened at each touchpoint of the journey as it is drawn now. Figures are of the work: nobody is named. */
export async function journey(act: Act, asked: Span) {
  if (asked.venueId !== null) await venueAtHand(act, asked.venueId);
  const span = { ...asked, venueId: asked.venueId ?? act.caller.venueId };
  const { touchpoints } = await drawing(act, null);
  const kept = await keptStandards(act, span);
  const skipped = await skippedWhy(act, span);
  const { problems, moments } = await happenedAt(act, span);
  const [problemsAt, momentsAt] = [placed(problems, touchpoints), placed(moments, touchpoints)];
  return {
    visits: await visitsThatCame(act, span),
    touchpoints: touchpoints.map(({ key }) => ({
      key,
      ...figures(kept.get(key)),
      skipped: skipped.get(key) ?? [],
      problems: problemsAt.get(key) ?? 0,
      moments: momentsAt.get(key) ?? 0,
    })),
    elsewhere: { problems: problemsAt.get(null) ?? 0, moments: momentsAt.get(null) ?? 0 },
  };
}

function figures(standard: Kept | undefined) {
  if (!standard) return { kept: null, waited: null };
  const { over: of, kept: count, waited } = standard;
  return { kept: of === 0 ? null : { of, count, ...wilson(count / of, of) }, waited: medianOf(waited) };
}

/** How many at each touchpoint, by its key or as somebody wrote its title; null for all that were said of none. */
function placed(
  happened: readonly Happened[],
  touchpoints: readonly { key: string; title: string }[],
): Map<string | null, number> {
  const keys = new Set(touchpoints.map(({ key }) => key));
  const titles = new Map(touchpoints.map(({ key, title }) => [title.toLowerCase(), key]));
  const counts = new Map<string | null, number>();
  for (const { touchpoint, count } of happened) {
    const word = touchpoint ?? '';
    const at = keys.has(word) ? word : (titles.get(word.trim().toLowerCase()) ?? null);
    counts.set(at, (counts.get(at) ?? 0) + count);
  }
  return counts;
}
