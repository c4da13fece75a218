import { announce } from '#kit/act.ts';
import type { Role } from '#kit/caller.ts';
import { newId } from '#kit/id.ts';
import type { Entered } from '#kit/serve.ts';
import { keyMade } from './events.ts';
import { newSecret } from './secret.ts';

/** A key for a program of the house. Its token is told here and never again. */
export async function makeKey(
  entered: Entered,
  { name, role }: { name: string; role: Exclude<Role, 'glance'> },
): Promise<{ keyId: string; token: string }> {
  const keyId = newId();
  const secret = newSecret('key');
  await entered.actUnkept(async (act) => {
    await act.db
      .insertInto('door.key')
      .values({
        token_sha256: secret.sha256,
        id: keyId,
        house_id: act.houseId,
        name,
        role,
        made_by: act.caller.personId,
        made_at: act.now,
      })
      .execute();
    announce(act, keyMade, [keyId], { keyId, role });
  });
  return { keyId, token: secret.token };
}
