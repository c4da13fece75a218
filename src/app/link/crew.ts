import { Worker } from 'node:worker_threads';
import { type Crew, newHand, type Task } from '#engines/linkage/threads.ts';

/**
 * As many threads as asked for, the calling one among them.
 * @returns a crew for `link`, and how to send it home
 */
export function hireCrew(size: number): Crew & { dismiss: () => Promise<void> } {
  const own = newHand();
  const workers = Array.from({ length: Math.max(0, size - 1) }, hire);
  return {
    size: workers.length + 1,
    ask: (thread, task) => (thread === 0 ? Promise.resolve(own(task)) : workers[thread - 1]!.ask(task)),
    dismiss: async () => {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}

function hire() {
  const worker = new Worker(new URL(import.meta.resolve('#engines/linkage/worker.ts')));
  const waiting: { resolve: (answer: never) => void; reject: (fault: unknown) => void }[] = [];
  worker.on('message', (answer) => waiting.shift()!.resolve(answer as never));
  worker.on('error', (fault) => {
    for (const { reject } of waiting.splice(0)) reject(fault);
  });
  const ask = (task: Task) =>
    new Promise<never>((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(task);
    });
  return { worker, ask };
}
