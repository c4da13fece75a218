import { setTimeout as sleep } from 'node:timers/promises';
import type { Ground } from '#kit/act.ts';
import { stranger } from '#kit/caller.ts';
import type { Live } from '#kit/live.ts';
import { log } from '#kit/log.ts';
import { houseIds } from '#door/house.ts';
import type { OpenLine } from '#desk/channel.ts';
import { listen } from '#desk/channels/email/imap/listen.ts';
import { linesOf } from '#desk/lines/line-at-hand.ts';
import { actsOf } from './importing.ts';

/** Looked at anew so often, should a word of a change have been missed. */
const lookMs = 60_000;
const changes = ['desk.lineOpened', 'desk.lineChanged', 'desk.lineClosed', '*'];

/** Listens to every mailbox of every house, one listener each, from its connecting to its disconnecting. */
export function openMailboxes(ground: Ground, clock: () => Date, live: Live): { close: () => Promise<void> } {
  const listeners = new Map<string, Listener>();
  const closing = new AbortController();
  let woken = () => {};
  const deaf = live.listenEverywhere(({ names }) => {
    if (names.some((name) => changes.includes(name))) woken();
  });

  async function lookAfter(): Promise<void> {
    while (!closing.signal.aborted) {
      const change = new Promise<void>((resolve) => (woken = resolve));
      await setUp(ground, clock, listeners).catch((fault: Error) =>
        log.error({ fault: fault.message }, 'the mailboxes could not be looked up'),
      );
      await Promise.race([
        change,
        sleep(lookMs, null, { signal: closing.signal, ref: false }).catch(() => {}),
      ]);
    }
  }

  const looking = lookAfter();
  return {
    close: async () => {
      deaf();
      closing.abort();
      woken();
      await looking;
      await Promise.all([...listeners.values()].map((listener) => listener.stop()));
    },
  };
}

type Listener = { as: string; stop: () => Promise<void> };

/** Ends the listeners of lines that were closed or changed, and begins those that are missing. */
async function setUp(ground: Ground, clock: () => Date, listeners: Map<string, Listener>): Promise<void> {
  const wanted = new Map<string, { line: OpenLine & { openedAt: Date }; as: string }>();
  for (const houseId of await houseIds(ground.db)) {
    const acts = actsOf(ground, { ...stranger, kind: 'job', houseId }, clock);
    for (const line of await acts((act) => linesOf(act, 'email')))
      wanted.set(line.id, { line, as: JSON.stringify(line) });
  }
  for (const [id, listener] of listeners) {
    if (wanted.get(id)?.as === listener.as) continue;
    listeners.delete(id);
    await listener.stop();
  }
  for (const [id, { line, as }] of wanted)
    if (!listeners.has(id)) listeners.set(id, begin(ground, clock, line, as));
}

function begin(ground: Ground, clock: () => Date, line: OpenLine & { openedAt: Date }, as: string): Listener {
  const ending = new AbortController();
  const acts = actsOf(ground, { ...stranger, kind: 'job', houseId: line.houseId }, clock);
  const listening = listen({ line, openedAt: line.openedAt, acts, signal: ending.signal });
  return {
    as,
    stop: async () => {
      ending.abort();
      await listening;
    },
  };
}
