import { models } from '#engines/lifetime/model.ts';
import type { Mark } from '../report/axes.ts';
import { barPlot } from '../report/bar-plot.ts';
import { calibrationPlot } from '../report/calibration-plot.ts';
import { linePlot } from '../report/line-plot.ts';
import type { Markup } from '../report/markup.ts';
import type { Section } from '../report/page.ts';
import { figure } from '../report/parts.ts';
import type { Judgement } from './judgement.ts';
import { dayWords, isoDay, percent, short, whole } from './words.ts';

/** What the models foretold of the later part of the log, having seen the earlier one alone. */
export function judgedSection(judgement: Judgement): Section {
  const { cut, came } = judgement;
  const { foretold, atEnd } = judgement.models['mbg-nbd'];
  const side = atEnd < 0 ? 'low' : 'high';
  return {
    heading: 'Can it be believed?',
    says: `The models saw the visits until ${dayWords(cut)} and no more. Of what came after, the ${models['mbg-nbd'].title} foretold ${whole(foretold)} visits of ${whole(came)}; its sum of all repeat visits ended ${percent(Math.abs(atEnd))} too ${side}.`,
    content: [trackingFigure(judgement), calibrationFigure(judgement), countsFigure(judgement)],
  };
}

function trackingFigure({ cut, guests, weeks }: Judgement): Markup {
  return figure({
    title: 'Expected against actual',
    says: `Repeat visits so far of the ${whole(guests)} guests who had come by then.`,
    legend: [
      { words: 'what came', tone: 'ink' },
      { words: models['mbg-nbd'].title, tone: 'warm' },
      { words: models['pareto-nbd'].title, tone: 'cool', dashed: true },
    ],
    draw: linePlot({
      lines: [
        { points: weeks.map(({ day, came }) => ({ x: day, y: came })), tone: 'ink' },
        { points: weeks.map(({ day, foretold }) => ({ x: day, y: foretold['mbg-nbd'] })), tone: 'warm' },
        {
          points: weeks.map(({ day, foretold }) => ({ x: day, y: foretold['pareto-nbd'] })),
          tone: 'cool',
          dashed: true,
        },
      ],
      marks: monthsOf(weeks[0]!.day, weeks.at(-1)!.day),
      upWords: 'repeat visits',
      sidewaysWords: 'end of week',
      rule: { at: cut, words: 'foretold from here' },
    }),
    table: {
      headings: ['Week until', 'came', ...Object.values(models).map(({ title }) => title)],
      rows: weeks.map(({ day, came, foretold }) => [
        isoDay(day),
        whole(came),
        ...Object.values(foretold).map((sum) => whole(sum)),
      ]),
    },
  });
}

function calibrationFigure({ tenths }: Judgement): Markup {
  return figure({
    title: 'Calibration',
    says: 'Guests in ten equal parts by the visits foretold of them: a dot on the line came as often as was said. The strokes are what 95 of 100 such groups would show.',
    draw: calibrationPlot({ dots: tenths, upWords: 'visits that came', sidewaysWords: 'visits foretold' }),
    table: {
      headings: ['Part', 'foretold', 'came', 'low', 'high'],
      rows: tenths.map(({ foretold, came, low, high }, n) => [
        n + 1,
        ...[foretold, came, low, high].map(short),
      ]),
    },
  });
}

function countsFigure({ cut, counts }: Judgement): Markup {
  return figure({
    title: 'How often guests come again',
    says: `Guests by their repeat visits until ${dayWords(cut)}.`,
    legend: [
      { words: 'what came', tone: 'ink' },
      { words: models['mbg-nbd'].title, tone: 'warm' },
    ],
    draw: barPlot({
      groups: counts.map(({ words, came, foretold }) => ({
        words,
        bars: [
          { value: came, tone: 'ink' },
          { value: foretold, tone: 'warm' },
        ],
      })),
      upWords: 'guests',
      sidewaysWords: 'repeat visits',
    }),
    table: {
      headings: ['Repeat visits', 'guests', 'expected'],
      rows: counts.map(({ words, came, foretold }) => [words, whole(came), whole(foretold)]),
    },
  });
}

const monthWords = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** The first of every month between two days. */
function monthsOf(from: number, until: number): Mark[] {
  const first = new Date(from * 86_400_000);
  const marks: Mark[] = [];
  for (let month = 1; ; month += 1) {
    const at = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1) / 86_400_000;
    if (at > until) return marks;
    marks.push({ at, words: monthWords.format(at * 86_400_000) });
  }
}
