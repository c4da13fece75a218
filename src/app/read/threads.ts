import { availableParallelism } from 'node:os';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Review } from './review.ts';
import { addTally, noTally } from './tally.ts';
import type { Tally } from './tally.ts';
import type { Batch } from './worker.ts';

const batchSize = 64;
/** Batches on their way to one thread: enough that it never waits, few enough that memory stays the same. */
const ahead = 4;

type Answer = { tally: Tally } | { done: number } | { lines: string[] };

/** Threads that read, as many as there are processors but four at most. */
function start(
  roster: readonly string[],
): { ask: (batch: Batch) => Promise<Answer>; stop: () => Promise<void> }[] {
  return Array.from({ length: Math.min(4, availableParallelism()) }, () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { roster } });
    const fallen = once(worker, 'error').then(([fault]) => Promise.reject(fault as Error));
    fallen.catch(() => {});
    // Answers come in the order of what was asked.
    const waiting: ((answer: Answer) => void)[] = [];
    worker.on('message', (answer: Answer) => waiting.shift()?.(answer));
    return {
      ask: (batch: Batch) => {
        const answered = new Promise<Answer>((resolve) => waiting.push(resolve));
        worker.postMessage(batch);
        return Promise.race([answered, fallen]);
      },
      stop: async () => void (await worker.terminate()),
    };
  });
}

/** Reads reviews on every processor. @returns figures that are the same whatever thread read what */
export async function readAll(
  reviews: AsyncIterable<Review>,
  { roster, progress }: { roster: readonly string[]; progress: (read: number) => void },
): Promise<Tally> {
  const threads = start(roster);
  try {
    let read = 0;
    await spread(
      reviews,
      threads,
      (batch) => ({ reviews: batch }),
      (answer) => {
        if ('done' in answer) progress((read += answer.done));
      },
    );
    const whole = noTally();
    for (const thread of threads) {
      const answer = await thread.ask('end');
      if ('tally' in answer) addTally(whole, answer.tally);
    }
    return whole;
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

/** Reads objects with a `text`, and gives each back with its readings, one line of JSON each, in their order. */
export async function readLines(
  objects: AsyncIterable<Record<string, unknown>>,
  { roster, write }: { roster: readonly string[]; write: (lines: string[]) => Promise<void> },
): Promise<void> {
  const threads = start(roster);
  try {
    await spread(
      objects,
      threads,
      (batch) => ({ lines: batch }),
      async (answer) => {
        if ('lines' in answer) await write(answer.lines);
      },
    );
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

type Thread = ReturnType<typeof start>[number];

/** Hands out batches in turn; a batch is handled after the one before it. */
async function spread<Item>(
  items: AsyncIterable<Item>,
  threads: readonly Thread[],
  make: (batch: Item[]) => Batch,
  handle: (answer: Answer) => Promise<void> | void,
): Promise<void> {
  const open: Promise<void>[] = [];
  let turn = Promise.resolve();
  let next = 0;
  const send = (batch: Item[]) => {
    const thread = threads[next++ % threads.length]!;
    const before = turn;
    turn = thread.ask(make(batch)).then(async (answer) => {
      await before;
      await handle(answer);
    });
    open.push(turn);
  };
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < batchSize) continue;
    send(batch);
    batch = [];
    if (open.length >= threads.length * ahead) await open.shift();
  }
  if (batch.length > 0) send(batch);
  await Promise.all(open);
}
