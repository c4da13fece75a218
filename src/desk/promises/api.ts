import { z } from 'zod';
import { manager, staff } from '#kit/caller.ts';
import { answer, done, verb } from '#kit/contract.ts';
import { id, instant, text, words } from '#kit/text.ts';
import { channelNames } from '../conversation.ts';

const minutes = z.int().min(1).max(100_000).nullable();
const target = z.object({
  channel: z.enum(channelNames),
  /** null is every topic. */
  topic: text(60).nullable().default(null),
  firstAnswerMinutes: minutes,
  solutionMinutes: minutes,
});

export const promises = {
  promise: verb(staff, 'A promise said to a guest in words: “we call you by five”')
    .input(z.object({ conversationId: id, words: words(200), dueAt: instant }))
    .output(z.object({ promiseId: id })),
  keepPromise: verb(staff, 'It was kept')
    .input(z.object({ promiseId: id }))
    .output(done),
  dropPromise: verb(staff, 'It no longer stands, and why')
    .input(z.object({ promiseId: id, why: words(200) }))
    .output(done),
  unkeepPromise: verb(staff, 'It was not kept after all')
    .input(z.object({ promiseId: id }))
    .output(done),
  targets: answer(staff, 'How quickly the house means to be, in business minutes')
    .input(z.object({}))
    .output(z.array(target.extend({ own: z.boolean() }))),
  aim: verb(manager, 'How quickly the house means to be; null for both goes back to the usual')
    .input(target)
    .output(done),
};
