import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { mailWith, overlays, payloads } from '#desk/channels/email/fixtures/payloads.ts';
import { shownHtml } from '#desk/channels/email/shown/shown-html.ts';
import { openServedHouse } from './open.ts';
import type { ServedHouse } from './open.ts';

let served: ServedHouse;
let messages: Map<string, string>;
before(async () => {
  served = await openServedHouse();
  const mails = Object.entries({ ...payloads, ...overlays }).map(([name, html]) => mailWith(html, name));
  messages = await received(mails);
  assert.equal(messages.size, mails.length);
});
after(() => served.close());

test('of a mail made to run a script, none runs, and no request leaves the house', async () => {
  const { page, context } = await signedIn();
  const watch = watched(page);
  for (const [name, id] of messages) {
    watch.now = name;
    await framed(page, id);
  }
  assert.deepEqual(watch.happened, []);
  assert.ok(watch.requests >= messages.size, 'every mail was fetched');
  await context.close();
});

test('what is shown is harmless by itself, without the frame and the policy around it', async () => {
  const { page, context } = await served.device();
  const watch = watched(page);
  for (const [name, html] of Object.entries({ ...payloads, ...overlays })) {
    watch.now = name;
    const shown = shownHtml(Buffer.from(mailWith(html, name)), { images: false });
    await page.setContent(shown.html);
    await poke(page);
    const left = await page.evaluate(
      () =>
        Array.from(document.querySelectorAll('body *'), (element) => getComputedStyle(element)).filter(
          ({ position, transform }) => position !== 'static' || transform !== 'none',
        ).length,
    );
    assert.equal(left, 0, `${name} leaves its place`);
  }
  assert.deepEqual(watch.happened, []);
  await context.close();
});

test('without either lock they do run, and do leave', async () => {
  const { page, context } = await served.device();
  const watch = watched(page);
  for (const [name, html] of Object.entries(payloads)) {
    watch.now = name;
    await page.route(`${served.url}/bare`, (route) =>
      route.fulfill({ body: html, contentType: 'text/html' }),
    );
    await page.goto(`${served.url}/bare`, { waitUntil: 'commit' });
    await page.waitForTimeout(60);
    await page.unroute(`${served.url}/bare`);
  }
  const did = new Set(watch.happened.map((what) => what.split(':')[0]));
  assert.ok(did.size >= 40, `only ${did.size} of them do anything in this browser`);
  await context.close();
});

test('the policy alone holds a mail that nobody sanitised', async () => {
  const { page, context } = await signedIn();
  const [known] = messages.values();
  const address = `${served.url}/mail/${served.house.slug}/${known}`;
  const policy = (await context.request.get(address)).headers()['content-security-policy']!;
  const watch = watched(page);
  for (const [name, html] of Object.entries(payloads)) {
    watch.now = name;
    // These leave before a policy is asked: nothing but sanitising keeps them.
    if (/name look-up|refresh/.test(name)) continue;
    await page.route(address, (route) =>
      route.fulfill({
        body: html,
        headers: { 'content-type': 'text/html', 'content-security-policy': policy },
      }),
    );
    await framed(page, known!);
    await page.unroute(address);
  }
  assert.deepEqual(watch.happened, []);
  await context.close();
});

test('images elsewhere are fetched when somebody asks for them, and those within the mail at once', async () => {
  const dot =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const html =
    '<img id="far" src="https://leak.test/photo.png" alt="The salon"><img id="near" src="cid:dot@guests.test">';
  const id = (await received([related(html, dot)])).get('Two pictures')!;
  const { page, context } = await signedIn();
  const watch = watched(page);
  await framed(page, id);
  const near = page.frameLocator('iframe').locator('img[src^="data:"]');
  assert.equal(await near.evaluate((image: HTMLImageElement) => image.naturalWidth), 1);
  assert.deepEqual(watch.happened, []);
  const address = `${served.url}/mail/${served.house.slug}/${id}`;
  assert.equal((await context.request.get(address)).headers()['x-blocked-images'], '1');
  await framed(page, `${id}?images=1`);
  await page.waitForTimeout(200);
  assert.equal(watch.happened.length, 1);
  assert.match(watch.happened[0]!, /leak\.test\/photo\.png/);
  await context.close();
});

