import type pg from 'pg';
import type { Db } from '../act.ts';
import { kysely } from '../database.ts';

/** Kysely on one client that somebody else opened and will close, inside whatever transaction it is in. */
export function kyselyOn(client: pg.ClientBase): Db {
  const lent = new Proxy(client, {
    get: (target, name) =>
      name === 'release' ? () => {} : bound(target, Reflect.get(target, name) as unknown),
  });
  return kysely({ connect: async () => lent, end: async () => {} } as unknown as pg.Pool);
}

function bound(target: object, value: unknown): unknown {
  return typeof value === 'function' ? (value.bind(target) as unknown) : value;
}
