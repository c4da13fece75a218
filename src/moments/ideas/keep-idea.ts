import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { ideaKept } from '../events.ts';
import { momentFor } from '../gestures/moment-at-hand.ts';
import { allIdeas } from './all-ideas.ts';
import { keepIdeaRow } from './idea-at-hand.ts';
import { nameless } from './nameless.ts';

/**
 * What was made up for one guest stays to inspire, without the guest in it. It is never suggested as it is: a gesture
 * made for one loses what it was when it is served to all. Kept twice it is kept once.
 */
export async function keepIdea(act: Act, { momentId }: { momentId: string }) {
  const moment = await momentFor(act, momentId, 'keepIdea');
  if (moment.kind !== 'delight') throw new Refusal('moments.recovery_apart');
  if (moment.idea_key !== null) return { key: moment.idea_key };
  const key = momentId;
  if ((await allIdeas(act)).some((idea) => idea.key === key)) return { key };
  const title = nameless(moment.words, await namesAbout(act, moment.guest_id, moment.visit_id)).slice(0, 160);
  const rest = { contains: [], who: 'anyone', fits: {}, inspiration: true } as const;
  await keepIdeaRow(act, { key, title, needs: '', costMinor: moment.cost_minor, ...rest }, null);
  announce(act, ideaKept, [], { key, momentId });
  return { key };
}

/** Everybody its words may speak of: the guest, those who came along, those they told us of. */
async function namesAbout(act: Act, guestId: string, visitId: string | null): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with person as (
      select person_id from guests.person where house_id = ${act.houseId} and record_id = ${guestId}
      union
      select p.person_id from visits.party v
      join guests.person p on p.house_id = v.house_id and p.record_id = v.guest_id
      where v.house_id = ${act.houseId} and v.visit_id = ${visitId}::uuid
    ), record as (
      select person_id as id from person
      union
      select b.record_id from guests.belonging b join person using (person_id) where b.house_id = ${act.houseId}
    )
    select concat_ws(' ', r.name, r.given, r.family) as name
    from record join guests.record r on r.house_id = ${act.houseId} and r.id = record.id
    union
    select m.person_name from record join guests.memory m on m.house_id = ${act.houseId} and m.guest_id = record.id
    where m.person_name is not null`.execute(act.db);
  return rows.map(({ name }) => name);
}
