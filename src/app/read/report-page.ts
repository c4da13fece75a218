import { aspects, feelings } from '#engines/reader/reading.ts';
import type { Aspect } from '#engines/reader/reading.ts';
import { barPlot } from '../report/bar-plot.ts';
import { intervalHeight, intervalPlot } from '../report/interval-plot.ts';
import { linePlot } from '../report/line-plot.ts';
import type { Filling, Markup } from '../report/markup.ts';
import { html } from '../report/markup.ts';
import { page } from '../report/page.ts';
import type { Section } from '../report/page.ts';
import { facts, figure, table } from '../report/parts.ts';
import type { Tone } from '../report/parts.ts';
import { comparedHouses } from './houses.ts';
import { aspectWords, count, praisedStaff } from './print.ts';
import type { Quotes } from './quotes.ts';
import { told } from './share.ts';
import type { Share } from './share.ts';
import type { Tally } from './tally.ts';
import { isEnough, percent } from './told.ts';

/** The whole reading as one page that needs nothing else. */
export function readingPage(
  tally: Tally,
  { file, says, refused }: { file: string; says: string; refused: number },
): string {
  const { all } = tally;
  return page({
    title: `What guests write: ${file}`,
    lede: lede(tally),
    sections: [
      {
        heading: 'At a glance',
        content: html`${facts([
            { value: count(all.reviews), words: 'reviews' },
            { value: count(all.read), words: `sentences read, of ${count(all.sentences)}` },
            shareFact(all.received, 'of sentences say that a guest was received'),
            shareFact(all.served, 'say that a need was met'),
          ])}
          <p class="says">
            ${says}.${refused > 0 ? ` ${count(refused)} rows could not be read and are listed apart.` : ''}
            Ranges are 95 % intervals, wider where one review says several things; under 30 sentences there
            are cases and no percentage.
          </p>`,
      },
      spokenOf(tally),
      servedOrReceived(tally),
      ...over(tally),
      ...compared(tally),
      ...felt(tally),
      ...named(tally),
    ],
  });
}

function lede({ all }: Tally): Filling {
  const received = told(all.received);
  const served = told(all.served);
  if (!received || !served) return 'There is too little here for percentages: read the sentences themselves.';
  const fewer = received.high < served.low;
  const more = received.low > served.high;
  if (fewer) return 'Guests praise what was done for them more often than how they were received.';
  if (more) return 'Guests praise how they were received more often than what was done for them.';
  return 'Guests praise how they were received about as often as what was done for them.';
}

