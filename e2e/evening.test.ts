import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openServedHouse } from './open.ts';
import type { ServedHouse } from './open.ts';

let served: ServedHouse;
before(async () => {
  served = await openServedHouse({ guests: 300 });
});
after(() => served.close());

const nextMonth = '2026-12-19T10:20:00Z';

test('from the brief to the farewell, and what was noticed is there the next time', async () => {
  const { page, context, client, complaints } = await served.visitor();
  await page.getByRole('link', { name: 'Dorothea and Ingrid Lindqvist' }).click();
  const brief = page.getByRole('complementary', { name: 'Brief' });
  await brief.getByText('Nobody has taken this over for today.').waitFor();
  await brief.getByRole('button', { name: 'I have it' }).click();
  await brief.getByText('You have taken this over for today.').waitFor();
  await brief.getByRole('button', { name: /^Welcome / }).click();
  await brief.getByText('Welcomed at 10:24 by Natalie').waitFor();
  await brief.getByRole('button', { name: /^Seat / }).click();
  await brief.getByText('Seated at 10:24 by Natalie').waitFor();

  await brief.getByRole('tab', { name: 'Ingrid Lindqvist' }).click();
  await brief
    .getByLabel('What did we learn about Ingrid Lindqvist?')
    .fill('Window seat, allergic to latex, likes rooibos');
  await page.keyboard.press('Enter');
  const proposals = brief.getByRole('listitem');
  await proposals.filter({ hasText: 'Window seat' }).getByRole('button', { name: 'Remember' }).click();
  await proposals.filter({ hasText: 'Latex' }).getByRole('button', { name: 'They said yes' }).click();
  await proposals
    .filter({ hasText: /rooibos/i })
    .getByRole('button', { name: 'Leave it' })
    .click();
  await proposals.filter({ hasText: 'Latex' }).waitFor({ state: 'detached' });

  await brief.getByRole('button', { name: /^Farewell / }).click();
  await brief.getByText('Farewell at 10:24 by Natalie').waitFor();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).last().click();
  await brief.getByText('Seated at 10:24 by Natalie').waitFor();
  await brief.getByRole('button', { name: /^Farewell / }).click();
  await brief.getByText('Farewell at 10:24 by Natalie').waitFor();

  const calls = await client();
  const [found] = await calls.guests.recognise({ query: 'Ingrid Lindqvist', limit: 1 });
  const venueId = (await calls.houses.house({})).venues[0]!.id;
  served.house.clock.set(nextMonth);
  try {
    await calls.visits.expect({ venueId, expectedAt: nextMonth, guestIds: [found!.guestId] });
    const then = await served.visitor();
    await then.page.getByRole('link', { name: 'Ingrid Lindqvist' }).click();
    const next = then.page.getByRole('complementary', { name: 'Brief' });
    await next.getByText('Nobody has taken this over for today.').waitFor();
    assert.match(await next.innerText(), /Latex allergy/);
    assert.match(await next.innerText(), /Window seat(\n| · )they told Natalie Osei, four weeks ago/);
    assert.doesNotMatch(await next.innerText(), /rooibos/i);
    await then.context.close();
  } finally {
    served.house.clock.set('2026-11-21T10:24:30Z');
  }
  assert.deepEqual(complaints, []);
  await context.close();
});

