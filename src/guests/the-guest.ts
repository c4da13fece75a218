import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { isWhole } from './address.ts';
import type { Address } from './address.ts';
import { anyGuestAtHand } from './at-hand.ts';
import { companyOf } from './company.ts';
import { asOnePerson, isStopped, latestWords } from './consents.ts';
import { memoryLine } from './memory.ts';
import type { MemoryFacts } from './memory.ts';
import { shownMemories } from './memory-shown.ts';
import { perhapsSame } from './perhaps-same.ts';

/** One guest with all that is known of them, of all their records. */
export async function theGuest(act: Act, { guestId }: { guestId: string }) {
  const { personId, recordIds } = await anyGuestAtHand(act, guestId);
  const records = await recordsShown(act, recordIds);
  const person = records.find(({ id }) => id === personId)!;
  const words = await latestWords(act, recordIds);
  return {
    guestId: personId,
    name: person.name,
    given: person.given,
    family: person.family,
    pronunciation: person.pronunciation,
    metAt: records.map(({ metAt }) => metAt).toSorted()[0]!,
    erasedAt: person.erasedAt,
    records: records.map(({ id, name, source, metAt }) => ({ id, name, source, metAt })),
    identities: await identitiesOf(act, recordIds),
    address: addressOf(personId, records),
    memories: await shownMemories(act, recordIds, 'standing'),
    proposals: await proposalsOf(act, recordIds),
    consents: asOnePerson(words).map(({ purpose, channel, given, source, at }) => ({
      purpose,
      channel,
      given,
      source,
      at: at.toISOString(),
    })),
    stopped: isStopped(words),
    company: await companyOf(act, personId, recordIds),
    merges: await mergesOf(act, recordIds),
    perhapsSame: person.erasedAt ? [] : await perhapsSame(act, personId, recordIds),
  };
}

async function recordsShown(act: Act, recordIds: string[]) {
  const rows = await act.db
    .selectFrom('guests.record')
    .select(['id', 'name', 'given', 'family', 'pronunciation', 'address', 'source', 'met_at', 'erased_at'])
    .where('house_id', '=', act.houseId)
    .where('id', 'in', recordIds)
    .orderBy('met_at')
    .execute();
  return rows.map(({ address, met_at, erased_at, ...row }) => ({
    ...row,
    address: address as Address | null,
    metAt: met_at.toISOString(),
    erasedAt: erased_at?.toISOString() ?? null,
  }));
}

/** The one a card goes to: that of the person's own record first, then of the record met last. */
function addressOf(personId: string, records: Awaited<ReturnType<typeof recordsShown>>): Address | null {
  const own = records.filter(({ id }) => id === personId);
  const others = records.filter(({ id }) => id !== personId).toReversed();
  const known = [...own, ...others].flatMap(({ address }) => address ?? []);
  return known.find(isWhole) ?? known[0] ?? null;
}

async function identitiesOf(act: Act, recordIds: string[]) {
  const rows = await act.db
    .selectFrom('guests.identity')
    .select(['id', 'kind', 'value', 'raw', 'source'])
    .where('house_id', '=', act.houseId)
    .where('guest_id', 'in', recordIds)
    .where('retired_at', 'is', null)
    .orderBy('kind')
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as 'email' | 'phone' | 'external' }));
}

async function proposalsOf(act: Act, recordIds: string[]) {
  const rows = await act.db
    .selectFrom('guests.proposal')
    .select(['id', 'facts', 'note', 'noticed_from', 'expires_at'])
    .where('house_id', '=', act.houseId)
    .where('guest_id', 'in', recordIds)
    .where('decided_at', 'is', null)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', act.now)]))
    .orderBy('noticed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(({ id, facts: json, note, noticed_from: noticedFrom, expires_at }) => {
    const facts = json as unknown as MemoryFacts;
    return {
      ...facts,
      id,
      line: memoryLine(facts),
      note,
      noticedFrom,
      expiresAt: expires_at?.toISOString() ?? null,
    };
  });
}

type MergeRow = {
  id: string;
  keptId: string;
  joinedId: string;
  joinedName: string;
  evidence: string[];
  mergedAt: Date;
  mergedBy: string | null;
};

async function mergesOf(act: Act, recordIds: string[]) {
  const { rows } = await sql<MergeRow>`
    select m.id, m.kept_id as "keptId", m.joined_id as "joinedId", r.name as "joinedName", m.evidence,
      m.merged_at as "mergedAt", t.name as "mergedBy"
    from guests.merge m
    join guests.record r on r.house_id = m.house_id and r.id = m.joined_id
    left join team.person t on t.house_id = m.house_id and t.id = m.merged_by
    where m.house_id = ${act.houseId} and m.joined_id = any(${recordIds}::uuid[]) and m.split_at is null
    order by m.merged_at desc, m.id`.execute(act.db);
  return rows.map((row) => ({ ...row, mergedAt: row.mergedAt.toISOString() }));
}
