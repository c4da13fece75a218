import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Act } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import { embeddedAddress } from '#kit/database.ts';
import type { Acts } from '#kit/parts.ts';
import type { Carrier } from '#kit/post.ts';
import { startPostgres } from '#kit/postgres/start.ts';
import { testRoom } from '#kit/postgres/test-cluster.ts';
import { enrolHouse } from '#door/house.ts';
import { open } from '#houses/open.ts';
import { openLine } from '#desk/lines/open-line.ts';
import { actsOf } from '../importing.ts';
import { openRegulars, prepare } from '../regulars.ts';
import type { Regulars } from '../regulars.ts';
import { bring, reportOf } from './bring.ts';
import type { Report } from './bring.ts';
import { bytesOf } from './mail-files.ts';
import type { MailFile } from './mail-files.ts';

/** Nothing leaves a trial: whatever was to go is taken and forgotten. */
const nowhere: Carrier = { carry: async () => null, close: () => {} };

/**
 * Brings mail into a house that is made for it and gone afterwards: one mailbox at the address most of it is sent to,
 * which tells whoever writes that their mail has arrived.
 * @param twice every mail is brought twice, by two processes' worth of workers at once
 */
export async function trial(
  files: readonly MailFile[],
  { twice, say }: { twice: boolean; say: (line: string) => void },
): Promise<Report> {
  await using stack = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(await testRoom(), 'regulars-trial-'));
  const postgres = await startPostgres({ dataDir, durable: false, throwaway: true });
  stack.defer(() => postgres.stop());
  const address = embeddedAddress(postgres.socketDir, postgres.port, postgres.database);
  await prepare(address);
  const settings = {
    address,
    publicUrl: 'https://trial.invalid',
    secret: randomBytes(32).toString('hex'),
    setupCode: '',
    carriers: async () => nowhere,
  };
  const houses: Regulars[] = [];
  for (let n = 0; n < (twice ? 2 : 1); n += 1) {
    const regulars = await openRegulars(settings);
    stack.defer(() => regulars.close());
    houses.push(regulars);
  }
  const { houseId, lineId } = await furnish(houses[0]!, await commonestRecipient(files));
  const hands = houses.map(({ ground }) => actsIn(ground, houseId));
  const brought = await bring(files, {
    hands,
    lineId,
    source: 'hook',
    told: (mails) => say(`${mails} of ${files.length} stored`),
  });
  await allRead(hands[0]!, lineId, say);
  return hands[0]!((act) => reportOf(act, lineId, brought));
}

function actsIn(ground: Regulars['ground'], houseId: number): Acts {
  return actsOf(ground, { ...stranger, kind: 'cli', houseId, role: 'owner' }, ground.clock);
}

async function furnish({ ground }: Regulars, address: string): Promise<{ houseId: number; lineId: string }> {
  const { id: houseId } = await enrolHouse(ground.db, 'Trial', ground.clock());
  const lineId = await actsIn(
    ground,
    houseId,
  )(async (act) => {
    await open(
      act,
      { name: 'Trial', kind: 'restaurant' },
      { name: 'Trial', timeZone: 'Europe/London', country: 'GB', currency: 'GBP' },
    );
    const settings = { firstAnswer: true };
    const line = await openLine(act, {
      channel: 'email',
      name: 'Trial',
      venueId: null,
      address,
      settings,
      secrets: {},
    });
    return line.lineId;
  });
  return { houseId, lineId };
}

/** The address most of these mails are sent to: whose mailbox it was. */
async function commonestRecipient(files: readonly MailFile[]): Promise<string> {
  const counts = new Map<string, number>();
  for (const file of files) {
    const bytes = await bytesOf(file).catch(() => Buffer.alloc(0));
    const [headers = ''] = bytes.toString('latin1').split(/\r?\n\r?\n/, 1);
    const to = /^to:((?:.|\r?\n[ \t])*)/im.exec(headers)?.[1] ?? '';
    for (const [address] of to.toLowerCase().matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g))
      counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  const [commonest] = [...counts].toSorted(([, one], [, other]) => other - one);
  return commonest?.[0] ?? 'hello@trial.invalid';
}

/** Waits for the workers, for as long as they get on. */
async function allRead(acts: Acts, lineId: string, say: (line: string) => void): Promise<void> {
  let before = Infinity;
  let still = 0;
  for (;;) {
    const open = await acts((act) => waiting(act, lineId));
    if (open === 0) return;
    still = open < before ? 0 : still + 1;
    if (still > 240) throw new Error(`${open} mails have been waiting for a minute and nothing reads them.`);
    if (open < before) say(`${open} still to be read`);
    before = open;
    await sleep(250);
  }
}

async function waiting(act: Act, lineId: string): Promise<number> {
  const { count } = await act.db
    .selectFrom('desk.mail')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('house_id', '=', act.houseId)
    .where('line_id', '=', lineId)
    .where('state', '=', 'stored')
    .executeTakeFirstOrThrow();
  return count;
}
