import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Because, HeldWhy, Other } from './choice.ts';
import type { Weather } from './weather.ts';

/** A visit that is not over, its party, and what is suggested for it so far. */
export type OpenVisit = {
  visitId: string;
  venueId: string;
  day: string;
  timeZone: string;
  dayEnds: number;
  partySize: number;
  weather: Weather | null;
  party: { guestId: string; name: string; host: boolean }[];
  putAside: string[];
  /** What stands there; null where nothing was looked for yet. */
  before: Before | null;
};

export type Before = {
  guestId: string | null;
  ideaKey: string | null;
  memoryId: string | null;
  because: Because[];
  others: Other[];
  heldWhy: HeldWhy | null;
};

/**
 * Those of these visits for which something can be looked for: not over, nothing given or put aside.
 * @param again those put aside too; what they were is not suggested for them once more
 */
export async function openVisits(act: Act, visitIds: readonly string[], again = false): Promise<OpenVisit[]> {
  const { rows } = await sql<Omit<OpenVisit, 'putAside'> & { dismissed: string | null }>`
    select v.id as "visitId", v.venue_id as "venueId", v.day, n.time_zone as "timeZone", n.day_ends as "dayEnds",
      v.party_size as "partySize", e.weather,
      case when s.dismissed_at is not null then s.idea_key end as dismissed,
      case when s.visit_id is not null then json_build_object('guestId', s.guest_id, 'ideaKey', s.idea_key,
        'memoryId', s.memory_id, 'because', s.because, 'others', s.others, 'heldWhy', s.held_why) end as before,
      coalesce((
        select json_agg(json_build_object('guestId', r.id, 'host', p.host,
          'name', coalesce(r.given, split_part(r.name, ' ', 1))) order by r.id)
        from (
          select g.person_id, bool_or(p.host) as host
          from visits.party p
          join guests.person g on g.house_id = p.house_id and g.record_id = p.guest_id
          where p.house_id = v.house_id and p.visit_id = v.id
          group by g.person_id
        ) p
        join guests.record r on r.house_id = v.house_id and r.id = p.person_id and r.erased_at is null
      ), '[]') as party
    from visits.visit v
    join houses.venue n on n.house_id = v.house_id and n.id = v.venue_id
    left join moments.evening e on e.house_id = v.house_id and e.venue_id = v.venue_id and e.day = v.day
    left join moments.suggestion s on s.house_id = v.house_id and s.visit_id = v.id
    where v.house_id = ${act.houseId} and v.id = any(${visitIds}::uuid[])
      and v.departed_at is null and v.cancelled_at is null and v.no_show_at is null
      and s.moment_id is null and (s.dismissed_at is null or ${again})`.execute(act.db);
  return rows.map(({ dismissed, ...visit }) => ({
    ...visit,
    putAside: [
      ...(dismissed === null ? [] : [dismissed]),
      ...(visit.before?.others ?? []).filter(({ why }) => why === 'put_aside').map(({ ideaKey }) => ideaKey),
    ],
  }));
}
