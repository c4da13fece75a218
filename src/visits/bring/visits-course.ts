import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { refusedOutcome } from '#guests/bring/course.ts';
import type { Bringing, Course } from '#guests/bring/course.ts';
import { lookAround, nameKey } from '#guests/bring/here.ts';
import type { Here } from '#guests/bring/here.ts';
import type { Outcome } from '#guests/bring/import.ts';
import type { Newcomer } from '#guests/bring/newcomer.ts';
import { receive } from '#guests/bring/receive.ts';
import type { Reception } from '#guests/bring/receive.ts';
import type { PreviewLine } from '#guests/bring/shapes.ts';
import { lineSentence } from '#guests/bring/words.ts';
import { write } from '#guests/bring/write.ts';
import type { Fault, Sheet } from '#guests/import/sheet.ts';
import { visitLines } from '#guests/import/visit-lines.ts';
import type { VisitLine } from '#guests/import/visit-lines.ts';
import { imported } from '../events.ts';
import { stageOf } from '../visit.ts';
import type { VenueAtHand } from '../venue.ts';
import { endsOfDays, guestOf, keyOf, stepsOf, whatOf } from './line.ts';
import { staffOf } from './staff.ts';
import { writeVisits } from './write-visits.ts';
import type { NewVisit } from './write-visits.ts';

type Line = VisitLine & { key: string };

/** A file of visits to one venue. */
export function visitsCourse(venue: VenueAtHand): Course<Line> {
  const ends = endsOfDays(venue);
  return {
    kind: 'visits',
    read: (sheet, bringing) => read(sheet, bringing, digitsOf(venue.currency)),
    take: (act, bringing, lines) => take(act, bringing, lines, { venue, ends }),
    show: (act, bringing, lines) => show(act, bringing, lines, { venue, ends }),
    announce: (act, importId) => announce(act, imported, [importId], { importId, venueId: venue.id }),
  };
}

type Where = { venue: VenueAtHand; ends: (day: string) => Date };

function digitsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

async function* read(
  sheet: Sheet,
  { mapping, today, source }: Bringing,
  digits: number,
): AsyncGenerator<Line> {
  const among = new Map<string, number>();
  for await (const line of visitLines(sheet, mapping, today, digits)) {
    yield { ...line, key: line.refused ? '' : keyOf(source, line, among) };
  }
}

async function take(act: Act, bringing: Bringing, lines: readonly Line[], where: Where): Promise<Outcome[]> {
  const come = await received(act, bringing, lines);
  const { known } = come;
  const fresh = lines.filter((line) => line.refused === null && !known.has(line.key));
  const visits = new Map(
    fresh.map((line) => [line.key, visitOf(line, come.of.get(line.key)!, act.now, where)]),
  );
  if (!bringing.dryRun) {
    await write(
      act,
      bringing,
      [...come.of.values()].flatMap(({ reception }) => reception ?? []),
    );
    const staff = await staffOf(act, fresh);
    await writeVisits(act, { importId: bringing.importId, venue: where.venue, staff }, [...visits.values()]);
  }
  return lines.map((line) => {
    if (line.refused) return refusedOutcome(line);
    const before = known.get(line.key);
    if (before !== undefined)
      return { line: line.line, outcome: 'unchanged', subjectId: before, why: [], cells: null };
    const subjectId = bringing.dryRun ? null : visits.get(line.key)!.id;
    return {
      line: line.line,
      outcome: 'created',
      subjectId,
      why: come.of.get(line.key)!.remarks,
      cells: null,
    };
  });
}

type Come = { newcomer: Newcomer; reception: Reception | null; remarks: Fault[] };

/** Who the guests of the new visits are; what is known already asks nobody. */
async function received(
  act: Act,
  bringing: Bringing,
  lines: readonly Line[],
): Promise<{ known: Map<string, string>; of: Map<string, Come> }> {
  const readable = lines.filter(({ refused }) => refused === null);
  const known = await knownVisits(
    act,
    readable.map(({ key }) => key),
  );
  const of = new Map<string, Come>();
  for (const line of readable) {
    if (known.has(line.key)) continue;
    const remarks = [...line.remarks];
    of.set(line.key, { newcomer: guestOf(line, bringing, remarks), reception: null, remarks });
  }
  const { here } = bringing;
  await lookAround(
    act,
    [...of.values()].map(({ newcomer }) => newcomer),
    here,
  );
  for (const come of of.values()) {
    if (come.newcomer.byName && isCalledByMany(come.newcomer.name, here))
      come.remarks.push({ code: 'severalCalledSo', params: {} });
    else come.reception = receive(come.newcomer, here);
    come.remarks.push(...(come.reception?.remarks ?? []));
  }
  return { known, of };
}

function isCalledByMany(name: string, here: Here): boolean {
  return new Set(here.byHandle.get(nameKey(name))?.map(({ personId }) => personId)).size > 1;
}

async function knownVisits(act: Act, keys: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ key: string; id: string }>`
    select import_key as key, id from visits.visit
    where house_id = ${act.houseId} and import_key = any(${keys}::text[])`.execute(act.db);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

function visitOf(line: Line, { newcomer, reception }: Come, now: Date, { venue, ends }: Where): NewVisit {
  return {
    id: newId(),
    key: line.key,
    day: line.date,
    steps: stepsOf(line, now, ends, venue.timeZone),
    guestId: reception?.known.recordId ?? null,
    label: reception ? null : newcomer.name.slice(0, 120).toWellFormed(),
    partySize: Math.min(1000, Math.max(1, line.partySize ?? 1)),
    what: whatOf(line),
    spentMinor: line.amountMinor,
    staff: line.staff,
  };
}

async function show(
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