test('everything at the door is reached by the keyboard alone', async () => {
  const { page, context, complaints } = await served.visitor();
  const key = (name: string) => page.keyboard.press(name);
  const selected = () => new URL(page.url()).searchParams.get('visit');
  await page.getByText('What did we learn?').waitFor();
  await key('j');
  await page.waitForURL(/visit=/);
  const at = selected();
  await key('j');
  await page.waitForFunction((before) => !location.search.includes(before!), at);
  await key('k');
  await page.waitForURL(new RegExp(`visit=${at}`));
  const row = page.locator(`[data-visit="${at}"]`);
  const before = await row.locator('[data-step]').innerText();
  await key('a');
  await page.waitForFunction(
    ([id, words]) => document.querySelector(`[data-visit="${id}"] [data-step]`)?.textContent !== words,
    [at, before],
  );

  await key('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await key('Escape');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'detached' });

  // Without waiting for the search to be there: nothing that is typed is lost, or taken for another key.
  await page.keyboard.type('/okaf am');
  await page.getByRole('option', { name: /Amara Okafor/, selected: true }).waitFor();
  await key('Enter');
  await page.getByRole('heading', { name: 'Amara Okafor', level: 1 }).waitFor();
  assert.deepEqual(complaints, []);
  await context.close();
});

test('a tap on one device shows on the other within a second', async () => {
  const phone = { width: 390, height: 844 };
  const [one, other] = await Promise.all([served.visitor(phone), served.visitor(phone)]);
  await other.page
    .getByRole('button', { name: /^Welcome / })
    .first()
    .waitFor();
  // Another story may have both cores at that moment: what counts is the best of three rounds.
  const medians: number[] = [];
  while (medians.length < 3 && !medians.some((median) => median < 1000)) {
    const took: number[] = [];
    for (const name of await namesOf(one.page, 'Welcome', 5))
      took.push(await shownAfter(one.page, other.page, name));
    console.log(`A tap showed on the other device after ${took.map(Math.round).join(', ')} ms.`);
    medians.push(took.toSorted((a, b) => a - b)[2]!);
  }
  assert.ok(Math.min(...medians) < 1000);
  await Promise.all([one.context.close(), other.context.close()]);
});

test('without a network Today stays readable and taps are kept; with it they are sent once, and a conflict is said', async () => {
  const { page, context, client } = await served.visitor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const calls = await client();
  const [mine, taken] = await namesOf(page, 'Welcome', 2);
  const [first, second] = await Promise.all([mine!, taken!].map((name) => visitOf(page, name)));

  await context.setOffline(true);
  await page.reload();
  await page.getByText('The house is out of reach').waitFor();
  await page
    .getByRole('button', { name: `Welcome ${mine}` })
    .first()
    .click();
  await page
    .getByRole('button', { name: `Welcome ${taken}` })
    .first()
    .click();
  await page.getByText('2 taps are kept and sent').waitFor();
  await page
    .getByRole('button', { name: `Seat ${mine}` })
    .first()
    .waitFor();
  // Kept through another reload, and somebody else is at the door meanwhile.
  await page.reload();
  await page.getByText('2 taps are kept and sent').waitFor();
  await page
    .getByRole('button', { name: `Seat ${mine}` })
    .first()
    .waitFor();
  await calls.visits.arrive({ visitId: second! });
  assert.equal(await arrivals(first!), 0);

  await context.setOffline(false);
  const alert = page.getByRole('alert').filter({ hasText: 'was not taken in' });
  await alert.waitFor();
  assert.match(
    await alert.innerText(),
    new RegExp(`“Welcome ${taken}” at 10:24 was not taken in.\\s+Natalie welcomed them at 10:24.`),
  );
  await page.getByText('The house is out of reach').waitFor({ state: 'detached' });
  await alert.getByRole('button', { name: 'Understood' }).click();
  await alert.waitFor({ state: 'detached' });
  await page.reload();
  await page
    .getByRole('button', { name: `Seat ${mine}` })
    .first()
    .waitFor();
  assert.deepEqual([await arrivals(first!), await arrivals(second!)], [1, 1]);
  await context.close();
});

/** Welcomes a party on one device. @returns how many milliseconds later the other offers to seat it */
async function shownAfter(one: Page, other: Page, name: string): Promise<number> {
  const welcome = one.getByRole('button', { name: `Welcome ${name}` }).first();
  const seat = other.getByRole('button', { name: `Seat ${name}` }).first();
  const shown = seat.waitFor();
  const tapped = performance.now();
  await welcome.dispatchEvent('click');
  await shown;
  return performance.now() - tapped;
}

/** The parties whose next step is this one, in the order of the list. */
async function namesOf(page: Page, step: string, count: number): Promise<string[]> {
  const buttons = page.locator('[data-visit]').getByRole('button', { name: new RegExp(`^${step} `) });
  await buttons.nth(count - 1).waitFor();
  const labels = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')!));
  return labels.slice(0, count).map((label) => label.slice(step.length + 1));
}

async function visitOf(page: Page, name: string): Promise<string> {
  const row = page.locator('[data-visit]').filter({ has: page.getByRole('link', { name, exact: true }) });
  return (await row.getAttribute('data-visit'))!;
}

async function arrivals(visitId: string): Promise<number> {
  const { rows } = await served.house.database.owner.query<{ count: number }>(
    `select count(*)::int as count from kit.event e join kit.event_subject s on s.event_id = e.id and s.house_id = e.house_id
     where s.subject_id = $1 and e.name = 'visits.arrived'`,
    [visitId],
  );
  return rows[0]!.count;
}
