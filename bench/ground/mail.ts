import { setTimeout as sleep } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { stranger } from '#kit/caller.ts';
import type { Acts } from '#kit/parts.ts';
import { storeMails } from '#desk/channels/email/store.ts';
import { openLine } from '#desk/lines/open-line.ts';
import { actsOf } from '#app/importing.ts';
import { openRegulars } from '#app/regulars.ts';
import { dataMails } from '../../test/mail-data.ts';
import { pair, row, timed } from '../run.ts';
import type { Row } from '../run.ts';
import { scaled } from './stand.ts';
import type { Stand } from './stand.ts';

const rounds = 5;
const batch = 100;

/**
 * 10,000 real mails in: stored raw, read, recognised, threaded, told of and followed by their jobs; against reading the
 * same bytes by postal-mime and doing nothing with them.
 */
export async function mailRows(stand: Stand): Promise<Row[]> {
  const each = Math.ceil(scaled(10_000) / rounds);
  const regulars = await openRegulars({
    address: stand.address,
    publicUrl: 'http://localhost',
    secret: 'benchmark'.repeat(4),
    setupCode: '',
  });
  try {
    const { ground } = regulars;
    const acts = actsOf(
      ground,
      { ...stranger, kind: 'cli', houseId: stand.houseId, role: 'owner' },
      ground.clock,
    );
    const { lineId } = await acts((act) => openLine(act, mailbox));
    let turn = 0;
    const { ours, yardstick } = await pair(
      async () => {
        const mails = mailsOf(each, (turn += 1));
        return each / ((await timed(() => takenIn(acts, lineId, mails))) / 1000);
      },
      async () => {
        const mails = mailsOf(each, turn);
        const ms = await timed(async () => {
          for (const mail of mails) await PostalMime.parse(mail);
        });
        return each / (ms / 1000);
      },
      rounds,
    );
    return [
      row({
        name: `${each * rounds} mails in`,
        unit: 'mails a second',
        ours,
        yardstick,
        must: { ratio: 'at least', value: 0.1 },
      }),
    ];
  } finally {
    await regulars.close();
  }
}

const mailbox = {
  channel: 'email',
  name: 'Halcyon',
  address: 'hello@halcyon.test',
  venueId: null,
  settings: { firstAnswer: true },
  secrets: {},
} as const;

/** The real mails over and over, each time another mail by one line of its own. */
function mailsOf(count: number, turn: number): Buffer[] {
  const mails = dataMails().filter(({ name }) => !name.startsWith('malformed/'));
  if (mails.length === 0)
    throw new Error('There are no mails to measure with: name their folder in REGULARS_DATA.');
  return Array.from({ length: count }, (_, nth) =>
    Buffer.concat([Buffer.from(`X-Turn: ${turn}-${nth}\r\n`), mails[nth % mails.length]!.bytes]),
  );
}

async function takenIn(acts: Acts, lineId: string, mails: readonly Buffer[]): Promise<void> {
  for (let at = 0; at < mails.length; at += batch)
    await acts((act) =>
      storeMails(
        act,
        lineId,
        mails.slice(at, at + batch).map((bytes) => ({ bytes, source: 'hook', arrivedAt: null })),
      ),
    );
  while (
    (
      await acts((act) =>
        act.db.selectFrom('desk.mail').select('id').where('state', '=', 'stored').limit(1).execute(),
      )
    ).length > 0
  )
    await sleep(50);
}
