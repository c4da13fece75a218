import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Asked } from './asked.ts';

/**
 * Past this many people of one name the reader has to say more; it also bounds what a search may cost.
 * Which of them are looked at is the order of the table: the same question has the same answer.
 */
const mostExact = 2000;
const mostNear = 600;
/** Words that begin so: "am" begins a few hundred. */
const mostBegun = 400;
const mostOneOff = 60;
const mostAlike = 30;

/**
 * Common table expressions, after `identified`, that end in `by_name (record_id, score, hits)`: records found by the words of a name,
 * whatever their order, accents and case. The search goes in rings, and a ring is looked at only where those
 * within left room: all words as written; words that begin so or are one typo apart; words that look alike;
 * records that have only one of the words. What is compared are the words of names, a small table, and records
 * are then found by the words that came out.
 */
export function named(houseId: number, asked: Asked, limit: number): RawBuilder<unknown> {
  if (asked.words === 0) {
    return sql`by_name as (select null::uuid as record_id, 0.0 as score, null::jsonb as hits where false),`;
  }
  const house = sql.lit(houseId);
  const places = Array.from({ length: asked.words }, (_, at) => sql.lit(at + 1));
  const each = (candidates: (at: RawBuilder<unknown>) => RawBuilder<unknown>) =>
    sql.join(
      places.map((at) => sql`r.words && array(${candidates(at)})`),
      sql` and `,
    );
  const nearWords = each((at) => sql`select word from near_word where at = ${at}`);
  const alikeWords = each((at) => sql`select word from alike_word where at = ${at}`);
  return sql`
    asked as materialized (
      select (kit.name_words(${asked.name})) [1:${sql.lit(asked.words)}] as words
      -- Where somebody has the address, the name in it says nothing more.
      where ${asked.email === null} or not exists (select from identified where score = 1)
    ),
    token as materialized (
      select t.token, t.at::int, length(t.token) as letters
      from asked, unnest(asked.words) with ordinality t (token, at)
    ),
    exact as materialized (
      select r.id, 0.9 + 0.09 * least(1, cardinality(asked.words)::float8 / cardinality(r.words)) as score
      from guests.record r, asked
      where r.house_id = ${house} and r.words @> (select words from asked) and cardinality(asked.words) > 0
      limit ${sql.lit(mostExact)}
    ),
    near_word as materialized (
      select t.at, n.word, max(n.score) as score
      from token t
      cross join lateral (
        (select word, 1.0 as score from guests.name_word where house_id = ${house} and word = t.token)
        union all
        (select word, 0.75 + 0.2 * t.letters / length(word) from guests.name_word
         where house_id = ${house} and word > t.token and word < t.token || chr(1114111)
         order by word limit ${sql.lit(mostBegun)})
        union all
        (select word, 1 - 1.2 / greatest(length(word), t.letters) from guests.name_word
         where house_id = ${house} and spellings && guests.spellings(t.token)
           and t.letters > 2 and abs(length(word) - t.letters) < 2
         limit ${sql.lit(mostOneOff)})
      ) n
      where (select count(*) from exact) < ${limit}
      group by t.at, n.word
    ),
    near as materialized (
      select r.id, r.words from guests.record r
      where r.house_id = ${house} and (select count(*) from exact) < ${limit} and ${nearWords}
      limit ${sql.lit(mostNear)}
    ),
    alike_word as materialized (
      select t.at, n.word, n.score
      from token t
      cross join lateral (
        select word, 0.8 * similarity(word, t.token) as score from guests.name_word
        where house_id = ${house} and word % t.token
        order by score desc, word limit ${sql.lit(mostAlike)}
      ) n
      where t.letters > 2 and (select count(*) from exact) + (select count(*) from near) < ${limit}
      union all
      select at, word, score from near_word
    ),
    alike as materialized (
      select r.id, r.words from guests.record r
      where r.house_id = ${house} and (select count(*) from exact) + (select count(*) from near) < ${limit}
        and ${alikeWords}
      limit ${sql.lit(mostNear)}
    ),
    loose as materialized (
      select r.id, r.words
      from (select word from alike_word group by word order by max(score) desc, word limit ${sql.lit(mostAlike)}) w
      cross join lateral (
        select id, words from guests.record
        where house_id = ${house} and words @> array[w.word] limit ${sql.lit(mostNear / 3)}
      ) r
      where (select count(*) from exact) + (select count(*) from near) + (select count(*) from alike) = 0
      limit ${sql.lit(mostNear)}
    ),
    by_word as (
      select f.id, w.at, max(w.score) as score, cardinality(f.words) as of,
        (array_agg(w.word order by w.score desc, w.word)) [1] as word
      from (select * from near union select * from alike union select * from loose) f
      cross join lateral unnest(f.words) u (word)
      join alike_word w on w.word = u.word
      where f.id not in (select id from exact)
      group by f.id, w.at, f.words
    ),
    by_name as (
      select id as record_id, score, '[{"how": "name"}]'::jsonb as hits from exact
      union all
      select b.id, 0.9 * sum(b.score) / ${sql.lit(asked.words)} + 0.05 * count(*) / greatest(b.of, count(*)),
        jsonb_agg(jsonb_build_object('how', 'word', 'word', b.word, 'token', t.token) order by b.at)
      from by_word b join token t on t.at = b.at
      group by b.id, b.of
    ),`;
}
