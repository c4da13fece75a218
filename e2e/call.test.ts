import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { authToken, signedCall } from '../test/provider.ts';
import { openServedHouse } from './open.ts';
import type { Device, ServedHouse } from './open.ts';

const calls = 60;
/** Nobody rings at the very moment another hangs up: the screens have read again by then. */
const betweenMs = 400;
/** Before the second ring: a phone rings every three to six seconds, and whoever reads needs the rest. */
const mostMs = 300;

let served: ServedHouse;
let desk: Device;
let lineId: string;
let known: { name: string; phone: string }[];
before(async () => {
  served = await openServedHouse({ guests: 400 });
  desk = await served.visitor();
  known = await guestsWithPhones();
  const { openLine } = (await desk.client()).desk;
  ({ lineId } = await openLine({
    channel: 'phone',
    name: 'Front desk',
    address: '+44 20 7946 0958',
    settings: { accountSid: 'AC1', forwardTo: '+44 20 7946 0001' },
    secrets: { authToken },
  }));
});
after(() => served.close());

test('a caller stands on every screen of the front desk before the second ring', async () => {
  const others = await Promise.all([served.visitor(), served.visitor()]);
  const screens = [desk, ...others];
  await Promise.all(screens.map(({ page }) => watch(page)));
  const took: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const { name, phone } = known[call % known.length]!;
    const rang = performance.timeOrigin + performance.now();
    await hook('/hooks/phone/voice', { CallSid: `CA${call}`, From: phone, CallStatus: 'ringing' });
    for (const { page } of screens) {
      const seen = await page.waitForFunction(
        ([call, name]) => {
          const [at, heading] = (globalThis as unknown as Watched).seen[Number(call)] ?? [];
          return heading === name && at;
        },
        [String(call), name],
      );
      took.push(Number(await seen.jsonValue()) - rang);
    }
    await hook('/hooks/phone/status', {
      CallSid: `CA${call}`,
      DialCallStatus: 'completed',
      DialCallDuration: '1',
    });
    for (const { page } of screens) await page.locator('[data-call]').waitFor({ state: 'detached' });
    await sleep(betweenMs);
  }
  const sorted = took.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1]!);
  console.log(
    `hook to screen, ${calls} calls on ${screens.length} screens: median ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`,
  );
  assert.ok(at(0.99) < mostMs, `p99 was ${at(0.99)} ms`);
  assert.deepEqual(
    screens.flatMap(({ complaints }) => complaints),
    [],
  );
  await Promise.all(others.map(({ context }) => context.close()));
});

test('who takes the call takes it from the other screens, and it is noted with one word', async () => {
  const other = await served.visitor();
  const { name, phone } = known[0]!;
  await hook('/hooks/phone/voice', { CallSid: 'CAtaken', From: phone, CallStatus: 'ringing' });
  await desk.page.getByRole('article', { name: `${name} is calling` }).waitFor();
  await other.page.getByRole('article', { name: `${name} is calling` }).waitFor();
  await desk.page.locator('[data-call]').getByRole('button', { name: 'I have it' }).click();
  await other.page.locator('[data-call]').waitFor({ state: 'detached' });
  await desk.page.getByText('On the phone · Front desk').waitFor();
  await other.context.close();
});

type Watched = { seen: [at: number, heading: string][] };

/** Notes when each call comes into sight, by a clock that all processes of this machine share. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = globalThis as unknown as Watched;
    watched.seen = [];
    const noted = new Set<string>();
    new MutationObserver(() => {
      for (const call of document.querySelectorAll<HTMLElement>('[data-call]')) {
        const id = call.dataset['call']!;
        if (noted.has(id)) continue;
        noted.add(id);
        const heading = call.querySelector('h2')?.textContent ?? '';
        // After it was painted, not when it was put there.
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            watched.seen.push([performance.timeOrigin + performance.now(), heading]),
          ),
        );
      }
    }).observe(document.body, { childList: true, subtree: true });
  });
}

async function guestsWithPhones(): Promise<{ name: string; phone: string }[]> {
  const slug = /\/h\/([^/]+)/.exec(served.demo())![1]!;
  const { rows } = await served.house.database.owner.query<{ name: string; phone: string }>(
    `select min(r.name) as name, i.value as phone
     from door.house h
     join guests.identity i on i.house_id = h.id and i.kind = 'phone' and i.retired_at is null
     join guests.person p on p.house_id = i.house_id and p.record_id = i.guest_id
     join guests.record r on r.house_id = p.house_id and r.id = p.person_id and r.erased_at is null
     where h.slug = $1 group by i.value having count(distinct p.person_id) = 1 order by 2 limit 40`,
    [slug],
  );
  assert.ok(rows.length >= 10, 'the demo house has guests with a phone');
  return rows;
}

async function hook(path: string, params: Record<string, string>): Promise<void> {
  const call = signedCall(served.house, { lineId, path, params });
  const answer = await fetch(`${served.url}${call.path}`, call.init);
  assert.equal(answer.status, 200, await answer.text());
}
