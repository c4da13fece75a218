import type { Made, Plan, World } from './making.ts';
import { between, idAt } from './random.ts';
import type { Chance } from './random.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** When a planned visit is made, expected, seated and over; it is given its id. */
export function timesOf({ calendar, dawn }: World, by: Chance, { daysAgo, at, minutes }: Plan): Made {
  const expectedAt = calendar.moment(daysAgo, at);
  const seatedAt = expectedAt + between(by, -3, 9) * minute;
  const madeAt = Math.min(
    expectedAt - between(by, 1, 21) * day + between(by, -200, 200) * minute,
    dawn - between(by, 60, 3000) * minute,
  );
  return {
    id: idAt(by, madeAt),
    madeAt,
    expectedAt,
    seatedAt,
    departedAt: seatedAt + minutes * minute + between(by, -5, 12) * minute,
  };
}
