import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { dealIn } from '#moments/deal.ts';
import { freshDatabase } from '../../../../test/database.ts';
import type { FreshDatabase } from '../../../../test/database.ts';
import { makeDemo } from '../make.ts';
import { hotel } from '../trades/hotel.ts';
import { restaurant } from '../trades/restaurant.ts';
import { salon } from '../trades/salon.ts';

const saturday = new Date('2026-11-21T10:20:00Z');

/** Each finds what no house of this product would have done. */
const breaches = {
  'nothing is given while a problem is open': `
    select m.id from moments.moment m
    join desk.recovery d on d.guest_id = m.guest_id
    where m.kind = 'delight' and d.reported_at <= m.given_at
      and (d.made_right_at is null or d.made_right_at > m.given_at)
    union all
    select m.id from moments.moment m
    join desk.conversation c on c.guest_id = m.guest_id and c.kind = 'problem' and not c.aside
    where m.kind = 'delight' and c.opened_at <= m.given_at and (c.solved_at is null or c.solved_at > m.given_at)`,
  'nobody is given two delights on one visit': `
    select visit_id from moments.moment where kind = 'delight' and given_at is not null
    group by visit_id, guest_id having count(*) > 1`,
  'within a year no gift is smaller than the one before': `
    select id from (
      select id, cost_minor, given_at, lag(cost_minor) over row as cost_before, lag(given_at) over row as at_before
      from moments.moment where kind = 'delight' and given_at is not null and cost_minor > 0
      window row as (partition by guest_id order by given_at)) r
    where cost_minor < cost_before and given_at < at_before + interval '365 days'`,
  'the first gift is small': `
    select id from (
      select distinct on (guest_id) id, cost_minor, venue_id, month from moments.moment
      where kind = 'delight' and given_at is not null and cost_minor > 0 order by guest_id, given_at) m
    join moments.purse p using (venue_id, month)
    where m.cost_minor > p.opened_minor / (
      select count(*) from visits.visit v where v.came and v.spent_minor > 0
        and v.day >= m.month - interval '1 month' and v.day < m.month)`,
  'the same idea never comes twice to one guest within a year': `
    select a.id from moments.moment a join moments.moment b using (guest_id, idea_key)
    where a.id <> b.id and a.given_at <= b.given_at and b.given_at < a.given_at + interval '365 days'`,
  'nobody hears of the house more than four times in thirty days': `
    select c.id from guests.contact c
    join guests.contact o on o.guest_id = c.guest_id and o.held_back is null
      and o.at > c.at - interval '30 days' and o.at <= c.at
    where c.held_back is null group by c.id having count(*) > 4`,
  'whoever asked for none is given none': `
    select m.id from moments.moment m join moments.none_wished w using (guest_id) where m.given_at >= w.asked_at`,
  'the memory a gesture cites is theirs, was noticed before and not retired then': `
    select m.id from moments.moment m
    left join guests.memory r on r.id = m.memory_id and r.guest_id = m.guest_id
      and r.noticed_at < m.given_at and (r.retired_at is null or r.retired_at > m.given_at)
    where m.memory_id is not null and m.given_at is not null and r.id is null`,
  'what is given is given during the visit, and counted among the words of the house': `
    select m.id from moments.moment m
    join visits.visit v on v.id = m.visit_id
    left join guests.contact c on c.id = m.contact_id and c.guest_id = m.guest_id and c.at = m.given_at and c.held_back is null
    where m.kind = 'delight' and m.given_at is not null
      and (c.id is null or m.given_at not between v.arrived_at and v.departed_at
        or m.landed_at not between m.given_at and v.departed_at)`,
  'a purse adds up to the coin': `
    select month from moments.purse p
    where left_minor <> opened_minor + (select coalesce(sum(amount_minor), 0) from moments.purse_entry e where e.month = p.month)`,
  'no purse was ever below nothing': `
    select e.id from moments.purse p
    join (select *, sum(amount_minor) over (partition by month order by at, id) as so_far from moments.purse_entry) e
      using (month) where p.opened_minor + e.so_far < 0`,
  'a purse opens with a twentieth of what the month before took in': `
    select month from moments.purse p
    where opened_minor <> floor((select sum(v.spent_minor) from visits.visit v where v.came
      and v.day >= p.month - interval '1 month' and v.day < p.month) * 0.05)`,
  'each gift that cost something is one line of its month, and nothing else is': `
    select coalesce(m.id, e.id) from (select * from moments.moment where given_at is not null and cost_minor > 0) m
    full join (select * from moments.purse_entry where kind = 'given') e on e.moment_id = m.id
    where e.id is null or m.id is null or e.amount_minor <> -m.cost_minor or e.month <> m.month`,
  'nobody spends more than their part of a month unless whoever leads said yes': `
    select given_by from moments.moment m join moments.purse p using (venue_id, month)
    where m.given_at is not null and m.granted is not true
    group by given_by, month, p.opened_minor
    having sum(cost_minor) > p.opened_minor / (select count(*) from team.person)`,
  'a thank-you goes one to seven days after, and is in the ledger of the guest': `
    select n.id from moments.note n
    left join moments.moment m on m.id = n.moment_id and m.note_id = n.id and m.kind = 'thanks' and m.given_at = n.sent_at
    where n.sent_at is not null and (m.id is null or n.sent_at::date not between n.first_on and n.last_on)`,
  'nobody is thanked while a problem is open': `
    select n.id from moments.note n join desk.recovery d on d.guest_id = n.guest_id
    where n.sent_at is not null and d.reported_at <= n.sent_at and (d.made_right_at is null or d.made_right_at > n.sent_at)`,
  'what somebody answered stands on the desk': `
    select n.id from moments.note n
    left join desk.message m on m.conversation_id = n.conversation_id and m.direction = 'in' and m.at = n.answered_at
    where n.answered_at is not null and m.id is null`,
  'a run is of a visit that came to it, and is done when all its steps are': `
    select r.id from journey.run r
    join visits.visit v on v.id = r.subject_id
    left join lateral (select count(*) as steps, max(at) as last from journey.run_step s where s.run_id = r.id) s on true
    where r.touchpoint is not null and (
      (r.outcome = 'done') is distinct from (s.steps = jsonb_array_length(r.steps)) and r.outcome is not null
      or r.ended_at is distinct from case when s.steps = jsonb_array_length(r.steps) then s.last end
      or s.last > now() or v.cancelled_at is not null or v.no_show_at is not null
      or (r.begins_at = 'arrive' and v.arrived_at is null) or (r.begins_at = 'farewell' and v.departed_at is null))`,
  'nothing is done later than now': `
    select id from moments.moment where greatest(noticed_at, given_at, landed_at, asked_at, ready_at) > '2026-11-21T10:20:00Z'
    union all select id from moments.note where greatest(sent_at, posted_at, answered_at, let_go_at) > '2026-11-21T10:20:00Z'
    union all select run_id from journey.run_step where at > '2026-11-21T10:20:00Z'
    union all select id from kit.event where happened_at > '2026-11-21T10:20:00Z'`,
};

