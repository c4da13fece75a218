import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { wayKey } from '#door/way-in.ts';
import { signatureOf } from '#desk/channels/twilio/signature.ts';
import type { TestHouse } from './house.ts';

export const authToken = 'a token of the provider';

/** What a provider of calls and texts was asked, in order. */
export type Asked = { method: string; path: string; form: URLSearchParams; authorization: string };

export type Provider = {
  address: string;
  asked: Asked[];
  /** Answers otherwise than with a success from now on; null is as usual again. */
  answers: (how: ((asked: Asked, response: ServerResponse) => void) | null) => void;
  close: () => void;
};

/** A provider on this machine that takes texts, knows one account, and keeps recordings and pictures. */
export async function openProvider(): Promise<Provider> {
  const asked: Asked[] = [];
  let how: ((asked: Asked, response: ServerResponse) => void) | null = null;
  const server = createServer((request, response) => {
    void read(request).then((one) => {
      asked.push(one);
      return how ? how(one, response) : usually(one, response, asked.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answers: (next) => {
      how = next;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function read(request: IncomingMessage): Promise<Asked> {
  let body = '';
  for await (const piece of request) body += String(piece);
  const { method = '', url = '', headers } = request;
  return { method, path: url, form: new URLSearchParams(body), authorization: headers.authorization ?? '' };
}

function usually({ path, authorization }: Asked, response: ServerResponse, count: number): void {
  if (authorization !== `Basic ${Buffer.from(`AC1:${authToken}`).toString('base64')}`) {
    response.writeHead(401).end('{"code": 20003, "message": "Authenticate"}');
    return;
  }
  if (path.endsWith('.mp3')) response.setHeader('content-type', 'audio/mpeg').end(`recording ${path}`);
  else if (path.includes('/Media/')) response.setHeader('content-type', 'image/jpeg').end(`picture ${path}`);
  else response.writeHead(201).end(JSON.stringify({ sid: `SM${count}`, status: 'queued' }));
}

type Call = { lineId: string; path: string; params: Record<string, string>; token?: string; query?: string };

/** What a provider sends to a hook of a line, signed with its token. */
export function signedCall({ regulars }: TestHouse, { lineId, path, params, ...call }: Call) {
  const { installation } = regulars.ground;
  const asked = `${path}?key=${wayKey(installation, lineId)}${call.query ?? ''}`;
  return {
    path: asked,
    init: {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signatureOf(
          call.token ?? authToken,
          `${installation.publicUrl}${asked}`,
          params,
        ),
      },
      body: new URLSearchParams(params).toString(),
    },
  };
}

export async function callsHook(house: TestHouse, call: Call): Promise<Response> {
  const { path, init } = signedCall(house, call);
  return house.request(path, init);
}
