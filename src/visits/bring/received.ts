import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Bringing } from '#guests/bring/course.ts';
import { lookAround, nameKey } from '#guests/bring/here.ts';
import type { Here } from '#guests/bring/here.ts';
import type { Newcomer } from '#guests/bring/newcomer.ts';
import { receive } from '#guests/bring/receive.ts';
import type { Reception } from '#guests/bring/receive.ts';
import type { Fault } from '#guests/import/sheet.ts';
import { guestOf } from './line.ts';
import type { Line } from './line.ts';

export type Come = { newcomer: Newcomer; reception: Reception | null; remarks: Fault[] };

/** Who the guests of the new visits are; what is known already asks nobody. */
export async function received(
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
