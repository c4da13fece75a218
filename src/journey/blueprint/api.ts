import { z } from 'zod';
import { manager, staff } from '#kit/caller.ts';
import { answer, verb } from '#kit/contract.ts';
import { id, text, words } from '#kit/text.ts';
import { stepKinds } from '../protocol.ts';
import { keepers, lanes, senses, stages, visitSteps } from './touchpoint.ts';

const person = z.object({ id, name: z.string() });
const step = z.object({ id: words(60), kind: z.enum(stepKinds), text: words(2000) });
const line = text(600);
const eachOf = <Name extends string>(names: readonly Name[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, line])) as Record<Name, typeof line>);

export const touchpointShape = z.object({
  key: words(60),
  stage: z.enum(stages),
  title: words(80),
  lanes: eachOf(lanes),
  senses: eachOf(senses),
  standard: z
    .object({
      protocol: text(60).nullable(),
      steps: z
        .array(step)
        .max(30)
        .refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, 'two steps have one id'),
      who: z.enum(keepers),
      begins: z.object({ at: z.enum(visitSteps), minutes: z.int().min(-100_000).max(100_000) }),
      within: z.int().min(1).max(100_000).nullable(),
    })
    .nullable(),
  hospitality: line,
  failPoints: z.array(words(200)).max(10),
  wait: z.int().min(1).max(10_000).nullable(),
  mark: z.enum(['peak', 'end']).nullable(),
  only: z.array(words(60)).max(30),
});

const version = z.object({
  version: z.int(),
  note: z.string(),
  madeAt: z.string().nullable(),
  madeBy: person.nullable(),
});

export const blueprints = {
  blueprint: answer(staff, 'The journey of a guest through the house, as it is drawn now or was in a version')
    .input(z.object({ version: z.int().min(0).nullable().default(null) }))
    .output(version.extend({ newest: z.int(), touchpoints: z.array(touchpointShape) })),
  drawings: answer(staff, 'Who changed what in the journey, newest first; version 0 is the book\u2019s')
    .input(z.object({}))
    .output(
      z.array(
        version.extend({
          /** Against the version before. */
          added: z.array(z.string()),
          removed: z.array(z.string()),
          changed: z.array(z.string()),
          moved: z.array(z.string()),
        }),
      ),
    ),
  draw: verb(manager, 'The journey drawn anew, from the version that was looked at')
    .input(
      z.object({
        from: z.int().min(0),
        touchpoints: z.array(touchpointShape).min(1).max(80),
        note: text(200).default(''),
      }),
    )
    .output(z.object({ version: z.int() })),
};
