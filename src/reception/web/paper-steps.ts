import type { journey } from '#journey/web/journey.ts';
import { fits } from '#journey/blueprint/fits.ts';
import type { TodayRow } from './reception.ts';

type Touchpoint = Awaited<ReturnType<typeof journey.call.blueprint>>['touchpoints'][number];

/** A touchpoint as it stands on the sheet: a box for each step. */
export type PaperSteps = { key: string; title: string; only: readonly string[]; texts: readonly string[] };

/** What is kept on the day itself: what was to be done days before, or days after, is on no sheet of a shift. */
export function onPaper(touchpoints: readonly Touchpoint[]): PaperSteps[] {
  return touchpoints.flatMap(({ key, title, only, standard }) =>
    standard && standard.steps.length > 0 && Math.abs(standard.begins.minutes) < halfADay
      ? [{ key, title, only, texts: standard.steps.map(({ text }) => text) }]
      : [],
  );
}

const halfADay = 12 * 60;

/** Those that what was booked brings this visit to. */
export function stepsFor({ what }: Pick<TodayRow, 'what'>, steps: readonly PaperSteps[]): PaperSteps[] {
  return steps.filter(({ only }) => fits(only, what));
}
