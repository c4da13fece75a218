import { takePlace } from './place.ts';
import type { Regulars } from './regulars.ts';
import { openRegulars, prepare } from './regulars.ts';

/**
 * Lends a command the house of this machine: beside the open one, on its database, or by itself when the house is
 * closed. What the command announces is worked by the open house, or when it next opens.
 */
export async function withRegulars<Result>(work: (regulars: Regulars) => Promise<Result>): Promise<Result> {
  await using open = new AsyncDisposableStack();
  const place = await takePlace((line) => console.error(line));
  open.defer(() => place.stop());
  if (!place.attached) await prepare(place.address);
  const regulars = await openRegulars({
    address: place.address,
    publicUrl: process.env['PUBLIC_URL'] || 'http://localhost',
    secret: place.secret,
    setupCode: '',
    working: false,
  });
  open.defer(() => regulars.close());
  return await work(regulars);
}

/** The house a command is for: the one it names, or the only one; a demo counts only where there is nothing else. */
export async function chooseHouse(
  { ground }: Regulars,
  slug: string | null,
): Promise<{ id: number; slug: string } | null> {
  const houses = await ground.db
    .selectFrom('door.house')
    .select(['id', 'slug', 'demo'])
    .orderBy('id')
    .execute();
  const own = houses.filter((house) => !house.demo);
  const names = houses.map((house) => house.slug).join(', ');
  if (slug !== null) {
    const named = houses.find((house) => house.slug === slug);
    if (!named) throw new Error(`There is no house ${slug}${names ? `: there is ${names}` : ''}.`);
    return named;
  }
  const among = own.length > 0 ? own : houses;
  if (among.length > 1) throw new Error(`There are several houses: name one with --house (${names}).`);
  return among[0] ?? null;
}
