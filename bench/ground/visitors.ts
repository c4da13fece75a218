import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { installationOf } from '#kit/installation.ts';
import { newId } from '#kit/id.ts';
import { wayKey } from '#door/way-in.ts';
import { serverSecret } from './server-secret.ts';
import type { OpenHouse, Stand } from './stand.ts';

export type Visitor = {
  token: string;
  /** The words of every message the house has taken in. */
  said: string[];
  /** @throws when the house does not take it */
  say: (words: string) => Promise<void>;
  listen: () => Promise<void>;
  /** Messages of its own its stream has not told it of. */
  unheard: () => number;
  hangUp: () => void;
};

const origin = 'http://site.test';

/** A chat element of the house, for as many visitors as come. @returns its key */
export async function chatElement({ owner, houseId, venueId }: Stand): Promise<string> {
  const lineId = newId();
  const key = wayKey(installationOf('http://localhost', serverSecret), lineId);
  await owner.query(
    `insert into desk.line (house_id, id, channel, venue_id, name, settings, opened_at)
     values ($1, $2, 'chat', $3, 'Site', $4, now())`,
    [houseId, lineId, venueId, JSON.stringify({ origins: [origin], visitorsAMinute: 100_000 })],
  );
  await owner.query(
    `insert into door.way_in (token_sha256, house_id, kind, line_id, made_at)
     values (encode(sha256(convert_to($1, 'utf8')), 'hex'), $2, 'widget', $3, now())`,
    [key, houseId, lineId],
  );
  return key;
}

/** One browser on the house's own site: a stream, and a connection for what it says. */
export function visitorOf({ port }: OpenHouse, key: string): Visitor {
  const token = randomBytes(24).toString('hex');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = { authorization: `Visitor ${token}`, origin };
  const said: string[] = [];
  let told = 0;
  let stream: IncomingMessage | null = null;
  const ask = (path: string, method: string, body?: string, through?: Agent) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      request(
        {
          host: '127.0.0.1',
          port,
          path: `/widget/${key}/${path}`,
          method,
          agent: through,
          headers: { ...headers, 'content-type': 'application/json' },
        },
        resolve,
      )
        .on('error', reject)
        .end(body);
    });
  return {
    token,
    said,
    say: async (words) => {
      const text = `${words} (${newId()})`;
      const response = await ask('say', 'POST', JSON.stringify({ id: newId(), text }), agent);
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece as Buffer);
      if (response.statusCode !== 200)
        throw new Error(`${response.statusCode} ${Buffer.concat(pieces).toString()}`);
      said.push(text);
    },
    listen: async () => {
      stream = await ask('live', 'GET');
      stream.setEncoding('utf8').on('data', (words: string) => {
        told += words.split('event: said').length - 1;
      });
    },
    // The first opens the conversation, before which its stream cannot know which is its own.
    unheard: () => Math.max(0, said.length - 1 - told),
    hangUp: () => {
      stream?.destroy();
      agent.destroy();
    },
  };
}
