import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { refusedOutcome } from '#guests/bring/course.ts';
import type { Bringing, Course } from '#guests/bring/course.ts';
import type { Outcome } from '#guests/bring/import.ts';
import { write } from '#guests/bring/write.ts';
import type { Sheet } from '#guests/import/sheet.ts';
import { visitLines } from '#guests/import/visit-lines.ts';
import { imported } from '../events.ts';
import type { VenueAtHand } from '../venue.ts';
import { digitsOf, endsOfDays, keyOf } from './line.ts';
import type { Line } from './line.ts';
import { visitOf } from './new-visit.ts';
import type { Where } from './new-visit.ts';
import { received } from './received.ts';
import { show } from './show.ts';
import { staffOf } from './staff.ts';
import { writeVisits } from './write-visits.ts';

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
