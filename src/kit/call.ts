import type { ClientLink } from '@orpc/client';
import type { RefusalParams } from './refusal.ts';

/** A rule that said no, as the browser hears it: one sentence to show where it happened. */
export class Refused extends Error {
  readonly code: string;
  readonly params: RefusalParams;
  readonly status: number;

  constructor(status: number, data: { code: string; params: RefusalParams; sentence: string }) {
    super(data.sentence);
    this.name = 'Refused';
    this.code = data.code;
    this.params = data.params;
    this.status = status;
  }
}

/** No answer came: the network is away, or the server is. The tap may be sent again with its key. */
export class Unreached extends Error {
  constructor(cause: unknown) {
    super('The house cannot be reached.', { cause });
    this.name = 'Unreached';
  }
}

/** One key a tap, and when it was made, so that a replay happens once and at its own time. */
export type Tap = { key?: string; happenedAt?: string; turn?: string | null };

export type Calling = {
  house: () => string | null;
  turn: () => string | null;
  /** The browser's own, unless a test or a program brings another. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
};

/** The light link: `client.visits.arrive(input)` is `POST /api/visits.arrive`, plain JSON both ways. */
export function lightLink(calling: Calling): ClientLink<Tap> {
  return {
    async call(path, input, options) {
      const { key, happenedAt, turn } = options.context;
      const headers: Record<string, string> = { 'content-type': 'application/json' };
      const house = calling.house();
      if (house) headers['x-house'] = house;
      if (key) headers['idempotency-key'] = key;
      if (happenedAt) headers['x-happened-at'] = happenedAt;
      const whose = turn ?? calling.turn();
      if (whose) headers['x-turn'] = whose;
      return reach(calling.fetch ?? fetch, `/api/${path.join('.')}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(input ?? {}),
        ...(options.signal ? { signal: options.signal } : {}),
      });
    },
  };
}

async function reach(send: NonNullable<Calling['fetch']>, url: string, init: RequestInit): Promise<unknown> {
  const response = await send(url, init).catch((fault: unknown) => {
    if (init.signal?.aborted) throw fault;
    throw new Unreached(fault);
  });
  // A proxy in front of a server that is away answers in its stead, and not in JSON.
  if (response.status >= 502 && response.status <= 504) throw new Unreached(response.status);
  const body: unknown = await response.json();
  if (response.ok) return body;
  const data = (body as { data?: ConstructorParameters<typeof Refused>[1] }).data;
  throw new Refused(
    response.status,
    data ?? { code: 'kit.fault', params: {}, sentence: 'Something went wrong here. It is written down.' },
  );
}
