import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeOfWholeHouse } from '#houses/venue.ts';
import { protocolRetired } from './events.ts';
import { protocolAtHand } from './protocol-at-hand.ts';
import { keepVersion } from './write-protocol.ts';

/** No longer in use. One of the book becomes the house's own by that: a newer book does not bring it back. */
export async function retireProtocol(act: Act, { key }: { key: string }) {
  mustBeOfWholeHouse(act);
  const { fromBook, retiredAt, version, ...protocol } = await protocolAtHand(act, key);
  if (retiredAt !== null) throw new Refusal('journey.unknown_protocol');
  if (fromBook) await keepVersion(act, { ...protocol, version: 1, ownerId: null }, act.now);
  else
    await act.db
      .updateTable('journey.protocol')
      .set({ retired_at: act.now })
      .where('house_id', '=', act.houseId)
      .where('key', '=', key)
      .where('version', '=', version)
      .execute();
  announce(act, protocolRetired, [], { key });
  return {};
}
