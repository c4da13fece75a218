import type { Act } from '#kit/act.ts';
import type { Bringing } from '#guests/bring/course.ts';
import type { PreviewLine } from '#guests/bring/shapes.ts';
import { lineSentence } from '#guests/bring/words.ts';
import { stageOf } from '../visit.ts';
import { digitsOf } from './line.ts';
import type { Line } from './line.ts';
import { visitOf } from './new-visit.ts';
import type { NewVisit, Where } from './new-visit.ts';
import { received } from './received.ts';

/** What the first visits of a file become, in words. */
export async function show(
  act: Act,
  bringing: Bringing,
  lines: readonly Line[],
  where: Where,
): Promise<PreviewLine[]> {
  const { of } = await received(act, bringing, lines);
  return lines.map((line) => {
    const common = { line: line.line, name: line.guest.name };
    if (line.refused)
      return { ...common, outcome: 'refused', joins: null, becomes: [], why: [lineSentence(line.refused)] };
    const come = of.get(line.key);
    if (!come)
      return {
        ...common,
        outcome: 'unchanged',
        joins: null,
        becomes: [],
        why: [lineSentence({ code: 'knownVisit', params: {} })],
      };
    const { reception, newcomer, remarks } = come;
    const joins = reception && reception.outcome !== 'created' ? reception.known.name : null;
    const becomes = inWords(line, visitOf(line, come, act.now, where), where.venue.currency);
    return {
      ...common,
      name: newcomer.name,
      outcome: 'created',
      joins,
      becomes,
      why: remarks.map(lineSentence),
    };
  });
}

const stageWords = {
  expected: 'expected',
  departed: 'took place',
  cancelled: 'cancelled',
  no_show: 'did not come',
  arrived: '',
  seated: '',
} as const;

function inWords(line: Line, visit: NewVisit, currency: string): string[] {
  const { expectedAt, departedAt, cancelledAt, noShowAt } = visit.steps;
  const stage = stageOf({ arrivedAt: null, seatedAt: null, departedAt, cancelledAt, noShowAt });
  const digits = digitsOf(currency);
  return [
    `${visit.day}${expectedAt && line.time ? `, ${line.time}` : ''}`,
    stageWords[stage],
    ...(visit.spentMinor === null
      ? []
      : [`${currency} ${(visit.spentMinor / 10 ** digits).toFixed(digits)}`]),
    ...(visit.what === null ? [] : [visit.what]),
    ...(visit.partySize > 1 ? [`${visit.partySize} people`] : []),
    ...(visit.staff === null ? [] : [`with ${visit.staff}`]),
  ];
}
