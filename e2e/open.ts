import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openEntrance } from '#app/http.ts';
import { makeDemo } from '#app/demo/make.ts';
import { salon } from '#app/demo/trades/salon.ts';
import { openTestHouse } from '../test/house.ts';
import type { Client, TestHouse } from '../test/house.ts';
import { openBrowser } from './browser.ts';

/** Saturday morning at Halcyon: four are in their chairs, and Dorothea Lindqvist comes in five minutes. */
export const saturday = '2026-11-21T10:24:30Z';

/** A phone, a tablet or a laptop: a browser of its own, with a page and what went wrong in it. */
export type Device = {
  context: BrowserContext;
  page: Page;
  /** What the page complained of: faults, console errors, breaches of the content policy. */
  complaints: string[];
  /** The same person's calls past the page, in the house the page is in. */
  client: () => Promise<Client>;
};

type DeviceOptions = {
  width?: number;
  height?: number;
  /** ISO; the house's time unless said. */ at?: string;
};

export type ServedHouse = {
  house: TestHouse;
  browser: Browser;
  url: string;
  /** Address of a page of the demo house, such as `line-up`; '' is Today. */
  demo: (path?: string) => string;
  device: (options?: DeviceOptions) => Promise<Device>;
  /** A device on which somebody has stepped into the demo house as its owner, with Today open. */
  visitor: (options?: DeviceOptions) => Promise<Device>;
  close: () => Promise<void>;
};

/**
 * The built pages served on a port of this machine, for real browsers: Natalie's empty house and, with `guests`, the
 * demo house on Saturday morning with so many of them. Jobs are done unless `working` says no.
 */
export async function openServedHouse({
  guests,
  working = true,
}: { guests?: number; working?: boolean } = {}): Promise<ServedHouse> {
  await using open = new AsyncDisposableStack();
  process.env['PORT'] = '0';
  const entrance = open.adopt(await openEntrance(), (entrance) => entrance.close());
  const url = `http://localhost:${entrance.port}`;
  const [browser, house] = await Promise.all([
    openBrowser(),
    openTestHouse({ at: saturday, servedAt: url, working }),
  ]);
  open.defer(() => house.close());
  open.defer(() => browser.close());
  const slug = guests === undefined ? null : await fill(house, guests);
  entrance.admit(house.regulars.server);

  const device = (options: DeviceOptions = {}) => openDevice(browser, house, url, options);
  const demo = (path = '') => `${url}/h/${slug}${path && `/${path}`}`;
  const closing = open.move();
  return {
    ...{ house, browser, url, demo, device },
    visitor: async (options) => {
      const made = await device(options);
      await made.context.request.post(`${url}/api/door.stepIntoDemo`, { data: {} });
      await made.page.goto(demo());
      await made.page
        .getByRole('button', { name: /gone, cancelled|Walk in/ })
        .first()
        .waitFor();
      return made;
    },
    close: () => closing.disposeAsync(),
  };
}

async function fill(house: TestHouse, guests: number): Promise<string> {
  const { database } = house;
  const [owner, app] = await Promise.all([database.owner.connect(), database.app.connect()]);
  try {
    const wish = { seed: 1, guests, trade: salon, now: house.clock.now() };
    const { slug } = await makeDemo({ owner, app }, wish, () => undefined);
    // Without counts the plans of a database that was filled at once are poor ones.
    await owner.query('analyze');
    return slug;
  } finally {
    owner.release();
    app.release();
  }
}

async function openDevice(
  browser: Browser,
  house: TestHouse,
  url: string,
  options: DeviceOptions,
): Promise<Device> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // What moves is looked at when it has arrived.
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  await context.addInitScript(shiftClock, house.clock.now().getTime() - Date.now());
  const page = await context.newPage();
  return {
    context,
    page,
    complaints: complaintsOf(page),
    client: async () => {
      const cookies = await context.cookies();
      const slug = /\/h\/([^/?]+)/.exec(page.url())?.[1] ?? '';
      return house.client({
        cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
        'x-house': slug,
      });
    },
  };
}

/** Runs in the page: its clock goes on from another time. Playwright's own would slow down every timer as well. */
function shiftClock(by: number): void {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [Real.now() + by] : given) as [number]));
    }
    static override now = () => Real.now() + by;
  } as DateConstructor;
}

function complaintsOf(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (fault) => heard.push(String(fault.stack ?? fault)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  return heard;
}
