import type { Stand } from './stand.ts';

type Wish = { conversations: number; longThread: number };

/**
 * A desk with years of conversations of three messages each, one in twenty not solved, and one with very many messages.
 * Words lie in them as they lie in letters: some in nearly all, most in few.
 */
export async function layOutDesk(
  { owner, houseId, venueId }: Stand,
  { conversations, longThread }: Wish,
): Promise<{ longId: string; shortId: string }> {
  await owner.query('delete from desk.promise where house_id = $1', [houseId]);
  await owner.query(
    `insert into desk.conversation (house_id, id, channel, venue_id, guest_id, contact_name, contact, subject, preview, kind,
       topic, tags, state, owner_id, opened_at, last_at, last_in_at, solved_at, next_due_at, messages)
     select $1, uuidv7(), (array['email', 'email', 'chat', 'text', 'phone'])[1 + n % 5], $2,
       case when n % 3 > 0 then g.ids[1 + n % cardinality(g.ids)] end, 'Person' || n, 'person' || n || '@example.com',
       'About ' || (array['Saturday', 'the bill', 'parking', 'an allergy', 'a gift'])[1 + n % 5], 'Thank you for the last time',
       case n % 9 when 0 then 'problem' else 'inquiry' end, null, case n % 50 when 0 then array['refund'] else '{}' end,
       case when n % 20 > 0 then 'solved' when n % 60 = 0 then 'waiting' else 'open' end,
       case when n % 4 > 0 then p.ids[1 + n % cardinality(p.ids)] end,
       at, at, at, case when n % 20 > 0 then at end,
       case when n % 20 = 0 and n % 60 > 0 then at + interval '4 hours' else 'infinity' end, 3
     from generate_series(1, $3::int) n, lateral (select now() - n * interval '13 minutes' as at) t,
       (select array_agg(id) as ids from guests.record where house_id = $1) g,
       (select array_agg(id) as ids from team.person where house_id = $1) p`,
    [houseId, venueId, conversations],
  );
  await owner.query(
    `insert into desk.message (house_id, id, conversation_id, born_in, channel, direction, at, from_name, from_address, subject, text)
     select $1, uuidv7(), c.id, c.id, c.channel, case n when 1 then 'out' else 'in' end, c.last_at - n * interval '1 hour',
       c.contact_name, c.contact, c.subject,
       'Good morning, thank you for the last time. '
         || (array['May we park behind the house?', 'I was charged twice.', 'Is there a table by the window?',
           'My daughter is allergic to nuts.', 'Can I come a little later?', 'It was lovely as always.'])[1 + (hashtext(c.id::text) & 2147483647) % 6]
         || ' ' || md5(c.id::text || n) || case when (hashtext(c.id::text || n) & 2147483647) % 6000 = 0 then ' I left my umbrella.' else '' end
     from desk.conversation c, generate_series(0, 2) n where c.house_id = $1 and c.contact like 'person%@example.com'`,
    [houseId],
  );
  const longId = await thread({ owner, houseId, venueId }, longThread);
  const shortId = await thread({ owner, houseId, venueId }, 9);
  await owner.query(
    'vacuum (analyze) desk.conversation, desk.message, desk.attachment, desk.mention, desk.promise',
  );
  await owner.query('checkpoint');
  return { longId, shortId };
}

async function thread(
  { owner, houseId, venueId }: Pick<Stand, 'owner' | 'houseId' | 'venueId'>,
  messages: number,
): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `with conversation as (
       insert into desk.conversation (house_id, id, channel, venue_id, contact, state, opened_at, last_at, messages)
       values ($1, uuidv7(), 'email', $2, 'thread@example.com', 'solved', now(), now(), $3) returning id
     ), message as (
       insert into desk.message (house_id, id, conversation_id, born_in, channel, direction, at, text)
       select $1, uuidv7(), id, id, 'email', 'in', now() - n * interval '1 minute', 'Reply ' || n
       from conversation, generate_series(1, $3::int) n
     )
     select id from conversation`,
    [houseId, venueId, messages],
  );
  return rows[0]!.id;
}