/** Natalie's browser, on a page of the house. */
async function signedIn() {
  const device = await served.device();
  const cookies = served.house.ownerHeaders['cookie']!.split('; ').map(
    (cookie) => cookie.split('=') as [string, string],
  );
  await device.context.addCookies(cookies.map(([name, value]) => ({ name, value, url: served.url })));
  await device.page.goto(`${served.url}/sign-in`);
  return device;
}

/** Everything that a mail does besides being read. */
function watched(page: Page) {
  const watch = { now: '', requests: 0, happened: [] as string[] };
  const tell = (what: string) => watch.happened.push(`${watch.now}: ${what}`);
  const left = (url: string, why: string) => {
    if (/^https?:/.test(url) && !url.startsWith(`${served.url}/`) && !/^(csp|origin)$/.test(why))
      tell(`${url} ${why}`.trim());
  };
  page.on('dialog', (dialog) => {
    tell(`a script said ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.context().on('request', (request) => {
    if (request.url().startsWith(`${served.url}/mail/`)) watch.requests += 1;
  });
  page.context().on('requestfinished', (request) => left(request.url(), ''));
  // What the browser itself held back (a policy, a rule of origins) never left; what found no such server did.
  page.context().on('requestfailed', (request) => left(request.url(), request.failure()?.errorText ?? ''));
  page.context().on('page', (opened) => tell(`opened ${opened.url()}`));
  return watch;
}

/** Shows a mail as the desk does, and touches what asks to be touched. */
async function framed(page: Page, address: string): Promise<void> {
  await page.evaluate(async (src) => {
    document.querySelector('iframe')?.remove();
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin allow-popups allow-popups-to-escape-sandbox');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    frame.src = src;
    document.body.prepend(frame);
    await loaded;
  }, `/mail/${served.house.slug}/${address}`);
  assert.equal(await page.frameLocator('iframe').locator('body').count(), 1);
  await poke(page);
}

async function poke(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    const asks = frame.locator('#click, a:not([href]), [onmouseover]').first();
    if ((await asks.count()) > 0)
      await asks.click({ timeout: 400, noWaitAfter: true, force: true }).catch(unseen);
  }
  await page.waitForTimeout(30);
}

/** What has no size cannot be touched by a person either. */
function unseen(fault: Error): void {
  if (!/Timeout|not visible|outside of the viewport/i.test(fault.message)) throw fault;
}

/** Has the house receive these mails. @returns the message each became, by its subject */
async function received(mails: readonly string[]): Promise<Map<string, string>> {
  const url = await hook();
  for (const mail of mails) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822' },
      body: mail,
    });
    assert.equal(response.status, 200, await response.text());
  }
  const query =
    'select m.id, m.subject, r.state from desk.mail r left join desk.message m on m.id = r.message_id';
  for (;;) {
    const { rows } =
      await served.house.database.owner.query<Record<'id' | 'subject' | 'state', string>>(query);
    if (rows.every(({ state }) => state === 'read'))
      return new Map(rows.map(({ id, subject }) => [subject, id]));
    assert.ok(!rows.some(({ state }) => state === 'quarantined'), 'none of them is beyond reading');
    await sleep(100);
  }
}

async function hook(): Promise<string> {
  const { owner, venueId } = served.house;
  const open = await owner.desk.lines({});
  if (open.length === 0) {
    await owner.desk.openLine({ channel: 'email', name: 'Hello', address: 'hello@halcyon.test', venueId });
    return hook();
  }
  return open[0]!.addresses[0]!.url;
}

function related(html: string, image: string): string {
  return [
    'From: dorothea@guests.test',
    'To: hello@halcyon.test',
    'Subject: Two pictures',
    'Message-ID: <two@guests.test>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary=b',
    '',
    '--b',
    'Content-Type: text/html',
    '',
    html,
    '--b',
    'Content-Type: image/png',
    'Content-ID: <dot@guests.test>',
    'Content-Transfer-Encoding: base64',
    '',
    image,
    '--b--',
    '',
  ].join('\r\n');
}
