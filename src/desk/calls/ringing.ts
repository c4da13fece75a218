import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { businessDay } from '#kit/clock.ts';
import { chooseDots } from '#guests/dot.ts';
import type { Dot } from '#guests/dot.ts';
import { dots as memoryDots } from '#guests/dots.ts';
import { memoriesInMind } from '#guests/in-mind.ts';
import { dots as recoveryDots } from '../dots.ts';
import { ringsAtMostSeconds } from './call.ts';

type Guest = { id: string; name: string; pronunciation: string | null };

type Row = {
  callId: string;
  venueId: string;
  timeZone: string;
  dayEnds: number;
  rangAt: Date;
  line: string;
  number: string;
  guest: Guest | null;
  perhaps: Guest[];
};

/** Who calls just now, with the three lines worth knowing: asked for the moment it rings, so in as few reads as can be. */
export async function ringing(act: Act) {
  const calls = await callsNow(act);
  const onWall = act.caller.role === 'glance';
  const known = await dotsOf(act, calls);
  return calls.map(({ rangAt, number, timeZone: _zone, dayEnds: _ends, ...call }) => ({
    ...call,
    rangAt: rangAt.toISOString(),
    number: onWall ? null : number,
    dots: known(call.guest?.id ?? null)
      .filter((dot) => !onWall || maySeeOnWall(dot))
      .map(({ line, from, rank }) => ({ line, from, rank })),
  }));
}

async function callsNow(act: Act): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.id as "callId", c.venue_id as "venueId", v.time_zone as "timeZone", v.day_ends as "dayEnds",
      c.rang_at as "rangAt", coalesce(l.name, '') as line, c.number,
      case when r.id is null then null
        else json_build_object('id', r.id, 'name', r.name, 'pronunciation', r.pronunciation) end as guest,
      case when r.id is null and c.number <> '' then (
        select coalesce(json_agg(known), '[]') from (
          select distinct k.id, k.name, k.pronunciation
          from guests.identity i
          join guests.person b on b.house_id = i.house_id and b.record_id = i.guest_id
          join guests.record k on k.house_id = b.house_id and k.id = b.person_id and k.erased_at is null
          where i.house_id = c.house_id and i.kind = 'phone' and i.value = c.number and i.retired_at is null
          order by k.name, k.id limit 5
        ) known) else '[]'::json end as perhaps
    from desk.call c
    join houses.venue v on v.house_id = c.house_id and v.id = c.venue_id
    left join desk.line l on l.house_id = c.house_id and l.id = c.line_id
    left join guests.person p on p.house_id = c.house_id and p.record_id = c.guest_id
    left join guests.record r on r.house_id = c.house_id and r.id = p.person_id and r.erased_at is null
    where c.house_id = ${act.houseId} and c.state = 'ringing'
      and c.rang_at > ${act.now}::timestamptz - make_interval(secs => ${ringsAtMostSeconds})
      and (${act.caller.venueId}::uuid is null or c.venue_id = ${act.caller.venueId}::uuid)
    order by c.rang_at desc, c.id limit 20`.execute(act.db);
  return rows;
}

async function dotsOf(act: Act, calls: readonly Row[]): Promise<(guestId: string | null) => Dot[]> {
  const guestIds = [...new Set(calls.flatMap(({ guest }) => (guest ? [guest.id] : [])))];
  const [first] = calls;
  if (!first || guestIds.length === 0) return () => [];
  const day = businessDay(act.now, first.timeZone, first.dayEnds);
  const all = [
    ...memoryDots(await memoriesInMind(act, guestIds, { day }), day),
    ...(await recoveryDots(act, guestIds, { day })),
  ];
  const byGuest = Map.groupBy(all, (dot) => dot.guestId);
  return (guestId) => chooseDots((guestId && byGuest.get(guestId)) || []);
}

/** Of what is known, a screen on the wall says what is safety, and what could be said to the guest's face. */
function maySeeOnWall({ rank, sayAloud }: Dot): boolean {
  return rank === 'safety' || (sayAloud && rank !== 'make_right');
}
