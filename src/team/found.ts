import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import type { Caller } from '#kit/caller.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Entered } from '#kit/serve.ts';
import { admit, enrolHouse, noHouseYet } from '#door/house.ts';
import type { HouseKind } from '#houses/house.ts';
import { open } from '#houses/open.ts';
import type { NewVenue } from '#houses/open.ts';
import { joined } from './events.ts';

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
  const userId = entered.caller.userId ?? (await entered.account.signUp(founding.owner));
  const house = await enrolHouse(entered.door, founding.house.name, entered.now);
  const personId = newId();
  const owner: Caller = { ...stranger, kind: 'person', userId, houseId: house.id, personId, role: 'owner' };
  await entered.actIn(house.id, owner, async (act) => {
    await open(act, founding.house, founding.venue);
    await welcomeAs(act, personId, founding.owner.name, founding.owner.email);
    await admit(act.db, { userId, houseId: house.id, personId, role: 'owner', venueId: null, since: act.now });
  });
  return { slug: house.slug };
}

/** A person of the team, known by name on everything they do. */
export async function welcomeAs(act: Act, personId: string, name: string, email: string | null): Promise<void> {
  await act.db
    .insertInto('team.person')
    .values({ house_id: act.houseId, id: personId, name, email, joined_at: act.now })
    .execute();
  announce(act, joined, [personId], { personId });
}
