import { oc } from '@orpc/contract';
import type { AnySchema, ContractProcedureBuilderWithInputOutput } from '@orpc/contract';
import { z } from 'zod';
import { nobody } from './caller.ts';
import type { Who } from './caller.ts';

export type Meta = { who: Who; does: 'verb' | 'answer' };

/** The one shape in which a contract value says no. */
const errors = {
  REFUSED: {
    status: 422,
    data: z.object({
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
      sentence: z.string(),
    }),
  },
} as const;

const base = oc.$meta<Meta>({ who: nobody, does: 'answer' }).errors(errors);

/** A contract value that changes something: takes an idempotency key and gives ids and codes back. */
export function verb(who: Who, summary: string) {
  return base.meta({ who, does: 'verb' }).route({ method: 'POST', summary, tags: ['verb'] });
}

/** A contract value that reads something. */
export function answer(who: Who, summary: string) {
  return base.meta({ who, does: 'answer' }).route({ method: 'POST', summary, tags: ['answer'] });
}

/** What a verb answers when there is nothing to say but that it was done. */
export const done = z.object({});

type Value = ContractProcedureBuilderWithInputOutput<AnySchema, AnySchema, typeof errors, Meta>;

/** Names the contract values of a slice: `slice('visits', { arrive })` is `POST /api/visits.arrive`. */
export function slice<Values extends Record<string, Value>>(name: string, values: Values): Values {
  const named = Object.entries(values).map(([key, value]) => [
    key,
    value.route({ path: `/${name}.${key}`, operationId: `${name}.${key}` }),
  ]);
  return Object.fromEntries(named) as Values;
}
