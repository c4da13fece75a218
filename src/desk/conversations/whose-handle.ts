import type { Act } from '#kit/act.ts';
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
  const people = await act.db
    .selectFrom('guests.identity as i')
    .innerJoin('guests.person as p', (join) =>
      join.onRef('p.house_id', '=', 'i.house_id').onRef('p.record_id', '=', 'i.guest_id'),
    )
    .select('p.person_id as id')
    .distinct()
    .where('i.house_id', '=', act.houseId)
    .where('i.kind', '=', kind)
    .where('i.value', '=', kind === 'email' ? handle.toLowerCase() : handle)
    .where('i.retired_at', 'is', null)
    .limit(2)
    .execute();
  return people.length === 1 ? people[0]!.id : null;
}
