/** What the house answers; the shapes are those of its chat addresses. */
export type Hello = {
  house: string;
  title: string;
  greeting: string;
  who: string[];
  open: boolean;
  opensAt: string | null;
  timeZone: string;
};
export type Said = { id: string; at: string; from: 'me' | 'house'; by: string; text: string };
/** A message on its way: kept here until the house has it. */
export type Waiting = { id: string; text: string };

/** One visitor's talk with one house, over whatever network there is. */
export type Talk = {
  hello: () => Promise<Hello>;
  said: (after: string | null) => Promise<Said[]>;
  /** @returns null when it arrived, else why not in one sentence; throws where there is no network */
  say: (message: Waiting) => Promise<string | null>;
  leave: (name: string, email: string) => Promise<string | null>;
  /** Hears of news until it is closed; comes back by itself after a lost network. */
  listen: (heard: () => void) => () => void;
};

const firstWaitMs = 1000;
const longestWaitMs = 30_000;

export function talkWith(house: string, key: string, token: string): Talk {
  const at = (name: string) => `${house}/widget/${key}/${name}`;
  const headers = { authorization: `Visitor ${token}` };
  const read = async <Answer>(name: string): Promise<Answer> => {
    const response = await fetch(at(name), { headers, credentials: 'omit' });
    if (!response.ok) throw new Error(`${response.status}`);
    return (await response.json()) as Answer;
  };
  const send = async (name: string, body: object): Promise<string | null> => {
    const response = await fetch(at(name), {
      method: 'POST',
      credentials: 'omit',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return null;
    if (response.status >= 500) throw new Error(`${response.status}`);
    const { sentence } = ((await response.json()) as { data?: { sentence?: string } }).data ?? {};
    return sentence ?? 'This could not be sent.';
  };
  return {
    hello: () => read<Hello>('hello'),
    said: async (after) => (await read<{ said: Said[] }>(`said${after ? `?after=${after}` : ''}`)).said,
    say: (message) => send('say', message),
    leave: (name, email) => send('leave', { name, email }),
    listen: (heard) => listen(at('live'), headers, heard),
  };
}

/** A stream read by fetch: an EventSource cannot carry the visitor's secret, and an address would give it away. */
function listen(address: string, headers: Record<string, string>, heard: () => void): () => void {
  const closing = new AbortController();
  let waitMs = firstWaitMs;
  const go = async () => {
    while (!closing.signal.aborted) {
      try {
        const response = await fetch(address, { headers, credentials: 'omit', signal: closing.signal });
        const words = response.ok ? response.body?.pipeThrough(new TextDecoderStream()).getReader() : null;
        for (let part = await words?.read(); part && !part.done; part = await words?.read()) {
          waitMs = firstWaitMs;
          // The first word of a stream counts as news: something may have been said while it was away.
          if (/event: (said|open)/.test(part.value)) heard();
        }
      } catch {
        // No network just now; the next try is a little later.
      }
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      waitMs = Math.min(waitMs * 2, longestWaitMs);
    }
  };
  void go();
  return () => closing.abort();
}
