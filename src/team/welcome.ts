import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { joined } from './events.ts';

/** Someone who works here. Without an account they act by PIN on the house's tablet. */
export async function welcome(act: Act, { name }: { name: string }): Promise<{ personId: string }> {
  const personId = newId();
  await welcomeAs(act, personId, name, null);
  return { personId };
}

/** A person of the team, known by name on everything they do. */
export async function welcomeAs(
  act: Act,
  personId: string,
  name: string,
  email: string | null,
): Promise<void> {
  await act.db
    .insertInto('team.person')
    .values({ house_id: act.houseId, id: personId, name, email, joined_at: act.now })
    .execute();
  announce(act, joined, [personId], { personId });
}
