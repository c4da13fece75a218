import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Dot } from '#guests/dot.ts';
import { recordsOf } from '#guests/records.ts';
import type { RecoveryWeight } from './recoveries/recovery.ts';

type When = { day: string; visitOf?: ReadonlyMap<string, string> };

const weights = { small: 1, serious: 2, grave: 3 } as const satisfies Record<RecoveryWeight, number>;
const chipLength = 60;

/** What is still to be made right, before anything pleasant is offered. */
export async function dots(act: Act, guestIds: readonly string[], _when: When): Promise<Dot[]> {
  const open = await openFor(act, guestIds);
  return open.map(({ id, guestId, what, weight, by, reportedOn }) => ({
    subjectId: id,
    guestId,
    rank: 'make_right',
    chip: `${short(what)}: make it right first`,
    line: `${what}: make it right first`,
    from: `reported ${by ? `by ${by} ` : ''}on ${spokenDay(reportedOn)}`,
    weight: weights[weight],
    answers: ['desk.makeRight'],
    handedTo: null,
    sayAloud: false,
  }));
}

type Open = {
  id: string;
  guestId: string;
  what: string;
  weight: RecoveryWeight;
  by: string | null;
  /** The business day of the venue it happened at, else of the first venue there is. */
  reportedOn: string;
};

async function openFor(act: Act, guestIds: readonly string[]): Promise<Open[]> {
  const { rows } = await sql<Open>`
    select distinct d.id, r.person_id as "guestId", d.what, d.weight, t.name as by,
      (d.reported_at at time zone venue.time_zone - make_interval(mins => venue.day_ends))::date as "reportedOn"
    from (${recordsOf(act.houseId, guestIds)}) r
    join desk.recovery d on d.house_id = ${act.houseId} and d.guest_id = r.record_id
    left join team.person t on t.house_id = d.house_id and t.id = d.reported_by
    left join visits.visit v on v.house_id = d.house_id and v.id = d.visit_id
    cross join lateral (
      select time_zone, day_ends from houses.venue
      where house_id = ${act.houseId} and (v.id is null or id = v.venue_id)
      order by opened_at, id limit 1
    ) venue
    where d.made_right_at is null`.execute(act.db);
  return rows;
}

function short(what: string): string {
  const sentence = what.replace(/[.!…\s]+$/, '');
  if (sentence.length <= chipLength) return sentence;
  const lastSpace = sentence.lastIndexOf(' ', chipLength);
  return `${sentence.slice(0, lastSpace > 0 ? lastSpace : chipLength)} …`;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

function spokenDay(day: string): string {
  return dayFormat.format(new Date(day));
}
