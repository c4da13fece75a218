import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Shown } from '../shown/shown-html.ts';
import type { ReadMail } from './mail.ts';

/** What can be read at all: providers take at most 25 to 50 MB. */
export const largestMail = 60_000_000;
/** Of time, and of memory for a mail of the largest size, its parts decoded, and the text of its HTML. */
const usual = { ms: 10_000, memoryMb: 512 };

/** This mail cannot be read; its message is one sentence for the owner. */
export class Unreadable extends Error {}

export type MailReader = {
  /** @throws Unreadable; whatever is wrong with one mail touches no other */
  read: (raw: Uint8Array) => Promise<ReadMail>;
  /** The page a mail is shown as. @throws Unreadable */
  show: (raw: Uint8Array, options: { images: boolean }) => Promise<Shown>;
  close: () => Promise<void>;
};

/**
 * Reads mails apart from everything else, each within ten seconds and half a gigabyte: a mail is made by a stranger,
 * and may be made so that reading it never ends.
 * @param threads how many are read at once
 */
export function openMailReader({
  threads = Math.max(1, Math.min(4, availableParallelism() - 1)),
  limits = usual,
}: { threads?: number; limits?: typeof usual } = {}): MailReader {
  const workers = new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  });
  const turn = turns(threads);
  const inThread = async <Result>(name: string, task: { raw: Uint8Array }): Promise<Result> => {
    if (task.raw.byteLength > largestMail) {
      throw new Unreadable(`It is larger than ${largestMail / 1_000_000} MB.`);
    }
    // The time of one mail begins when its reading does, not when it stands in line.
    const done = await turn();
    try {
      return (await workers.run(task, { name, signal: AbortSignal.timeout(limits.ms) })) as Result;
    } catch (fault) {
      throw new Unreadable(whyNot(fault as Error, limits.ms), { cause: fault });
    } finally {
      done();
    }
  };
  return {
    read: (raw) => inThread('read', { raw }),
    show: (raw, options) => inThread('show', { raw, ...options }),
    close: () => workers.destroy(),
  };
}

function whyNot(fault: Error & { code?: string }, ms: number): string {
  if (fault.name === 'AbortError') return `Reading it took longer than ${ms / 1000} seconds.`;
  if (fault.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'Reading it took more memory than a mail may.';
  return `It could not be read: ${fault.message.split('\n')[0]!.replace(/[.\s]*$/, '')}.`;
}

/** As many at once as there are threads; the others wait in the order in which they came. */
function turns(free: number): () => Promise<() => void> {
  const waiting: (() => void)[] = [];
  const give = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return async () => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    return give;
  };
}
