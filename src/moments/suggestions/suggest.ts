import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { suggested } from '../events.ts';
import { allIdeas } from '../ideas/all-ideas.ts';
import type { Choice } from './choice.ts';
import { choose } from './choose.ts';
import { openVisits } from './open-visits.ts';
import type { OpenVisit } from './open-visits.ts';
import { meansOf, purses, visitsAhead } from './visits-ahead.ts';

/**
 * Looks for what may be done on these visits, and writes down what it found: a handful of statements for each venue and
 * day among them. What was given or put aside stays as it is.
 * @param again looks once more where somebody put aside what was found
 */
export async function suggestFor(act: Act, visitIds: readonly string[], again = false): Promise<void> {
  const open = await openVisits(act, visitIds, again);
  if (open.length === 0) return;
  const ideas = (await allIdeas(act)).filter(({ retiredAt }) => retiredAt === null);
  const purseOf = purses(act);
  const found: { visit: OpenVisit; choice: Choice }[] = [];
  for (const visits of Map.groupBy(open, ({ venueId, day }) => `${venueId} ${day}`).values()) {
    const [first] = visits;
    const ids = visits.map(({ visitId }) => visitId);
    const means = await meansOf(act, { ...first!, purse: await purseOf(first!) }, ids, ideas);
    const chosen = choose(await visitsAhead(act, first!, visits), ideas, means);
    for (const visit of visits) found.push({ visit, choice: chosen.get(visit.visitId)! });
  }
  await keep(act, found);
  for (const { visit, choice } of found) {
    if (!isSame(visit, choice))
      announce(act, suggested, [visit.visitId], { visitId: visit.visitId, venueId: visit.venueId });
  }
}

/** Of two at once the later stands; what was given or put aside meanwhile stays. */
async function keep(act: Act, found: readonly { visit: OpenVisit; choice: Choice }[]): Promise<void> {
  const rows = found.map(({ visit: { visitId }, choice }) => ({
    visit_id: visitId,
    guest_id: choice.guestId,
    idea_key: choice.ideaKey,
    memory_id: choice.memoryId,
    because: choice.because,
    others: choice.others,
    held_why: choice.heldWhy,
  }));
  await sql`
    insert into moments.suggestion as s (house_id, visit_id, guest_id, idea_key, memory_id, because, others, held_why, made_at)
    select ${act.houseId}, n.visit_id, n.guest_id, n.idea_key, n.memory_id, n.because, n.others, n.held_why, ${act.now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as n (visit_id uuid, guest_id uuid, idea_key text, memory_id uuid,
      because jsonb, others jsonb, held_why text)
    order by n.visit_id
    on conflict (house_id, visit_id) do update set
      guest_id = excluded.guest_id, idea_key = excluded.idea_key, memory_id = excluded.memory_id,
      because = excluded.because, others = excluded.others, held_why = excluded.held_why, made_at = excluded.made_at,
      dismissed_at = null, dismissed_by = null, dismissed_why = null
    where s.moment_id is null
      and (s.dismissed_at is null or exists (
        select from jsonb_array_elements(excluded.others) o
        where o ->> 'ideaKey' = s.idea_key and o ->> 'why' = 'put_aside'))`.execute(act.db);
}

function isSame({ before }: OpenVisit, choice: Choice): boolean {
  if (before === null) return choice.ideaKey === null;
  const { guestId, ideaKey, memoryId, heldWhy, because } = choice;
  return (
    before.guestId === guestId &&
    before.ideaKey === ideaKey &&
    before.memoryId === memoryId &&
    before.heldWhy === heldWhy &&
    before.because.length === because.length &&
    before.because.every(({ code, memoryId: id, count }, n) => {
      const one = because[n]!;
      return one.code === code && one.memoryId === id && one.count === count;
    })
  );
}
