import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authToken, callsHook } from '../test/provider.ts';
import { seriousIn } from './axe.ts';
import { openServedHouse } from './open.ts';
import type { Device, ServedHouse } from './open.ts';

let served: ServedHouse;
let desk: Device;
let lineId: string;
let count = 0;
before(async () => {
  served = await openServedHouse({ guests: 300 });
  desk = await served.visitor();
  const calls = await desk.client();
  ({ lineId } = await calls.desk.openLine({
    ...{ channel: 'phone', name: 'Front desk', address: '+44 20 7946 0958', venueId: null },
    settings: { accountSid: 'AC1' },
    secrets: { authToken },
  }));
});
after(() => served.close());

test('a call is taken, noted and dismissed without a mouse', async () => {
  const { page, complaints } = desk;
  await page.goto(served.demo('team'));
  await page.waitForFunction(() => document.querySelector('[aria-label="Calls"]'));
  await ring('+447700900161');
  const call = page.getByRole('article', { name: 'Dorothea Lindqvist is calling' });
  await call.getByText('say “Doro-TAY-a”').waitFor();
  await call.getByText(/^Latex allergy/).waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    assert.deepEqual(await seriousIn(page, colorScheme), []);
  }
  await page.keyboard.press('Alt+Enter');
  await call.getByText('On the phone · Front desk').waitFor();
  await page.keyboard.press('Alt+n');
  const asked = page.getByRole('dialog', { name: 'What was said on the phone?' });
  await asked.getByLabel('What was said').fill('Comes ten minutes later, with Ingrid.');
  await asked.getByRole('button', { name: 'Note it' }).click();
  await page.getByRole('heading', { name: 'Dorothea Lindqvist', level: 2 }).first().waitFor();
  await page.locator('[data-message]').getByText('Comes ten minutes later, with Ingrid.').waitFor();
  await call.waitFor({ state: 'detached' });

  await ring('+447700900999');
  const stranger = page.getByRole('article', { name: '+447700900999 is calling' });
  await stranger.getByText('Nobody is known by this number.').waitFor();
  await page.keyboard.press('Escape');
  await stranger.waitFor({ state: 'detached' });
  assert.deepEqual(complaints, []);
});

async function ring(from: string): Promise<void> {
  count += 1;
  await tell('/hooks/phone/voice', { From: from, CallStatus: 'ringing' });
}

async function tell(path: string, params: Record<string, string>): Promise<void> {
  const call = { CallSid: `CA${count}`, To: '+442079460958', Direction: 'inbound', ...params };
  const response = await callsHook(served.house, { lineId, path, params: call });
  assert.equal(response.status, 200, await response.text());
}
