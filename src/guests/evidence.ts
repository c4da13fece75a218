import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { personOf } from './belonging.ts';
import { recordsOf } from './records.ts';

/** What speaks for two records being one person; kept with a merge, so that its reason can be read later. */
export const evidenceReasons = {
  same_external: 'Another system knows both by one number',
  same_email: 'Same e-mail',
  same_phone: 'Same phone',
  same_name: 'Same name',
  similar_name: 'Names that look alike',
  same_birthday: 'Same birthday',
} as const;
export type EvidenceCode = keyof typeof evidenceReasons;

/** What speaks against it. A family shares a phone and an address. */
export const doubtReasons = {
  other_birthday: 'Their birthdays differ',
  other_given: 'They share an e-mail or phone, and their first names differ: perhaps a family',
  came_together: 'They know each other: each is the other’s company',
  nothing_shared: 'Nothing speaks for it but your word',
} as const;
type DoubtCode = keyof typeof doubtReasons;

export async function evidence(act: Act, { oneId, otherId }: { oneId: string; otherId: string }) {
  const one = await personOf(act, oneId);
  const other = await personOf(act, otherId);
  const { rows } = await sql<
    Record<EvidenceCode | 'other_birthday' | 'other_given' | 'came_together', boolean | null>
  >`
    with record as (
      select case p.person_id when ${one} then 1 else 2 end as side, r.id, r.words, r.given, r.name
      from (${recordsOf(act.houseId, [one, other])}) p
      join guests.record r on r.house_id = ${act.houseId} and r.id = p.record_id
    ), identity as (
      select r.side, i.kind, i.value, i.source from record r
      join guests.identity i on i.house_id = ${act.houseId} and i.guest_id = r.id and i.retired_at is null
    ), birthday as (
      select r.side, m.month, m.day from record r
      join guests.memory m on m.house_id = ${act.houseId} and m.guest_id = r.id
        and m.occasion = 'birthday' and m.day is not null and m.retired_at is null
    ), pair as (
      select a.words @> b.words and b.words @> a.words as same, similarity(kit.plain(a.name), kit.plain(b.name)) as alike,
        kit.plain(a.given) <> kit.plain(b.given) and similarity(kit.plain(a.given), kit.plain(b.given)) < 0.4 as other_given
      from record a join record b on a.side = 1 and b.side = 2
    ), shared as (
      select distinct a.kind from identity a join identity b on a.side = 1 and b.side = 2 and a.kind = b.kind
        and a.value = b.value and a.source = b.source
    )
    select
      exists (select from shared where kind = 'external') as same_external,
      exists (select from shared where kind = 'email') as same_email,
      exists (select from shared where kind = 'phone') as same_phone,
      (select bool_or(same) from pair) as same_name,
      (select bool_or(alike > 0.45 and not same) and not bool_or(same) from pair) as similar_name,
      exists (select from birthday a join birthday b on a.side = 1 and b.side = 2 and a.month = b.month and a.day = b.day) as same_birthday,
      exists (select from birthday a join birthday b on a.side = 1 and b.side = 2 and (a.month, a.day) <> (b.month, b.day)) as other_birthday,
      (select bool_and(coalesce(other_given, false)) from pair) and exists (select from shared) as other_given,
      exists (select from guests.company c where c.house_id = ${act.houseId} and c.ended_at is null
        and c.guest_id in (select id from record) and c.other_id in (select id from record)) as came_together
  `.execute(act.db);
  const found = rows[0]!;
  const codes = (Object.keys(evidenceReasons) as EvidenceCode[]).filter((code) => found[code]);
  const doubts = (['other_birthday', 'other_given', 'came_together'] as DoubtCode[]).filter(
    (code) => found[code as 'other_birthday'],
  );
  if (codes.length === 0) doubts.push('nothing_shared');
  return {
    codes,
    reasons: codes.map((code) => evidenceReasons[code]),
    doubts: doubts.map((code) => doubtReasons[code]),
  };
}
