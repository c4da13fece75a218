import { createStore, del, get, set, values } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import { alone } from './alone.ts';
import { lightLink, Refused, Unreached } from './call.ts';
import { noted } from './noted.ts';
import { fetchNoting } from './reach.ts';
import { turn, turnToken } from './turn.ts';

/** A verb and its input: `visits.arrive` of a visit. */
export type Errand = { call: string; input: unknown };

/** One tap of one person, kept in the browser until the house has it or has said no. */
export type QueuedTap = Errand & {
  key: string;
  house: string;
  personId: string | null;
  turn: string | null;
  happenedAt: string;
  /** What was tapped, for the sentence about it: "Welcome Dorothea Lindqvist". */
  words: string;
  /** `sent` ones stay until the page has read what became of them; `refused` ones until somebody has seen it. */
  state: 'waiting' | 'sent' | 'refused';
  sentAt: number;
  /** Why it was refused, for programs and for people. */
  code: string;
  sentence: string;
  /** Trying the same again may go well. */
  again: boolean;
};

export type Outcome =
  | { state: 'sent'; result: unknown }
  | { state: 'waiting' }
  | { state: 'refused'; sentence: string; code: string };

type Told = { key: string; became: QueuedTap['state'] | 'gone' };

/** All taps of this browser that are not over, in the order in which they were made. */
export const taps = noted<readonly QueuedTap[]>([]);

const patience = 10_000;
const nextTry = 3_000;
const lockName = 'regulars.outbox';

let store: UseStore;
let channel: BroadcastChannel;
let whoActs: () => string | null = () => null;
let onSent: (tap: QueuedTap) => void = () => undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Whoever waits for what becomes of a tap; `speaks` says a refusal itself, in its form. */
const hearing = new Map<string, { hear: (outcome: Outcome) => void; speaks: boolean }>();

/** Begins to deliver what an earlier page left. */
export async function openOutbox(settings: {
  whoActs: () => string | null;
  onSent: (tap: QueuedTap) => void;
}): Promise<void> {
  ({ whoActs, onSent } = settings);
  store = createStore('regulars-taps', 'taps');
  channel = new BroadcastChannel(lockName);
  channel.addEventListener('message', ({ data }) => void reread(data as Told));
  addEventListener('online', () => void deliver());
  document.addEventListener('visibilitychange', () => void deliver());
  await reread();
  void deliver();
}

/**
 * Keeps a tap and delivers it as soon as the house can be reached, once, after those made before it.
 * @returns what became of it; `waiting` at once when there is no network
 */
export async function send(
  errand: Errand,
  about: { house: string; words: string; speaks: boolean },
): Promise<{ key: string; outcome: Promise<Outcome> }> {
  const key = crypto.randomUUID();
  const tap: QueuedTap = {
    ...errand,
    key,
    house: about.house,
    words: about.words,
    personId: whoActs(),
    turn: turn.get()?.token ?? null,
    happenedAt: new Date().toISOString(),
    state: 'waiting',
    sentAt: 0,
    code: '',
    sentence: '',
    again: false,
  };
  const outcome = new Promise<Outcome>((hear) => hearing.set(key, { hear, speaks: about.speaks }));
  await set(key, tap, store);
  await reread();
  tell({ key, became: 'waiting' });
  void deliver();
  return { key, outcome };
}

/**
 * Takes back a tap the house does not have yet.
 * @returns false when it has it: then only a verb undoes it
 */
export async function takeBack(key: string): Promise<boolean> {
  const done = await alone(lockName, async () => {
    const kept = await get<QueuedTap>(key, store);
    if (kept?.state !== 'waiting') return false;
    await become(kept, 'gone');
    return true;
  });
  return done === true;
}

/** Somebody has read why a tap was refused. */
export async function dismiss(key: string): Promise<void> {
  await del(key, store);
  tell({ key, became: 'gone' });
}

/** Sends a refused tap on its way again, with its own key and time. */
export async function tryAgain(tap: QueuedTap): Promise<void> {
  await become(tap, 'waiting');
  void deliver();
}

