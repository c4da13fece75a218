import { z } from 'zod';
import { manager, staff } from '#kit/caller.ts';
import { answer, done, slice, verb } from '#kit/contract.ts';
import { id, text, words } from '#kit/text.ts';
import { blueprints } from './blueprint/api.ts';
import { stepKinds } from './protocol.ts';

const key = words(60);
const step = z.object({ id: words(60), kind: z.enum(stepKinds), text: words(2000) });
const person = z.object({ id, name: z.string() });
const run = z.object({ runId: id });
const stepOfRun = run.extend({ step: words(60) });

const protocol = z.object({
  key: z.string(),
  version: z.int(),
  title: z.string(),
  topic: z.string().nullable(),
  rule: z.array(z.string()),
  steps: z.array(step),
  owner: person.nullable(),
  /** As it comes with the product, not yet written anew by the house. */
  fromBook: z.boolean(),
});

export const journey = slice('journey', {
  ...blueprints,
  protocols: answer(staff, 'The house’s ways of working: checklists with what to say')
    .input(z.object({ withRetired: z.boolean().default(false) }))
    .output(z.array(protocol.extend({ retiredAt: z.string().nullable() }))),
  versions: answer(staff, 'How a protocol came to be what it is')
    .input(z.object({ key }))
    .output(z.array(protocol.extend({ madeAt: z.string().nullable(), madeBy: person.nullable() }))),
  topics: answer(staff, 'What conversations are about, as the protocols name it')
    .input(z.object({}))
    .output(z.array(z.object({ topic: z.string(), says: z.string() }))),
  writeProtocol: verb(manager, 'A protocol, new or in a new version; runs under way go on by theirs')
    .input(
      z.object({
        key: key.nullable().default(null),
        title: words(120),
        topic: text(60).nullable().default(null),
        rule: z.array(words(60)).max(30).default([]),
        steps: z
          .array(step)
          .min(1)
          .max(30)
          .refine(
            (steps) => new Set(steps.map(({ id }) => id)).size === steps.length,
            'two steps have one id',
          ),
        ownerId: id.nullable().default(null),
      }),
    )
    .output(z.object({ key: z.string(), version: z.int() })),
  retireProtocol: verb(manager, 'No longer in use').input(z.object({ key })).output(done),
  revive: verb(manager, 'In use again').input(z.object({ key })).output(done),
  start: verb(staff, 'Start a protocol on a conversation or a visit')
    .input(z.object({ key, subjectSlice: z.enum(['desk', 'visits']), subjectId: id }))
    .output(z.object({ runId: id })),
  runs: answer(staff, 'Protocols at work on one thing')
    .input(z.object({ subjectId: id }))
    .output(
      z.array(
        z.object({
          id,
          key: z.string(),
          version: z.int(),
          title: z.string(),
          how: z.enum(['topic', 'rule', 'hand']),
          startedAt: z.string(),
          startedBy: person.nullable(),
          endedAt: z.string().nullable(),
          outcome: z.enum(['done', 'left']).nullable(),
          steps: z.array(
            step.extend({
              doneAt: z.string().nullable(),
              doneBy: person.nullable(),
              skippedWhy: z.string().nullable(),
            }),
          ),
        }),
      ),
    ),
  doStep: verb(staff, 'A step is done').input(stepOfRun).output(done),
  skipStep: verb(staff, 'A step does not fit, and why')
    .input(stepOfRun.extend({ why: words(200) }))
    .output(done),
  undoStep: verb(staff, 'It is not done after all').input(stepOfRun).output(done),
  leaveRun: verb(staff, 'Leave the rest of a protocol undone').input(run).output(done),
  adherence: answer(manager, 'How the protocols are kept, step by step; of the work, not of persons')
    .input(z.object({ days: z.int().min(1).max(730).default(90) }))
    .output(
      z.array(
        z.object({
          key: z.string(),
          title: z.string(),
          runs: z.int(),
          finished: z.int(),
          steps: z.array(
            z.object({ step: z.string(), text: z.string(), done: z.int(), skipped: z.int(), open: z.int() }),
          ),
        }),
      ),
    ),
});
