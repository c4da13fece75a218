import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { dropFiles } from '#kit/files.ts';
import { eraseTheseLetters } from '#kit/post.ts';
import type { Happened } from '#kit/reactions.ts';
import { erasureDone } from '#guests/erasure.ts';
import { recordsOf } from '#guests/records.ts';
import { eraseConversations } from './conversations/erase-conversations.ts';
import { eraseMessages } from './conversations/erase-messages.ts';
import { tally } from './conversations/tally.ts';
import { theirsOf } from './conversations/theirs.ts';
import { withoutReference } from './conversations/without-reference.ts';

/**
 * Goes over every word of an erased guest on the desk: what they wrote and were written, raw mail and files, calls and
 * what their browser is known by, and what went wrong for them. That it happened, when, and who did it stays.
 */
export async function erase(
  act: Act,
  { data: { guestId } }: Happened & { data: { guestId: string } },
): Promise<void> {
  const recordIds = await theirRecords(act, guestId);
  const theirs = await theirsOf(act, recordIds);
  const { letterIds, files, toldIn } = await eraseMessages(act, theirs);
  await eraseConversations(act, theirs.conversationIds);
  const recordings = await eraseCalls(act, recordIds, theirs.conversationIds);
  await eraseVisitors(act, recordIds, theirs.conversationIds);
  await eraseRecoveries(act, recordIds, theirs.conversationIds);
  await eraseTheseLetters(act, letterIds);
  await dropFiles(act, await withoutReference(act, [...files, ...recordings]));
  await tally(act, [...new Set([...theirs.conversationIds, ...toldIn])]);
  await erasureDone(act, guestId, 'desk');
}

async function theirRecords(act: Act, guestId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select record_id as id from (${recordsOf(act.houseId, [guestId])}) r`.execute(act.db);
  return rows.map(({ id }) => id);
}

/** @returns the recordings that go with them */
async function eraseCalls(act: Act, recordIds: string[], conversationIds: string[]): Promise<string[]> {
  const { rows } = await sql<{ recording: string | null }>`
    with theirs as (
      select id, recording from desk.call
      where house_id = ${act.houseId}
        and (guest_id = any(${recordIds}::uuid[]) or conversation_id = any(${conversationIds}::uuid[]))
    ), gone as (
      update desk.call set number = '', transcript = '', recording = null, recording_url = null
      where house_id = ${act.houseId} and id in (select id from theirs)
    )
    select recording from theirs where recording is not null`.execute(act.db);
  return rows.map(({ recording }) => recording!);
}

/** Their browser is nobody's from now on: what it says next begins anew. */
async function eraseVisitors(act: Act, recordIds: string[], conversationIds: string[]): Promise<void> {
  await sql`
    update desk.visitor set name = '', email = '', token_sha256 = id::text, conversation_id = null
    where house_id = ${act.houseId}
      and (guest_id = any(${recordIds}::uuid[]) or conversation_id = any(${conversationIds}::uuid[]))`.execute(
    act.db,
  );
}

async function eraseRecoveries(act: Act, recordIds: string[], conversationIds: string[]): Promise<void> {
  await sql`
    update desk.recovery set what = '', how = null, touchpoint = null
    where house_id = ${act.houseId}
      and (guest_id = any(${recordIds}::uuid[]) or conversation_id = any(${conversationIds}::uuid[]))`.execute(
    act.db,
  );
}
