import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';

/** A screen on which callers pop up. */
export type CallScreen = {
  page: Page;
  /**
   * When the next caller is painted on it, by the clock of this machine, and who that is.
   * @throws when none is within ten seconds
   */
  next: () => Promise<Painted>;
  /** Until no caller is on it. */
  quiet: () => Promise<void>;
};

export type Painted = { at: number; heading: string };

const patienceMs = 10_000;

/** The front desk on as many screens, each signed in to the demo house by a browser context of its own. */
export async function frontDesk(browser: Browser, url: string, screens: number): Promise<CallScreen[]> {
  return Promise.all(
    Array.from({ length: screens }, async () => {
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      const stepped = await context.request.post(`${url}/api/door.stepIntoDemo`, { data: {} });
      const { slug } = (await stepped.json()) as { slug: string };
      return callScreen(await context.newPage(), `${url}/h/${slug}`);
    }),
  );
}

/** Opens a page with a region for callers and watches it. */
export async function callScreen(page: Page, url: string): Promise<CallScreen> {
  await page.goto(url);
  await page.locator('[aria-label="Calls"]').waitFor({ state: 'attached' });
  let tell: (painted: Painted) => void = () => {};
  await page.exposeFunction('painted', (at: number, heading: string) => tell({ at, heading }));
  await page.evaluate(watch);
  return {
    page,
    next: () => {
      const painted = new Promise<Painted>((resolve) => (tell = resolve));
      return Promise.race([painted, tooLate()]);
    },
    quiet: () => page.locator('[data-call]').waitFor({ state: 'detached', timeout: patienceMs }),
  };
}

async function tooLate(): Promise<never> {
  await sleep(patienceMs, null, { ref: false });
  throw new Error('A call was on no screen within ten seconds.');
}

/** Runs in the page: tells when each call was painted, not when it was put there. */
function watch(): void {
  const { painted } = globalThis as unknown as { painted: (at: number, heading: string) => void };
  const noted = new Set<string>();
  new MutationObserver(() => {
    for (const call of document.querySelectorAll<HTMLElement>('[data-call]')) {
      const id = call.dataset['call']!;
      if (noted.has(id)) continue;
      noted.add(id);
      const heading = call.querySelector('h2')?.textContent ?? '';
      // The second frame begins when the first has been drawn.
      requestAnimationFrame(() => requestAnimationFrame(() => painted(Date.now(), heading)));
    }
  }).observe(document.body, { childList: true, subtree: true });
}
