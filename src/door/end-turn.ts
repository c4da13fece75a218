import type { Entered } from '#kit/serve.ts';
import { turnHeader } from './enter.ts';
import { sha256 } from './secret.ts';

/** Nobody acts on this tablet any more. Ending a turn that is over is no fault. */
export async function endTurn({ caller, door, request }: Entered) {
  await door
    .deleteFrom('door.tablet_turn')
    .where('house_id', '=', caller.houseId)
    .where('token_sha256', '=', sha256(request.get(turnHeader) ?? ''))
    .execute();
  return {};
}
