import { announce } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import type { Entered } from '#kit/serve.ts';
import { tabletCookie } from './enter.ts';
import { tabletSetUp } from './events.ts';
import { newSecret } from './secret.ts';

const year = 365 * 86_400;

/** Makes the calling browser a tablet of the house: whoever set it up is signed out of it, for it is everybody's. */
export async function setUpTablet(
  entered: Entered,
  { venueId, name }: { venueId: string; name: string },
): Promise<{ tabletId: string }> {
  const tabletId = newId();
  const secret = newSecret('tablet');
  await entered.actUnkept(async (act) => {
    await act.db
      .insertInto('door.tablet')
      .values({
        id: tabletId,
        token_sha256: secret.sha256,
        house_id: act.houseId,
        venue_id: venueId,
        name,
        set_up_by: act.caller.personId,
        set_up_at: act.now,
      })
      .execute();
    announce(act, tabletSetUp, [tabletId, venueId], { tabletId, venueId });
  });
  await entered.account.signOut();
  entered.response.append('set-cookie', cookie(secret.token, entered.publicUrl));
  return { tabletId };
}

function cookie(token: string, publicUrl: string): string {
  const secure = new URL(publicUrl).protocol === 'https:' ? '; Secure' : '';
  return `${tabletCookie}=${token}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax${secure}`;
}