/** The share large, its range beside what it says. */
function shareFact(share: Share, words: string): { value: string; words: string } {
  const [value = '', range] = percent(share).split(/ (?=\()/);
  return { value, words: range ? `${words} ${range}` : words };
}

const mostQuotes = 2;

function spokenOf(tally: Tally): Section {
  const order = aspects.toSorted(
    (one, other) => tally.all.aspects[other].spoken.yes - tally.all.aspects[one].spoken.yes,
  );
  const share = (aspect: Aspect, part: 'positive' | 'negative') => tally.all.aspects[aspect][part];
  const of = (one: Share, whole: number) => (whole === 0 ? 0 : one.yes / whole);
  return {
    heading: 'What they speak of',
    content: html`${figure({
      title: 'Praise and blame, by what it is about',
      says: 'Shares of all sentences read.',
      legend: [
        { words: 'praise', tone: 'cool' },
        { words: 'blame', tone: 'warm' },
      ],
      draw: barPlot({
        groups: order.map((aspect) => ({
          words: aspectWords[aspect],
          bars: [
            { value: of(share(aspect, 'positive'), tally.all.read) * 100, tone: 'cool' },
            { value: of(share(aspect, 'negative'), tally.all.read) * 100, tone: 'warm' },
          ],
        })),
        upWords: '% of sentences',
        sidewaysWords: '',
      }),
      table: {
        headings: ['About', 'Spoken of', 'Of these praise', 'Of these blame'],
        rows: order.map((aspect) => [
          aspectWords[aspect],
          percent(tally.all.aspects[aspect].spoken),
          percent(share(aspect, 'positive')),
          percent(share(aspect, 'negative')),
        ]),
      },
    })}${order.map((aspect) =>
      quoted(aspectWords[aspect], [
        tally.quotes[`aspect ${aspect} positive`],
        tally.quotes[`aspect ${aspect} negative`],
      ]),
    )}`,
  };
}

function servedOrReceived(tally: Tally): Section {
  const rows: [string, Share, Tone][] = [
    ['A guest was received', tally.all.received, 'warm'],
    ['A guest was left standing', tally.all.leftStanding, 'warm'],
    ['A need was met', tally.all.served, 'cool'],
    ['A need was missed', tally.all.missed, 'cool'],
    ['Friendly or rude, no more', tally.all.ledger.M, 'quiet'],
    ['Judged without a reason', tally.all.ledger.U, 'quiet'],
  ];
  return {
    heading: 'Served, or received',
    says: 'Experimental. Service: a need met. Hospitality: a person received, remembered, surprised. Friendliness alone is neither. How the labels were made and how often they are wrong stands in the reader’s documentation.',
    content: html`${intervals('Service and hospitality', 'Shares of all sentences read, with their 95 % intervals.', rows)}${quoted(
      'Received',
      [tally.quotes['H positive'], tally.quotes['H negative']],
    )}${quoted('Served', [tally.quotes['S positive'], tally.quotes['S negative']])}`,
  };
}

/** Shares with enough behind them as a plot, all of them as a table. */
function intervals(title: string, says: string, rows: readonly [string, Share, Tone][]): Markup {
  const drawn = rows.flatMap(([words, share, tone]) => {
    const known = told(share);
    return known ? [{ words, at: known.share, low: known.low, high: known.high, tone }] : [];
  });
  const figures = {
    headings: ['', 'Share', 'Cases', 'Of'],
    rows: rows.map(([words, share]) => [words, percent(share), count(share.yes), count(share.of)]),
  };
  if (drawn.length === 0) return table(figures);
  return figure({
    title,
    says,
    draw: intervalPlot({ rows: drawn, sidewaysWords: '' }),
    height: intervalHeight(drawn.length),
    table: figures,
  });
}

/** By month, where there are two and more with enough in them. */
function over({ months }: Tally): Section[] {
  const known = [...months]
    .filter(([, figures]) => isEnough(figures.sentiment.positive))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .slice(-60);
  if (known.length < 2) return [];
  const points = (part: (figures: Tally['all']) => Share) =>
    known.map(([month, figures]) => {
      const { share, low, high } = told(part(figures))!;
      return { x: monthNumber(month), y: share * 100, low: low * 100, high: high * 100 };
    });
  return [
    {
      heading: 'Over time',
      content: figure({
        title: 'Month by month',
        says: 'Only months with 30 sentences and more; the bands are 95 % intervals.',
        legend: [
          { words: 'sentences that praise', tone: 'cool' },
          { words: 'a guest was received', tone: 'warm' },
        ],
        draw: linePlot({
          lines: [
            { points: points(({ sentiment }) => sentiment.positive), tone: 'cool' },
            { points: points(({ received }) => received), tone: 'warm' },
          ],
          marks: known.map(([month]) => ({ at: monthNumber(month), words: month })),
          upWords: '% of sentences',
          sidewaysWords: '',
        }),
        table: {
          headings: ['Month', 'Sentences', 'Praise', 'Received'],
          rows: known.map(([month, figures]) => [
            month,
            count(figures.read),
            percent(figures.sentiment.positive),
            percent(figures.received),
          ]),
        },
      }),
    },
  ];
}

function monthNumber(month: string): number {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return year * 12 + of - 1;
}

const mostHouses = 24;

function compared(tally: Tally): Section[] {
  const houses = comparedHouses(tally);
  if (houses.length === 0) return [];
  const drawn = houses.filter(({ figures }) => isEnough(figures.received)).slice(0, mostHouses);
  return [
    {
      heading: 'The best experiences, not the best services',
      says: 'Houses in the order in which their guests say they were received. Where the ranges touch, the order means nothing.',
      content: html`${intervals(
        'Received',
        'Share of sentences in which a guest was received.',
        drawn.map(({ name, figures }) => [name, figures.received, 'warm']),
      )}${intervals(
        'Served',
        'Share of sentences in which a need was met.',
        drawn.map(({ name, figures }) => [name, figures.served, 'cool']),
      )}${table({
        headings: ['House', 'Sentences', 'What stands out'],
        rows: houses.slice(0, 200).map(({ name, figures, verdict }) => [name, count(figures.read), verdict]),
        words: [0, 2],
      })}`,
    },
  ];
}

function felt({ feelings: felt }: Tally): Section[] {
  const rows = feelings
    .filter((feeling) => feeling !== 'neutral' && felt[feeling].yes > 0)
    .toSorted((one, other) => felt[other].yes - felt[one].yes)
    .map((feeling): [string, Share, Tone] => [feeling, felt[feeling], 'ink']);
  if (rows.length === 0) return [];
  return [
    {
      heading: 'What it felt like',
      says: 'One feeling a sentence, only where it can be told.',
      content: intervals('Feelings', 'Shares of all sentences read.', rows),
    },
  ];
}

function named(tally: Tally): Section[] {
  const praised = praisedStaff(tally).slice(0, 40);
  if (praised.length === 0) return [];
  return [
    {
      heading: 'Praised by name',
      says: 'In the guests’ own words. This is a list to say thank you by, not to rank people.',
      content: table({
        headings: ['Name', 'Times', 'What was said'],
        rows: praised.map(({ person, praise, quotes }) => [
          person,
          count(praise),
          quotes.kept.map(({ text }) => html`<q>${text}</q> `),
        ]),
        words: [0, 2],
      }),
    },
  ];
}

/** A few sentences behind a figure, praise first. */
function quoted(title: string, lists: readonly (Quotes | undefined)[]): Filling {
  const quotes = lists.flatMap((list) => list?.kept.slice(0, mostQuotes) ?? []);
  if (quotes.length === 0) return null;
  return html`<details class="quotes">
    <summary>${title}, in their words</summary>
    <ul>
      ${quotes.map(
        ({ text, house }) => html`<li><q>${text}</q>${house ? html` <small>${house}</small>` : null}</li>`,
      )}
    </ul>
  </details>`;
}
