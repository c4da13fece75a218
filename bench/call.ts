import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { buildWeb } from '#app/build.ts';
import { openBrowser } from '../e2e/browser.ts';
import { bareCalls } from './ground/call-bare.ts';
import type { PopUp } from './ground/call-bare.ts';
import { callLine, guestsWithPhones } from './ground/call-line.ts';
import type { CallLine, Known } from './ground/call-line.ts';
import { callScreen, frontDesk } from './ground/call-screens.ts';
import type { CallScreen } from './ground/call-screens.ts';
import { callStream } from './ground/call-stream.ts';
import type { CallStream } from './ground/call-stream.ts';
import { caller } from './ground/calls.ts';
import { scaled, withStand } from './ground/stand.ts';
import type { OpenHouse, Stand } from './ground/stand.ts';
import { pair, quantile, row } from './run.ts';
import type { Row } from './run.ts';

const screens = 3;
/** Five turns, and one before them that does not count. */
const turns = 5;
const callsATurn = scaled(60 / turns);
/** Nobody rings at the very moment another hangs up: the screens have read again by then. */
const betweenMs = 400;
/** A phone rings every three to six seconds, and whoever answers has to read before the second ring. */
const mostMs = 300;

/**
 * A known guest rings: from before the provider's hook is sent until they are painted on three screens of the front
 * desk, each the whole app in a real Chromium, and until a live stream of the house tells of it. Against the same
 * pop-up on as many pages of a bare server, which looks nothing up and pushes the same answer at once.
 */
export async function run(): Promise<Row[]> {
  await using open = new AsyncDisposableStack();
  const browser = open.adopt(await openBrowser(), (browser) => browser.close());
  return await withStand(1_200, async (stand) => {
    await buildWeb();
    const house = await stand.open({ pages: true });
    const ours = await throughTheHouse(stand, house, browser);
    const past = await pastIt(ours, house, browser);
    const took = { ours: [] as Took[], past: [] as Took[] };
    const medians = await pair(
      async () => medianPainted(took.ours, await turn(ours)),
      async () => medianPainted(took.past, await turn(past)),
      turns,
    );
    for (const { stream, close } of [ours, past]) {
      stream.hangUp();
      close();
    }
    await Promise.all(browser.contexts().map((context) => context.close()));
    return [
      row({ name: 'hook to painted pop-up, median', unit: 'ms', ...medians }),
      row({
        name: 'hook to painted pop-up, 99 of 100',
        unit: 'ms',
        ours: quantile(counted(took.ours, 'painted'), 0.99),
        yardstick: quantile(counted(took.past, 'painted'), 0.99),
        must: { ours: 'at most', value: mostMs },
      }),
      row({
        name: 'hook to live stream, median',
        unit: 'ms',
        ours: quantile(counted(took.ours, 'heard'), 0.5),
        yardstick: quantile(counted(took.past, 'heard'), 0.5),
      }),
    ];
  });
}

/** Whoever rings, and who is to notice. */
type Ring = {
  known: readonly Known[];
  line: CallLine;
  screens: readonly CallScreen[];
  stream: CallStream;
  close: () => void;
};

/** Milliseconds of one turn: of each call on each screen, and of each call on the stream. */
type Took = { painted: number[]; heard: number[] };

let rung = 0;

async function turn({ known, line, screens, stream }: Ring): Promise<Took> {
  const took: Took = { painted: [], heard: [] };
  for (let n = 0; n < callsATurn; n += 1) {
    rung += 1;
    const [callKey, { name, phone }] = [`CA${rung}`, known[rung % known.length]!];
    const noticed = Promise.all(screens.map((screen) => screen.next()));
    const heard = stream.next();
    const rang = Date.now();
    await line.rings(callKey, phone);
    for (const { at, heading } of await noticed) {
      if (heading !== name) throw new Error(`${name} rang, and ${heading} popped up.`);
      took.painted.push(at - rang);
    }
    took.heard.push((await heard) - rang);
    await line.ends(callKey);
    await Promise.all(screens.map((screen) => screen.quiet()));
    await sleep(betweenMs);
  }
  return took;
}

function medianPainted(all: Took[], took: Took): number {
  all.push(took);
  return quantile(took.painted, 0.5);
}

function counted(all: readonly Took[], what: keyof Took): number[] {
  return all.slice(1).flatMap((took) => took[what]);
}

async function throughTheHouse(stand: Stand, house: OpenHouse, browser: Browser): Promise<Ring> {
  const url = `http://localhost:${house.port}`;
  const desk = await frontDesk(browser, url, screens);
  return {
    known: await guestsWithPhones(stand),
    line: await callLine(house, desk[0]!),
    screens: desk,
    stream: await callStream(`${url}/api/live`, 'desk.callRang', { authorization: `Bearer ${house.key}` }),
    close: () => {},
  };
}

async function pastIt(ours: Ring, house: OpenHouse, browser: Browser): Promise<Ring> {
  const popUp = await popUpOf(ours, house);
  const [call] = JSON.parse(popUp.answer) as { callId: string; guest: { name: string } }[];
  const bare = await bareCalls(popUp);
  const nameOf = new Map(ours.known.map(({ name, phone }) => [phone, name]));
  return {
    known: ours.known,
    line: {
      rings: (callId, from) =>
        bare.tell([{ ...call, callId, guest: { ...call!.guest, name: nameOf.get(from)! } }]),
      ends: () => bare.tell([]),
    },
    screens: await Promise.all(
      ours.screens.map(async () => callScreen(await browser.newPage({ reducedMotion: 'reduce' }), bare.url)),
    ),
    stream: await callStream(`${bare.url}/live`, 'callId'),
    close: bare.close,
  };
}

/** What the house shows of one call, and the answer it shows it from. */
async function popUpOf({ known, line, screens: [screen] }: Ring, house: OpenHouse): Promise<PopUp> {
  const { call, hangUp } = caller(house);
  const noticed = screen!.next();
  await line.rings('CA', known[0]!.phone);
  await noticed;
  const answer = await call('desk.ringing', {});
  const shown = await screen!.page.evaluate(() => ({
    markup: document.querySelector('[data-call]')!.outerHTML,
    styles: [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .map(({ cssText }) => cssText)
      .join('\n'),
  }));
  await line.ends('CA');
  await screen!.quiet();
  hangUp();
  return { ...shown, answer };
}
