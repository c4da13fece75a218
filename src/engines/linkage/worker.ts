import { parentPort } from 'node:worker_threads';
import { newHand, type Task } from './threads.ts';

/** One thread of a crew: answers each task it is sent, in the order they come. */
const hand = newHand();
parentPort!.on('message', (task: Task) => parentPort!.postMessage(hand(task)));
