import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { openReader, weightsFile } from '#engines/reader/read.ts';
import type { Review } from './review.ts';
import { addReading, noTally } from './tally.ts';

export type Batch = { reviews: Review[] } | { lines: Record<string, unknown>[] } | 'end';

// One of the threads that read: each keeps a tally of its own, and hands it over at the end.
const { roster } = workerData as { roster: string[] };
const reader = openReader(readFileSync(weightsFile));
const tally = noTally();

parentPort!.on('message', (batch: Batch) => {
  if (batch === 'end') {
    parentPort!.postMessage({ tally });
    parentPort!.close();
  } else if ('reviews' in batch) {
    for (const review of batch.reviews) addReading(tally, review, reader.read(review.text, { roster }));
    parentPort!.postMessage({ done: batch.reviews.length });
  } else {
    const lines = batch.lines.map((line) => {
      const text = typeof line['text'] === 'string' ? line['text'] : '';
      return JSON.stringify({ ...line, readings: reader.read(text, { roster }) });
    });
    parentPort!.postMessage({ lines });
  }
});
