import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, test } from 'node:test';
import { openTestHouse } from '../../../../../test/house.ts';
import type { TestHouse } from '../../../../../test/house.ts';

let house: TestHouse;
let message: string;
let attachments: Map<string, string>;
before(async () => {
  house = await openTestHouse();
  await receive(menu);
  const { rows } = await house.database.owner.query<{ id: string; message_id: string; name: string }>(
    'select id, message_id, name from desk.attachment',
  );
  message = rows[0]!.message_id;
  attachments = new Map(rows.map(({ id, name }) => [name, id]));
});
after(() => house.close());

test('a mail is shown from an address of its own, with a policy that lets nothing run and nothing leave', async () => {
  const response = await get(`/mail/${house.slug}/${message}`);
  const policy = response.headers.get('content-security-policy')!;
  assert.match(policy, /^default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline';/);
  assert.match(policy, /sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox;/);
  assert.doesNotMatch(policy, /script/);
  assert.match(response.headers.get('cache-control')!, /no-store/);
  const html = await response.text();
  assert.match(html, /<b>window<\/b>/);
  assert.match(html, /<img src="data:image\/png;base64,/);
  assert.doesNotMatch(html, /leak\.test|onload/);
  assert.equal(response.headers.get('x-blocked-images'), '1');
  const asked = await get(`/mail/${house.slug}/${message}?images=1`);
  assert.match(asked.headers.get('content-security-policy')!, /img-src 'self' data: https: http:;/);
  assert.match(await asked.text(), /https:\/\/leak\.test\/photo\.png/);
});

test('what lies in a mail is handed out to be kept, and only a picture of dots to be looked at', async () => {
  const page = await get(`/mail/${house.slug}/file/${attachments.get('Ménu.html')}`);
  assert.equal(page.headers.get('content-type'), 'application/octet-stream');
  assert.equal(page.headers.get('content-disposition'), "attachment; filename*=UTF-8''M%C3%A9nu.html");
  assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(await page.text(), '<script>alert(1)</script>');
  const dot = await get(`/mail/${house.slug}/file/${attachments.get('dot.png')}`);
  assert.equal(dot.headers.get('content-type'), 'image/png');
  assert.match(dot.headers.get('content-disposition')!, /^inline/);
});

test('a mail can be fetched as it came', async () => {
  const { rows } = await house.database.owner.query<{ id: string }>('select id from desk.mail');
  const raw = await get(`/mail/${house.slug}/raw/${rows[0]!.id}`);
  assert.match(raw.headers.get('content-disposition')!, /^attachment/);
  assert.equal(await raw.text(), menu);
});

test('nobody else reads it: not who is not signed in, not in another house, not of another venue', async () => {
  const path = `/mail/${house.slug}/${message}`;
  assert.equal((await house.request(path)).status, 401);
  assert.equal((await get(`/mail/elsewhere/${message}`)).status, 403);
  assert.equal((await get(`/mail/${house.slug}/${attachments.get('dot.png')}`)).status, 404);
  assert.equal((await get(`/mail/${house.slug}/nonsense`)).status, 404);
  const { rows } = await house.database.owner.query<{ id: string }>(
    `insert into houses.venue select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid()))).*
     from houses.venue v limit 1 returning id`,
  );
  await house.database.owner.query("update door.membership set role = 'staff', venue_id = $1", [rows[0]!.id]);
  assert.equal((await get(path)).status, 403);
  await house.database.owner.query("update door.membership set role = 'owner', venue_id = null");
  assert.equal((await get(path)).status, 200);
});

/** As a frame asks: with cookies, and without a header that names the house. */
function get(path: string): Promise<Response> {
  return house.request(path, { headers: { cookie: house.ownerHeaders['cookie']! } });
}

async function receive(mail: string): Promise<void> {
  const { owner, venueId, database } = house;
  await owner.desk.openLine({ channel: 'email', name: 'Hello', address: 'hello@halcyon.test', venueId });
  const { url } = (await owner.desk.lines({}))[0]!.addresses[0]!;
  const { pathname, search } = new URL(url);
  const headers = { 'content-type': 'message/rfc822' };
  await house.request(`${pathname}${search}`, { method: 'POST', headers, body: mail });
  for (;;) {
    const { rows } = await database.owner.query<{ state: string }>('select state from desk.mail');
    if (rows[0]?.state === 'read') return;
    assert.notEqual(rows[0]?.state, 'quarantined');
    await sleep(50);
  }
}

const menu = [
  ...[
    'From: Dorothea <dorothea@guests.test>',
    'To: hello@halcyon.test',
    'Subject: Sunday',
    'MIME-Version: 1.0',
  ],
  ...[
    'Content-Type: multipart/mixed; boundary=a',
    '',
    '--a',
    'Content-Type: multipart/related; boundary=b',
    '',
  ],
  ...['--b', 'Content-Type: text/html; charset=utf-8', ''],
  '<p onload="alert(1)">A <b>window</b> seat <img src="cid:dot"><img src="https://leak.test/photo.png" alt="us"></p>',
  ...[
    '--b',
    'Content-Type: image/png; name=dot.png',
    'Content-ID: <dot>',
    'Content-Transfer-Encoding: base64',
    '',
  ],
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ...[
    '--b--',
    '--a',
    "Content-Type: text/html; name*=utf-8''M%C3%A9nu.html",
    'Content-Disposition: attachment',
    '',
  ],
  ...['<script>alert(1)</script>', '--a--', ''],
].join('\r\n');
