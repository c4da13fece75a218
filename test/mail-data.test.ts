import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actsOf } from '#app/importing.ts';
import { reportOf } from '#app/intake/bring.ts';
import { openRegulars } from '#app/regulars.ts';
import type { Regulars } from '#app/regulars.ts';
import { fingerprintOf } from '#desk/channels/email/store.ts';
import { stranger } from '#kit/caller.ts';
import { publicUrl, setupCode } from './house.ts';
import { dataMails, whyNoMails } from './mail-data.ts';
import type { DataMail } from './mail-data.ts';
import { openMailHouse } from './mailbox.ts';
import type { MailHouse } from './mailbox.ts';

let house: MailHouse;
let another: Regulars | undefined;
let path: string;
before(async () => {
  house = await openMailHouse({ firstAnswer: true });
  another = await openRegulars({
    address: house.database.address,
    publicUrl,
    secret: 'test'.repeat(10),
    setupCode,
    carriers: async () => ({ carry: async () => null, close: () => {} }),
  });
  const [line] = await house.owner.desk.lines({});
  path = line!.addresses[0]!.url.slice(publicUrl.length);
  // More of them than a house may name.
  await house.database.owner.query(
    `update desk.line set settings = settings || jsonb_build_object('aliases', $1::text[])`,
    [recipients()],
  );
});
after(async () => {
  await another?.close();
  await house.close();
});

test('every real mail, handed in twice by two at once, is stored, and no machine is answered', async (t) => {
  const missing = whyNoMails();
  if (missing) return t.diagnostic(missing);
  const mails = dataMails();
  assert.ok(mails.length > 300, `only ${mails.length} mails`);
  for (let at = 0; at < mails.length; at += 20) await Promise.all(mails.slice(at, at + 20).flatMap(twice));
  await house.allRead();

  const brought = mails.map(({ name, bytes }) => ({
    file: { name, path: name, piece: null, date: new Date() },
    fingerprint: fingerprintOf(bytes),
  }));
  const acts = actsOf(
    house.regulars.ground,
    { ...stranger, kind: 'job', houseId: house.houseId },
    house.clock.now,
  );
  const report = await acts((act) => reportOf(act, house.lineId, brought));
  const quarantined = await house.owner.desk.quarantine({});
  assert.deepEqual(
    quarantined.map(({ why }) => why),
    [],
  );
  assert.deepEqual(
    { ...report, answered: report.answered.filter(mustNotBeAnswered) },
    { files: mails.length, stored: mails.length, quarantined: 0, lost: 0, doubled: 0, answered: [] },
  );
  assert.ok(report.answered.length > 20, `only ${report.answered.length} were answered`);
  const { rows } = await house.database.owner.query<{ mails: number; messages: number }>(
    'select (select count(*)::int from desk.mail) as mails, (select count(*)::int from desk.message where mail_id is not null) as messages',
  );
  assert.equal(rows[0]!.messages, rows[0]!.mails);
});

/** Both processes are handed the same mail at the same moment. */
function twice({ bytes }: DataMail): Promise<void>[] {
  const body = { method: 'POST', body: new Uint8Array(bytes), headers: { 'content-type': 'message/rfc822' } };
  return [house.regulars, another!].map(async ({ server }) => {
    const response = await server.request(`${publicUrl}${path}`, body);
    assert.equal(response.status, 200, await response.text());
  });
}

function mustNotBeAnswered(name: string): boolean {
  return name.startsWith('bounces/') || /list|vacation|report|bounce/.test(name);
}

/** Every address that any of these mails is sent to: as many chances as can be to answer what should not be. */
function recipients(): string[] {
  const found = new Set<string>();
  for (const { bytes } of whyNoMails() ? [] : dataMails())
    for (const [, addresses = ''] of bytes
      .toString('latin1')
      .matchAll(/^(?:to|cc|delivered-to):((?:.|\r?\n[ \t])*)/gim))
      for (const [address] of addresses.toLowerCase().matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g))
        found.add(address);
  return [...found].slice(0, 5_000);
}