/** Delivers everything that waits for whoever acts now. */
export async function deliver(): Promise<void> {
  clearTimeout(timer);
  await alone(lockName, async () => {
    const passed = new Set<string>();
    for (;;) {
      const tap = (await inOrder()).find(
        ({ key, state, personId }) => state === 'waiting' && personId === whoActs() && !passed.has(key),
      );
      if (!tap) return;
      const outcome = await attempt(tap);
      const listener = hearing.get(tap.key);
      hearing.delete(tap.key);
      listener?.hear(outcome);
      if (outcome.state === 'waiting') {
        timer = setTimeout(() => void deliver(), nextTry);
        return;
      }
      if (outcome.state === 'sent') await become(tap, 'sent');
      else if (listener?.speaks) await become(tap, 'gone');
      else
        await become(
          { ...tap, code: outcome.code, sentence: outcome.sentence, again: outcome.again },
          'refused',
        );
      passed.add(tap.key);
    }
  });
}

type Attempt =
  | { state: 'sent'; result: unknown }
  | { state: 'waiting' }
  | { state: 'refused'; code: string; sentence: string; again: boolean };

async function attempt(tap: QueuedTap): Promise<Attempt> {
  const link = lightLink({ house: () => tap.house, turn: () => turnOf(tap), fetch: fetchNoting });
  const age = Date.now() - Date.parse(tap.happenedAt);
  // Clocks of tablets are wrong by minutes: a tap that goes through at once takes the time of the house.
  const context = { key: tap.key, ...(age > patience ? { happenedAt: tap.happenedAt } : {}) };
  try {
    const result = await link.call(tap.call.split('.'), tap.input, {
      context,
      signal: AbortSignal.timeout(patience),
    });
    return { state: 'sent', result };
  } catch (fault) {
    if (fault instanceof Refused && !isForLater(fault)) {
      return { state: 'refused', code: fault.code, sentence: fault.message, again: fault.status >= 500 };
    }
    if (fault instanceof Refused || fault instanceof Unreached || isTimeout(fault))
      return { state: 'waiting' };
    throw fault;
  }
}

/** The turn of a tap may be over by the time it goes out; a later one of the same person is as good. */
function turnOf(tap: QueuedTap): string | null {
  return (turn.get()?.personId === tap.personId ? turnToken() : null) ?? tap.turn;
}

/** Not a word about the tap: nobody is signed in, or too much came at once. */
function isForLater({ status, code }: Refused): boolean {
  return status === 429 || code === 'kit.sign_in' || code === 'kit.who_acts';
}

function isTimeout(fault: unknown): boolean {
  return fault instanceof DOMException && fault.name === 'TimeoutError';
}

async function become(tap: QueuedTap, became: Told['became']): Promise<void> {
  if (became === 'sent' || became === 'gone') await del(tap.key, store);
  else await set(tap.key, { ...tap, state: became }, store);
  tell({ key: tap.key, became });
  if (became === 'sent') onSent(tap);
  await reread();
}

function tell(told: Told): void {
  mark(told);
  channel.postMessage(told);
}

/** What was sent is shown as done until the page has read it from the house. */
function mark({ key, became }: Told): void {
  if (became === 'gone') taps.set(taps.get().filter((tap) => tap.key !== key));
  if (became === 'sent')
    taps.set(
      taps.get().map((tap) => (tap.key === key ? { ...tap, state: 'sent', sentAt: Date.now() } : tap)),
    );
}

/** Forgets taps that a reading begun after them has shown. */
export function settled(readAt: number): void {
  const left = taps.get().filter((tap) => tap.state !== 'sent' || tap.sentAt >= readAt);
  if (left.length < taps.get().length) taps.set(left);
}

async function reread(told?: Told): Promise<void> {
  if (told) mark(told);
  const kept = await inOrder();
  taps.set([
    ...taps.get().filter(({ state, key }) => state === 'sent' && !kept.some((tap) => tap.key === key)),
    ...kept,
  ]);
}

async function inOrder(): Promise<QueuedTap[]> {
  const kept = await values<QueuedTap>(store);
  return kept.toSorted((one, other) => (one.happenedAt < other.happenedAt ? -1 : 1));
}
