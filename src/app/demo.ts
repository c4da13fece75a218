import { parseArgs } from 'node:util';
import pg from 'pg';
import type { HouseKind } from '#houses/house.ts';
import { makeDemo } from './demo/make.ts';
import type { Trade } from './demo/trade.ts';
import { hotel } from './demo/trades/hotel.ts';
import { restaurant } from './demo/trades/restaurant.ts';
import { salon } from './demo/trades/salon.ts';
import type { Wish } from './demo/making.ts';
import { takePlace } from './place.ts';
import type { Place } from './place.ts';
import { prepare } from './regulars.ts';
import { addressOfOpenHouse } from './running.ts';

const trades = { salon, restaurant, hotel } satisfies Partial<Record<HouseKind, Trade>>;
const usualGuests = '1200';

/** `regulars demo [--guests N] [--seed N] [--house KIND]`: a house with years of life in which nothing is real. */
export async function demo(parameters: string[]): Promise<number> {
  const wish = wished(parameters);
  const place = await takePlace((line) => console.log(line));
  try {
    if (!place.attached) await prepare(place.address);
    await make(place, wish);
  } finally {
    await place.stop();
  }
  return 0;
}

function wished(parameters: string[]): Wish {
  const { values } = parseArgs({
    args: parameters,
    options: {
      guests: { type: 'string', default: usualGuests },
      seed: { type: 'string', default: '1' },
      house: { type: 'string', default: 'salon' },
    },
  });
  const [guests, seed] = [Number(values.guests), Number(values.seed)];
  if (!Number.isSafeInteger(guests) || guests < 1) throw new Error('--guests takes a number from 1 up.');
  if (!Number.isSafeInteger(seed)) throw new Error('--seed takes a whole number.');
  const trade = trades[values.house as keyof typeof trades];
  if (!trade) throw new Error(`--house is one of ${Object.keys(trades).join(', ')}.`);
  return { guests, seed, trade, now: new Date() };
}

async function make({ address, dataDir, attached }: Place, wish: Wish): Promise<void> {
  const started = performance.now();
  const { slug, rows, replaced } = await connected(address.owner, (owner) =>
    connected(address.app, async (app) => {
      const made = await makeDemo({ owner, app }, wish, (guests) => progress(guests, wish.guests));
      // Planning a search needs to know how many of what there are; only the owner may count.
      await owner.query('vacuum (analyze)');
      return made;
    }),
  );
  const { r, alpha, a, b } = wish.trade.purchasing;
  const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${wish.trade.name} ${replaced ? 'is made anew' : 'stands'}: ${told(rows['guests.record'])} guests, ${told(rows['visits.visit'])} visits,`,
  );
  console.log(
    `${told(rows['guests.memory'])} things remembered; ${told(all)} rows in ${seconds.toFixed(1)} s (${told(Math.round(all / seconds))} a second).`,
  );
  console.log(
    `Its guests come back as BG/NBD says with r=${r}, alpha=${alpha} weeks, a=${a}, b=${b}; seed ${wish.seed}.`,
  );
  const open = attached ? await addressOfOpenHouse(dataDir) : null;
  console.log(
    open ? `Step in at ${open}/h/${slug}` : 'Run "npm start", and choose the demo house on the first page.',
  );
}

function progress(guests: number, of: number): void {
  if (of > 5000 && process.stdout.isTTY)
    process.stdout.write(`\r${told(Math.min(guests, of))} of ${told(of)} guests `);
  else if (of > 5000 && Math.floor(guests / 100_000) > Math.floor((guests - 4000) / 100_000))
    console.log(`${told(guests)} guests`);
  if (guests >= of && of > 5000 && process.stdout.isTTY) process.stdout.write('\n');
}

async function connected<Result>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function told(count = 0): string {
  return count.toLocaleString('en-GB');
}
