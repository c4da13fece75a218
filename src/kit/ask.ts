import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient, AnyContractRouter } from '@orpc/contract';
import type { Tap } from './call.ts';
import { lightLink, Unreached } from './call.ts';
import { hereHouse } from './here.ts';
import type { Errand } from './outbox.ts';
import { fetchNoting } from './reach.ts';
import { turnToken } from './turn.ts';

type Client<Contract extends AnyContractRouter> = ContractRouterClient<Contract, Tap>;
// oxlint-disable-next-line typescript/no-explicit-any -- only the place of the input is looked at
type Call = (input: any, ...rest: never[]) => Promise<unknown>;
type Input<Value> = Value extends Call ? Parameters<Value>[0] : never;
type Output<Value> = Value extends Call ? Awaited<ReturnType<Value>> : never;

/** What TanStack Query needs to read one answer; `kept` ones are readable without a network. */
export type Reading<Result> = {
  queryKey: readonly unknown[];
  queryFn: (context: { signal: AbortSignal }) => Promise<Result>;
  meta: { kept: boolean };
};

export type Asking<Contract extends AnyContractRouter> = {
  call: Client<Contract>;
  read: {
    [Name in keyof Client<Contract>]: (
      input: Input<Client<Contract>[Name]>,
    ) => Reading<Output<Client<Contract>[Name]>>;
  };
  errand: <Name extends keyof Client<Contract> & string>(
    name: Name,
    input: Input<Client<Contract>[Name]>,
  ) => Errand;
};

type Loose = Record<string, (input: unknown, options?: { signal: AbortSignal }) => Promise<unknown>>;

/**
 * How the pages of a slice ask the server, by the type of its contract alone: `call` asks now, `read`
 * is for `useQuery`, `errand` names a verb for the outbox.
 */
export function asking<Contract extends AnyContractRouter>(
  slice: string,
  kept: readonly string[] = [],
): Asking<Contract> {
  const call = createORPCClient(link, { path: [slice] }) as unknown as Loose;
  const read = (name: string) => (input: unknown) => ({
    queryKey: [hereHouse(), slice, name, input],
    queryFn: ({ signal }: { signal: AbortSignal }) => call[name]!(input, { signal }),
    meta: { kept: kept.includes(name) },
  });
  return {
    call,
    read: new Proxy({}, { get: (_, name) => read(String(name)) }),
    errand: (name: string, input: unknown) => ({ call: `${slice}.${name}`, input }),
  } as unknown as Asking<Contract>;
}

const link = lightLink({ house: hereHouse, turn: turnToken, fetch: fetchNoting });

export function isUnreached(fault: unknown): boolean {
  return fault instanceof Unreached;
}
