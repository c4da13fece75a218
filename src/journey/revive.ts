import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeOfWholeHouse } from '#houses/venue.ts';
import { protocolRevived } from './events.ts';
import { protocolAtHand } from './protocol-at-hand.ts';

export async function revive(act: Act, { key }: { key: string }) {
  mustBeOfWholeHouse(act);
  const { retiredAt, version } = await protocolAtHand(act, key);
  if (retiredAt === null) throw new Refusal('journey.not_retired');
  await act.db
    .updateTable('journey.protocol')
    .set({ retired_at: null })
    .where('house_id', '=', act.houseId)
    .where('key', '=', key)
    .where('version', '=', version)
    .execute();
  announce(act, protocolRevived, [], { key });
  return {};
}
