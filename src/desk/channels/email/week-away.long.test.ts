import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mail, openMailHouse } from '../../../../test/mailbox.ts';
import type { MailHouse } from '../../../../test/mailbox.ts';
import { storeMails } from './store.ts';

let house: MailHouse;
before(async () => {
  house = await openMailHouse();
});
after(() => house.close());

test('case 9: of 2,000 mails that waited all come in, oldest first, and a bad one among them stops nothing', async () => {
  const waiting = Array.from({ length: 2_000 }, (_, nth) =>
    nth === 700
      ? { bytes: Buffer.alloc(60_000_001, 'x'), nth }
      : { bytes: Buffer.from(mail({ From: `guest${nth % 400}@mbeki.test`, Subject: `${nth}` })), nth },
  );
  for (let at = 0; at < waiting.length; at += 100)
    await house.act((act) =>
      storeMails(
        act,
        house.lineId,
        waiting.slice(at, at + 100).map(({ bytes }) => ({ bytes, source: 'imap', arrivedAt: null })),
      ),
    );
  await house.allRead();
  const { rows } = await house.database.owner.query<{ subject: string }>(
    'select subject from desk.message order by id',
  );
  assert.deepEqual(
    rows.map(({ subject }) => Number(subject)),
    waiting.map(({ nth }) => nth).filter((nth) => nth !== 700),
  );
  const [bad, another] = await house.owner.desk.quarantine({});
  assert.equal(bad?.why, 'It is larger than 60 MB.');
  assert.equal(another, undefined);
});
