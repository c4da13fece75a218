import type {
  AnySchema,
  ContractProcedure,
  ErrorMap,
  InferSchemaInput,
  InferSchemaOutput,
} from '@orpc/contract';
import { implement } from '@orpc/server';
import type { Act, Db } from './act.ts';
import type { DeadJob } from './boss.ts';
import type { Caller } from './caller.ts';
import type { Meta } from './contract.ts';

/** A call that came in through the door: who it is, when it happened, and what it may reach. */
export type Entered = {
  caller: Caller;
  /** When it happened; a replayed tap says so itself. */
  now: Date;
  /** When it came in, by the clock of the server: for what may not be talked out of its time. */
  receivedAt: Date;
  request: Headers;
  /** Headers that go back with the answer: cookies, for the few verbs that set one. */
  response: Headers;
  /** Runs one act of the caller's house, with the request's idempotency key if it is a verb. */
  act: <Result>(work: (act: Act) => Promise<Result>) => Promise<Result>;
  /** Like `act`, for an answer that holds a secret: it is not kept for a replay. */
  actUnkept: <Result>(work: (act: Act) => Promise<Result>) => Promise<Result>;
  /** Runs one act of a house the caller is only about to enter. */
  actIn: <Result>(houseId: number, caller: Caller, work: (act: Act) => Promise<Result>) => Promise<Result>;
  /** The door's own tables; no house can be seen through it. */
  door: Db;
  account: Accounts;
  jobs: DeadLetters;
  /** Whether this is the code printed in the terminal at the first start. */
  isSetupCode: (code: string) => boolean;
  publicUrl: string;
};

/** Accounts of the browser that calls: whoever signs in or out here does so with this very answer. */
export type Accounts = {
  /** Makes an account and signs it in. @returns its id @throws Refusal `door.email_taken` */
  signUp: (account: { name: string; email: string; password: string }) => Promise<string>;
  signOut: () => Promise<void>;
  /** Signs in to the one account all visitors of a demo share. @returns its id */
  visit: () => Promise<string>;
  /** Whether the browser is signed in as a visitor: everybody is, so nothing real may belong to them. */
  isVisitor: () => Promise<boolean>;
};

export type DeadLetters = {
  dead: (houseId: number) => Promise<DeadJob[]>;
  redrive: (houseId: number, ids: string[]) => Promise<number>;
};

type Value<In extends AnySchema, Out extends AnySchema, Errors extends ErrorMap> = ContractProcedure<
  In,
  Out,
  Errors,
  Meta
>;

/** Gives a contract value its verb or answer: one line of a slice's `routes.ts`. */
export function serve<In extends AnySchema, Out extends AnySchema, Errors extends ErrorMap>(
  value: Value<In, Out, Errors>,
  work: (act: Act, input: InferSchemaOutput<In>) => Promise<InferSchemaInput<Out>>,
) {
  return implement(value)
    .$context<Entered>()
    .handler(({ context, input }) => context.act((act) => work(act, input)));
}

/** Like `serve`, for what happens before or between houses. */
export function serveAtDoor<In extends AnySchema, Out extends AnySchema, Errors extends ErrorMap>(
  value: Value<In, Out, Errors>,
  work: (entered: Entered, input: InferSchemaOutput<In>) => Promise<InferSchemaInput<Out>>,
) {
  return implement(value)
    .$context<Entered>()
    .handler(({ context, input }) => work(context, input));
}
