import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { OpenHouse } from './stand.ts';

export type Call = (name: string, input: unknown, key?: string) => Promise<string>;

/**
 * Calls a contract value over HTTP with the house's API key, on connections that stay open.
 * @returns the body of the answer
 * @throws when the answer is not 200
 */
export function caller({ port, key }: OpenHouse, connections = 1): { call: Call; hangUp: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const call: Call = async (name, input, tap) => {
    const body = JSON.stringify(input);
    const headers = {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      ...(tap ? { 'idempotency-key': tap } : {}),
    };
    const { status, text } = await new Promise<Answer>((resolve, reject) => {
      request(
        { agent, host: '127.0.0.1', port, path: `/api/${name}`, method: 'POST', headers },
        (response) => {
          whole(response).then(resolve, reject);
        },
      )
        .on('error', reject)
        .end(body);
    });
    if (status !== 200) throw new Error(`${name}: ${status} ${text.slice(0, 300)}`);
    return text;
  };
  return { call, hangUp: () => agent.destroy() };
}

type Answer = { status: number; text: string };

async function whole(response: IncomingMessage): Promise<Answer> {
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece as Buffer);
  return { status: response.statusCode!, text: Buffer.concat(pieces).toString() };
}
