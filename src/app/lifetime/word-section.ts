import type { Section } from '../report/page.ts';
import { ranged, table } from '../report/parts.ts';
import { rhythmWords, stageOf, stages, stageWords } from './stage.ts';
import type { Known, Study } from './study.ts';
import { whole } from './words.ts';

const mostNamed = 20;

/** Those who came often and are drifting: where a word of a person is worth most. */
export function wordSection(study: Study, { scores, bounds, base }: Known): Section {
  const { calendar, seen } = study;
  const lives = Array.from(seen.who, (guest, n) => ({
    id: calendar.ids[guest]!,
    repeats: seen.repeats[n]!,
    recency: seen.recency[n]!,
    age: seen.age[n]!,
    alive: scores.alive[base.of[n]!]!,
    at: base.of[n]!,
  }));
  const drifting = lives
    .filter((life) => stageOf(life) === 'drifting' && life.repeats >= 3)
    .toSorted((one, other) => other.repeats * other.alive - one.repeats * one.alive || one.at - other.at)
    .slice(0, mostNamed);
  const counted = stages.map((stage) => [
    stageWords[stage],
    whole(lives.filter((life) => stageOf(life) === stage).length),
  ]);
  return {
    heading: 'Worth a personal word',
    says:
      drifting.length === 0
        ? 'No guest who came often is drifting away.'
        : 'Guests who came often and are away for longer than is their way, those with most to lose first.',
    content: [
      drifting.length === 0
        ? null
        : table({
            headings: ['Guest', 'Rhythm', 'visits', 'still a guest'],
            words: [0, 1],
            rows: drifting.map((life) => [
              life.id,
              rhythmWords(life),
              life.repeats + 1,
              ranged(
                share(life.alive),
                `${share(bounds.low.alive[life.at]!)} to ${share(bounds.high.alive[life.at]!)}`,
              ),
            ]),
          }),
      table({ headings: ['Stage', 'guests'], rows: counted }),
    ],
  };
}

function share(of: number): string {
  return `${Math.round(100 * of)} %`;
}
