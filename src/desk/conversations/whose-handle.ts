import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { prepared } from '#kit/prepared.ts';
import type { ChannelName } from '../conversation.ts';

/**
 * By what a handle of a channel is known among guests. What somebody types into a chat proves nothing, and at the
 * counter nobody has one.
 */
export const handleKinds = {
  email: 'email',
  chat: null,
  phone: 'phone',
  text: 'phone',
  whatsapp: 'phone',
  counter: null,
} as const satisfies Record<ChannelName, 'email' | 'phone' | null>;

/** Who is known by a handle, if that is one person: a shared address introduces nobody. */
export async function whoseHandle(act: Act, channel: ChannelName, handle: string): Promise<string | null> {
  const kind = handleKinds[channel];
  if (kind === null || handle === '') return null;
  const value = kind === 'email' ? handle.toLowerCase() : handle;
  const { rows: people } = await sql<{ id: string }>`
    ${prepared} select distinct p.person_id as id
    from guests.identity i
    join guests.person p on p.house_id = i.house_id and p.record_id = i.guest_id
    where i.house_id = ${act.houseId} and i.kind = ${kind} and i.value = ${value} and i.retired_at is null
    limit 2`.execute(act.db);
  return people.length === 1 ? people[0]!.id : null;
}
