import { password } from '../test/house.ts';
import type { Device, ServedHouse } from './open.ts';

type Role = 'manager' | 'staff';

/**
 * Somebody of the demo house, invited by its owner, signed in at a device of their own.
 * @param owner where the owner stands
 * @param name as they are called, such as `Mei`
 */
export async function colleague(
  served: ServedHouse,
  owner: Device,
  name: string,
  { role = 'staff', ...size }: { role?: Role; width?: number; height?: number } = {},
): Promise<Device> {
  const calls = await owner.client();
  const person = (await calls.team.people({})).find((one) => one.name.startsWith(name))!;
  const { link } = await calls.team.invite({
    ...{ personId: person.id, name: person.name, email: `${person.id}@halcyon.test`, role, venueId: null },
  });
  const device = await served.device(size);
  await device.page.goto(link);
  await device.page.getByLabel('Password').fill(password);
  await device.page.getByRole('button', { name: /^(Join|Come in)/ }).click();
  await device.page.waitForURL(/\/h\//);
  return device;
}

/** The same person another day: their device with the time the house has now. */
export async function later(served: ServedHouse, { context, page }: Device): Promise<Device> {
  const device = await served.device(page.viewportSize() ?? {});
  await device.context.addCookies(await context.cookies());
  await context.close();
  return device;
}
