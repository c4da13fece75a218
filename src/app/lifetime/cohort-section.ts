import { barPlot } from '../report/bar-plot.ts';
import type { Section } from '../report/page.ts';
import { figure } from '../report/parts.ts';
import { cohortsOf } from './cohorts.ts';
import type { Study } from './study.ts';
import { between, whole } from './words.ts';

/** Guests by when they came first. */
export function cohortSection(study: Study): Section {
  const cohorts = cohortsOf(study);
  const knows = study.known !== null;
  return {
    heading: 'By first visit',
    content: figure({
      title: 'Cohorts',
      says: knows
        ? 'All who came first in a stretch of time, those who came again, and those who are still guests.'
        : 'All who came first in a stretch of time, and those who came again.',
      legend: [
        { words: 'came first', tone: 'quiet' },
        { words: 'came again', tone: 'cool' },
        ...(knows ? [{ words: 'still guests', tone: 'warm' as const }] : []),
      ],
      draw: barPlot({
        groups: cohorts.map(({ words, guests, cameAgain, still }) => ({
          words,
          bars: [
            { value: guests, tone: 'quiet' },
            { value: cameAgain, tone: 'cool' },
            ...(still === null ? [] : [{ value: still.value, tone: 'warm' as const }]),
          ],
        })),
        upWords: 'guests',
        sidewaysWords: 'first visit',
      }),
      table: {
        headings: [
          'First visit',
          'guests',
          'came again',
          ...(knows ? ['still guests', `visits in ${study.ahead} weeks`] : []),
        ],
        rows: cohorts.map(({ words, guests, cameAgain, still, visits }) => [
          words,
          whole(guests),
          whole(cameAgain),
          ...(still === null ? [] : [between(still, whole), whole(visits!)]),
        ]),
      },
    }),
  };
}
