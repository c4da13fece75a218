import { fewestGuests } from '#engines/lifetime/known.ts';
import { models } from '#engines/lifetime/model.ts';
import type { Known, Study } from './study.ts';
import type { VisitLog } from './visit-log.ts';
import { between, dayWords, guestsWords, percent, short, whole } from './words.ts';

const orders = { ymd: 'year, month, day', dmy: 'day, month, year', mdy: 'month, day, year' };

/** How the file was understood. */
export function readWords({ dates, headings, guest, refused }: VisitLog): string[] {
  const doubt = dates.sure ? '' : '; the dates do not tell for sure, --order dmy or mdy says it';
  const seen = dates.example === null ? '' : ` (${dates.example})`;
  return [
    `${whole(guest.length)} lines: ${headings.guest} is the guest, ${headings.date} the day as ${orders[dates.order]}${seen}${doubt}, ${
      headings.amount === null ? 'no column holds sums' : `${headings.amount} what it brought`
    }.`,
    refused.length === 0 ? 'Every line was read.' : `${whole(refused.length)} lines could not be read.`,
  ];
}

/** What the log holds and what the models make of it, for a terminal. */
export function studyWords(study: Study): string[] {
  const { calendar, seen, known, gaps } = study;
  const visits = calendar.day.length;
  const lines = [
    `${guestsWords(seen.who.length)} on ${whole(visits)} days of theirs, ${dayWords(calendar.from)} to ${dayWords(calendar.until)}.`,
    gaps === null
      ? 'Nobody came twice.'
      : `Half of those who came again did within ${whole(gaps.median)} days, eight of ten after ${whole(gaps.low)} to ${whole(gaps.high)}.`,
  ];
  if (known === null) return [...lines, unknownWords(study)!];
  return [...lines, '', ...sideBySide(study, known), '', ...judged(known)];
}

/** Why nothing is foretold, as one sentence; null where something is. */
export function unknownWords({ because }: Pick<Study, 'because'>): string | null {
  if (because === null) return null;
  const few = because === 'guests' ? `with fewer than ${fewestGuests} guests` : 'before a year of visits';
  return `Who is still a guest cannot be told ${few}: every figure would mean anything. These are the plain times between visits.`;
}

function sideBySide({ ahead }: Study, { fitted, spend }: Known): string[] {
  const rows = fitted.map(({ fit, parameters, visits }) => [
    models[fit.model].title,
    ...parameters.map((sure, i) => `${fit.names[i]} ${between(sure)}`),
    fit.logLikelihood.toFixed(4),
    between(visits, whole),
  ]);
  const table = columns([['', '', '', '', '', 'log-likelihood', `visits in ${ahead} weeks`], ...rows]);
  const flats = fitted.flatMap(({ fit }) =>
    fit.flat.length === 0
      ? []
      : [
          `${models[fit.model].title}: the guests do not tell ${fit.flat.join(' and ')} apart; a weak prior holds them.`,
        ],
  );
  const money = spend
    ? [
        `Gamma-Gamma: ${spend.parameters.map((sure, i) => `${spend.estimate.names[i]} ${between(sure)}`).join('  ')}, of ${whole(spend.estimate.guests)} guests.`,
      ]
    : [];
  return [...table, ...flats, ...money];
}

function judged({ judgement }: Known): string[] {
  if (judgement === null)
    return ['The earlier half has too few guests to judge the models by the later one.'];
  const rows = Object.entries(judgement.models).map(([name, { correlation, atEnd, away, foretold }]) => [
    models[name as keyof typeof models].title,
    short(correlation),
    percent(atEnd),
    percent(away),
    `${whole(foretold)} of ${whole(judgement.came)}`,
  ]);
  return [
    `Fitted until ${dayWords(judgement.cut)} and judged by what came after:`,
    ...columns([['', 'correlation', 'sum at the end', 'usually away', 'visits foretold'], ...rows]),
  ];
}

function columns(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
