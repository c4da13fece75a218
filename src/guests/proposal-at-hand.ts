import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import type { MemoryFacts } from './memory.ts';

export type ProposalAtHand = {
  id: string;
  guestId: string;
  facts: MemoryFacts;
  from: string;
  by: string | null;
  at: Date;
};

/** A proposal that nobody has decided, locked until the act is over. An expired one is no longer there. */
export async function proposalAtHand(act: Act, proposalId: string): Promise<ProposalAtHand> {
  const row = await act.db
    .selectFrom('guests.proposal')
    .select(['guest_id', 'facts', 'noticed_from', 'noticed_by', 'noticed_at', 'expires_at', 'decided_at'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', proposalId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('guests.unknown_proposal');
  if (row.decided_at || (row.expires_at && row.expires_at <= act.now))
    throw new Refusal('guests.proposal_decided');
  const { guest_id: guestId, noticed_from: from, noticed_by: by, noticed_at: at } = row;
  return { id: proposalId, guestId, facts: row.facts as unknown as MemoryFacts, from, by, at };
}

/**
 * Decided, it keeps no words: what was taken up stands as a memory, what was left is nobody's to read. The note of
 * an import stays, so that the same file brought in again proposes nothing twice.
 */
export async function decide(act: Act, proposalId: string, memoryId: string | null): Promise<void> {
  await act.db
    .updateTable('guests.proposal')
    .set({
      facts: '{}',
      note: sql`case when import_id is null then '' else note end`,
      memory_id: memoryId,
      decided_at: act.now,
      decided_by: act.caller.personId,
    })
    .where('house_id', '=', act.houseId)
    .where('id', '=', proposalId)
    .execute();
}
