import { aspects, ledgers } from '#engines/reader/reading.ts';
import type { Aspect, Ledger } from '#engines/reader/reading.ts';
import { comparedHouses } from './houses.ts';
import type { Tally } from './tally.ts';
import { percent } from './told.ts';

export const aspectWords = {
  service: 'Service',
  hospitality: 'Hospitality',
  ambience: 'Ambience',
  product: 'Product',
  price: 'Price',
  waiting: 'Waiting',
  booking: 'Booking',
  cleanliness: 'Cleanliness',
  location: 'Location',
} as const satisfies Record<Aspect, string>;

export const ledgerWords = {
  S: 'A need met or missed (service)',
  H: 'Received, or left standing (hospitality)',
  M: 'Manner: friendly, rude',
  U: 'Judged without a reason',
  N: 'Neither',
} as const satisfies Record<Ledger, string>;

/** What came of it, for a terminal of eighty columns and more. */
export function printed(tally: Tally, { says, refused }: { says: string; refused: number }): string {
  const { all } = tally;
  const lines = [
    says,
    '',
    `${count(all.reviews)} reviews, ${count(all.sentences)} sentences; read: ${count(all.read)}${unread(tally)}`,
    refused > 0 ? `${count(refused)} rows could not be read; they stand in the list of rows left out.` : null,
    '',
    ...rows([
      ['What guests speak of', 'of all sentences', 'praised', 'blamed'],
      ...aspects
        .toSorted((one, other) => all.aspects[other].spoken.yes - all.aspects[one].spoken.yes)
        .map((aspect) => [
          aspectWords[aspect],
          percent(all.aspects[aspect].spoken),
          percent(all.aspects[aspect].positive),
          percent(all.aspects[aspect].negative),
        ]),
    ]),
    '',
    ...rows([
      ['Served or received (experimental)', 'of all sentences'],
      ...ledgers.map((label) => [ledgerWords[label], percent(all.ledger[label])]),
      ['  received', percent(all.received)],
      ['  left standing', percent(all.leftStanding)],
      ['  served', percent(all.served)],
      ['  a need missed', percent(all.missed)],
    ]),
    '',
    `Say they will be back: ${percent(all.returning)} of reviews.`,
    ...staff(tally),
    ...houses(tally),
    '',
    'Ranges are 95 % intervals; under 30 sentences there are cases and no percentage.',
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function staff({ staff: named }: Tally): string[] {
  const praised = praisedStaff({ staff: named }).slice(0, 8);
  if (praised.length === 0) return [];
  return ['', 'Praised by name: ' + praised.map(({ person, praise }) => `${person} (${praise})`).join(', ')];
}

/** People named with praise, the most often named first. */
export function praisedStaff({ staff: named }: Pick<Tally, 'staff'>) {
  return [...named]
    .map(([person, said]) => ({ person, ...said }))
    .filter(({ praise }) => praise > 0)
    .toSorted((one, other) => other.praise - one.praise || (one.person < other.person ? -1 : 1));
}

function houses(tally: Tally): string[] {
  const compared = comparedHouses(tally);
  if (compared.length === 0) return [];
  return [
    '',
    ...rows([
      ['Houses', 'sentences', 'received', 'served', ''],
      ...compared
        .slice(0, 20)
        .map(({ name, figures, verdict }) => [
          short(name),
          count(figures.read),
          percent(figures.received),
          percent(figures.served),
          verdict,
        ]),
    ]),
    ...(compared.length > 20 ? [`and ${count(compared.length - 20)} more, in the files`] : []),
  ];
}

function unread({ languages, all }: Tally): string {
  if (all.read === all.sentences) return '';
  const others = [...languages]
    .filter(([language]) => language !== 'en')
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, 4)
    .map(([language, sentences]) => `${language === 'und' ? 'not told' : language} ${count(sentences)}`);
  return ` (not read, because not surely English: ${others.join(', ')})`;
}

function rows(cells: string[][]): string[] {
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  return cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}

function short(name: string): string {
  return name.length > 32 ? `${name.slice(0, 31)}…` : name;
}

export function count(figure: number): string {
  return figure.toLocaleString('en-GB');
}
