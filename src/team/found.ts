import { stranger } from '#kit/caller.ts';
import type { Caller } from '#kit/caller.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Entered } from '#kit/serve.ts';
import { enrolHouse, noHouseYet } from '#door/house.ts';
import { admit } from '#door/member.ts';
import type { HouseKind } from '#houses/house.ts';
import { mustBeReal, open } from '#houses/open.ts';
import type { NewVenue } from '#houses/open.ts';
import { ownAccount } from './accept.ts';
import { welcomeAs } from './welcome.ts';

type Founding = {
  setupCode: string | null;
  owner: { name: string; email: string; password: string };
  house: { name: string; kind: HouseKind };
  venue: NewVenue;
};

/**
 * The first run: a house, its venue and its owner. The code stands in the terminal of the machine, so
 * that nobody else on the Wi-Fi becomes owner; once a house stands here, only an owner opens another.
 */
export async function found(entered: Entered, founding: Founding): Promise<{ slug: string }> {
  if (!(await noHouseYet(entered.door))) throw new Refusal('team.house_stands');
  if (!entered.isSetupCode(founding.setupCode ?? '')) throw new Refusal('team.wrong_setup_code');
  mustBeReal(founding.venue);
  const userId = (await ownAccount(entered)) ?? (await entered.account.signUp(founding.owner));
  const house = await enrolHouse(entered.door, founding.house.name, entered.now);
  const personId = newId();
  const owner: Caller = { ...stranger, kind: 'person', userId, houseId: house.id, personId, role: 'owner' };
  await entered.actIn(house.id, owner, async (act) => {
    await open(act, founding.house, founding.venue);
    await welcomeAs(act, personId, founding.owner.name, founding.owner.email);
    await admit(act.db, {
      userId,
      houseId: house.id,
      personId,
      role: 'owner',
      venueId: null,
      since: act.now,
    });
  });
  return { slug: house.slug };
}
