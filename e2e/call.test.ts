import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authToken, signedCall } from '../test/provider.ts';
import { openServedHouse } from './open.ts';
import type { Device, ServedHouse } from './open.ts';

/** A phone rings every three to six seconds. */
const secondRingMs = 4_000;
const dorothea = '+447700900161';

let served: ServedHouse;
let desk: Device;
let lineId: string;
before(async () => {
  served = await openServedHouse({ guests: 400 });
  desk = await served.visitor();
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

test('a caller stands on every screen of the front desk with the brief before the second ring, until they hang up', async () => {
  const others = await Promise.all([served.visitor(), served.visitor()]);
  const screens = [desk, ...others];
  await rings('CA1');
  await Promise.all(
    screens.map(async ({ page }) => {
      const call = page.getByRole('article', { name: 'Dorothea Lindqvist is calling' });
      await call.waitFor({ timeout: secondRingMs });
      const brief = (await call.textContent()) ?? '';
      for (const worth of ['Front desk', dorothea, 'say “Doro-TAY-a”', 'Latex allergy'])
        assert.ok(brief.includes(worth), `“${worth}” is in: ${brief}`);
    }),
  );
  await hook('/hooks/phone/status', {
    CallSid: 'CA1',
    DialCallStatus: 'completed',
    DialCallDuration: '1',
  });
  for (const { page } of screens) await page.locator('[data-call]').waitFor({ state: 'detached' });
  assert.deepEqual(
    screens.flatMap(({ complaints }) => complaints),
    [],
  );
  await Promise.all(others.map(({ context }) => context.close()));
});

test('who takes the call takes it from the other screens, and it is noted with one word', async () => {
  const other = await served.visitor();
  await rings('CA2');
  const called = { name: 'Dorothea Lindqvist is calling' };
  await desk.page.getByRole('article', called).waitFor();
  await other.page.getByRole('article', called).waitFor();
  await desk.page.locator('[data-call]').getByRole('button', { name: 'I have it' }).click();
  await other.page.locator('[data-call]').waitFor({ state: 'detached' });
  await desk.page.getByText('On the phone · Front desk').waitFor();
  await other.context.close();
});

async function rings(callKey: string): Promise<void> {
  await hook('/hooks/phone/voice', { CallSid: callKey, From: dorothea, CallStatus: 'ringing' });
}

async function hook(path: string, params: Record<string, string>): Promise<void> {
  const call = signedCall(served.house, { lineId, path, params });
  const answer = await fetch(`${served.url}${call.path}`, call.init);
  assert.equal(answer.status, 200, await answer.text());
}