for (const [trade, guests] of [
  [salon, 1200],
  [restaurant, 400],
  [hotel, 400],
] as const) {
  suite(`in the demo ${trade.kind}`, () => {
    let database: FreshDatabase;
    const ask = async <Row>(query: string) => (await database.owner.query(query)).rows as Row[];

    before(async () => {
      database = await freshDatabase();
      const [owner, app] = await Promise.all([database.owner.connect(), database.app.connect()]);
      await makeDemo({ owner, app }, { seed: 1, guests, trade, now: saturday }, () => undefined);
      owner.release();
      app.release();
    });
    after(() => database.drop());

    for (const [name, query] of Object.entries(breaches))
      test(name, async () => assert.deepEqual(await ask(query), []));

    test('there is something of everything', async () => {
      const [counts] = await ask<Record<string, number>>(`
        select count(*) filter (where kind = 'delight' and given_at is not null)::int as given,
          count(*) filter (where landed is not null)::int as landed,
          count(*) filter (where let_go_at is not null)::int as let_go,
          count(*) filter (where held_at is not null)::int as held,
          count(*) filter (where asked_at is not null and answered_at is null)::int as asked,
          count(*) filter (where ready_at is not null)::int as ready,
          count(*) filter (where memory_id is not null)::int as remembered,
          count(*) filter (where idea_key is null and kind = 'delight')::int as own_words,
          count(distinct touchpoint)::int as touchpoints
        from moments.moment`);
      for (const [what, count] of Object.entries(counts!)) assert.ok(count > 0, `${what}: ${count}`);
      const [notes] = await ask<Record<string, number>>(`
        select count(*) filter (where sent_at is not null)::int as sent,
          count(*) filter (where posted_at is not null)::int as posted,
          count(*) filter (where answered_at is not null)::int as answered,
          count(*) filter (where let_go_at is not null)::int as let_go,
          count(*) filter (where sent_at is null and let_go_at is null and last_on < '2026-11-21')::int as lapsed,
          count(*) filter (where sent_at is null and let_go_at is null and last_on >= '2026-11-21')::int as to_write
        from moments.note`);
      for (const [what, count] of Object.entries(notes!)) assert.ok(count > 0, `${what}: ${count}`);
      assert.ok(notes!['to_write']! <= 3);
      const [runs] = await ask<Record<string, number>>(`
        select count(*) filter (where outcome = 'done')::int as done, count(*) filter (where outcome is null)::int as open,
          (select count(*)::int from journey.run_step where skipped_why is not null) as skipped from journey.run`);
      for (const [what, count] of Object.entries(runs!)) assert.ok(count > 5, `${what}: ${count}`);
    });

    test('for each visit of today that is not over it was looked for something, and some of it was found', async () => {
      const [found] = await ask<{ looked: number; suggested: number; open: number }>(`
        select count(s.visit_id)::int as looked, count(s.idea_key)::int as suggested, count(*)::int as open
        from visits.visit v left join moments.suggestion s on s.visit_id = v.id
        where v.day = '2026-11-21' and v.departed_at is null and v.cancelled_at is null and v.no_show_at is null`);
      assert.equal(found!.looked, found!.open);
      assert.ok(found!.suggested > found!.open / 4, `${found!.suggested} of ${found!.open}`);
    });

    test('no thank-you offers anything, and none was written twice', async () => {
      const texts = (await ask<{ text: string }>(`select text from moments.note where text <> ''`)).map(
        ({ text }) => text,
      );
      assert.deepEqual(
        texts.filter((text) => dealIn(text) !== null),
        [],
      );
      assert.equal(new Set(texts).size, texts.length);
    });
  });
}
