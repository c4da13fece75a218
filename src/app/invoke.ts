import { call } from '@orpc/server';
import type { AnyContractProcedure } from '@orpc/contract';
import { z } from 'zod';
import { mayCall, stranger } from '#kit/caller.ts';
import type { Caller } from '#kit/caller.ts';
import { Refusal } from '#kit/refusal.ts';
import { contextOf } from './context.ts';
import { contract, contractByName, meta, refusalSentence, router } from './product.ts';
import { asRefusal } from './refuse.ts';
import type { Regulars } from './regulars.ts';
import { chooseHouse, withRegulars } from './with-regulars.ts';

const slices: Record<string, Record<string, AnyContractProcedure>> = contract;

export const sliceNames: readonly string[] = Object.keys(slices);

/**
 * `regulars SLICE VERB [JSON | --name value …] [--house SLUG]`: calls a contract value as the owner at this machine
 * and prints its answer as JSON.
 * @returns the exit code
 */
export async function invoke(slice: string, [verb, ...words]: string[]): Promise<number> {
  const name = `${slice}.${verb}`;
  const value = contractByName.get(name);
  if (!verb || !value) {
    console.log(verbsOf(slice));
    return !verb || verb === '--help' ? 0 : 2;
  }
  const { house, input } = understood(words, value);
  try {
    const answer = await withRegulars((regulars) => answerOf(regulars, { name, value, house, input }));
    console.log(JSON.stringify(answer, null, 2));
    return 0;
  } catch (fault) {
    const refusal = asRefusal(fault);
    if (!refusal) throw fault;
    console.error(refusalSentence(refusal));
    return 1;
  }
}

type Call = { name: string; value: AnyContractProcedure; house: string | null; input: unknown };

async function answerOf(regulars: Regulars, { name, value, house: slug, input }: Call): Promise<unknown> {
  const house = await chooseHouse(regulars, slug);
  const caller: Caller = { ...stranger, kind: 'cli', houseId: house?.id ?? null, role: 'owner' };
  if (!mayCall(meta(value).who, caller)) throw new Refusal('kit.not_yours');
  // Whoever may start a command here has the machine, and with it the terminal the code is printed in.
  const ground = { ...regulars.ground, isSetupCode: () => true };
  const now = ground.clock();
  const context = contextOf(ground, { caller, now, request: new Headers(), response: new Headers() });
  return call(procedureOf(name), input, { context });
}

function procedureOf(name: string): Parameters<typeof call>[0] {
  const [slice = '', verb = ''] = name.split('.');
  return (router as unknown as Record<string, Record<string, Parameters<typeof call>[0]>>)[slice]![verb]!;
}

/** Sorts the words after the verb into the house and the input. */
function understood(words: string[], value: AnyContractProcedure): { house: string | null; input: unknown } {
  let house: string | null = null;
  let input: Record<string, unknown> = {};
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word.startsWith('{')) {
      input = { ...input, ...(parsed(word) as Record<string, unknown>) };
      continue;
    }
    const name = /^--(\w+)$/.exec(word)?.[1];
    if (!name) throw new Error(`"${word}" is not understood: write --name value, or one JSON object.`);
    const text = rest.shift();
    if (text === undefined) throw new Error(`--${name} needs a value.`);
    if (name === 'house') house = text;
    else input[name] = takesText(value, name) ? text : parsed(text);
  }
  return { house, input };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`This is not JSON: ${text}`);
  }
}

/** A PIN of digits is a text and a count is a number: the contract says which. */
function takesText(value: AnyContractProcedure, name: string): boolean {
  const schema = value['~orpc'].inputSchema as z.ZodType | undefined;
  if (!schema) return true;
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const field = properties[name];
  if (typeof field !== 'object') return true;
  return [field, ...(field.anyOf ?? [])].some((form) => typeof form === 'object' && form.type === 'string');
}

function verbsOf(slice: string): string {
  const values = Object.entries(slices[slice] ?? {});
  const width = Math.max(...values.map(([name]) => name.length));
  const lines = values.map(
    ([name, value]) => `  ${name.padEnd(width)}  ${value['~orpc'].route.summary ?? ''}`,
  );
  return [`regulars ${slice} VERB [--name value … | JSON] [--house SLUG]`, ...lines].join('\n');
}
