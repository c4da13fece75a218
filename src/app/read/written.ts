import { aspects, feelings, ledgers } from '#engines/reader/reading.ts';
import { guarded } from '#guests/import/sheet.ts';
import { comparedHouses } from './houses.ts';
import { praisedStaff } from './print.ts';
import { told } from './share.ts';
import type { Share } from './share.ts';
import type { Figures, Tally } from './tally.ts';

/** All figures as JSON: each share with its cases and, from thirty on, its 95 % interval. */
export function asJson(
  tally: Tally,
  { file, says, refused }: { file: string; says: string; refused: number },
): string {
  const content = {
    file,
    readAs: says,
    rowsLeftOut: refused,
    all: figuresTold(tally.all),
    feelings: Object.fromEntries(feelings.map((feeling) => [feeling, shareTold(tally.feelings[feeling])])),
    languages: Object.fromEntries([...tally.languages].toSorted(byKey)),
    months: [...tally.months].toSorted(byKey).map(([month, figures]) => ({ month, ...figuresTold(figures) })),
    houses: comparedHouses(tally).map(({ name, figures, verdict }) => ({
      name,
      verdict,
      ...figuresTold(figures),
    })),
    staff: praisedStaff(tally).map(({ person, praise, blame, mentions, quotes }) => ({
      person,
      praise,
      blame,
      mentions,
      quotes: quotes.kept.map(({ text }) => text),
    })),
    quotes: Object.fromEntries(
      Object.entries(tally.quotes)
        .toSorted(byKey)
        .map(([figure, { kept }]) => [
          figure,
          kept.map(({ text, house, on, sure }) => ({ text, house, on, sure })),
        ]),
    ),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function figuresTold(figures: Figures) {
  return {
    reviews: figures.reviews,
    sentences: figures.sentences,
    read: figures.read,
    aspects: Object.fromEntries(
      aspects.map((aspect) => {
        const { spoken, positive, negative } = figures.aspects[aspect];
        return [
          aspect,
          { spoken: shareTold(spoken), positive: shareTold(positive), negative: shareTold(negative) },
        ];
      }),
    ),
    ledger: Object.fromEntries(ledgers.map((label) => [label, shareTold(figures.ledger[label])])),
    received: shareTold(figures.received),
    leftStanding: shareTold(figures.leftStanding),
    served: shareTold(figures.served),
    missed: shareTold(figures.missed),
    returning: shareTold(figures.returning),
    averageRating: figures.ratings.count > 0 ? figures.ratings.sum / figures.ratings.count / 1000 : null,
  };
}

function shareTold(share: Share) {
  const known = told(share);
  return {
    cases: share.yes,
    of: share.of,
    ...(known && { share: known.share, low: known.low, high: known.high }),
  };
}

/** One line a figure: `of` is the file, a house or a month. */
export function asCsv(tally: Tally): string {
  const lines = [['of', 'name', 'figure', 'cases', 'out_of', 'share', 'low', 'high']];
  const add = (of: string, name: string, figures: Figures) => {
    for (const [figure, share] of shares(figures)) {
      const known = told(share);
      const digits = (value: number | undefined) => (value === undefined ? '' : value.toFixed(4));
      lines.push([
        of,
        name,
        figure,
        String(share.yes),
        String(share.of),
        digits(known?.share),
        digits(known?.low),
        digits(known?.high),
      ]);
    }
  };
  add('file', '', tally.all);
  for (const { name, figures } of comparedHouses(tally)) add('house', name, figures);
  for (const [month, figures] of [...tally.months].toSorted(byKey)) add('month', month, figures);
  return lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function shares(figures: Figures): [string, Share][] {
  return [
    ...aspects.flatMap((aspect): [string, Share][] =>
      (['spoken', 'positive', 'negative'] as const).map((part) => [
        `${aspect} ${part}`,
        figures.aspects[aspect][part],
      ]),
    ),
    ...ledgers.map((label): [string, Share] => [`ledger ${label}`, figures.ledger[label]]),
    ...(['received', 'leftStanding', 'served', 'missed', 'returning'] as const).map(
      (part): [string, Share] => [part, figures[part]],
    ),
  ];
}

function cell(value: string): string {
  const safe = guarded(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function byKey([one]: readonly [string, ...unknown[]], [other]: readonly [string, ...unknown[]]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
