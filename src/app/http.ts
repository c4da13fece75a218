import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

const usualPort = 4321;
/** What is under way when the house closes is given this long. Live streams never end by themselves. */
const graceMs = 1_000;

const limits = {
  headersTimeout: 15_000,
  // Long enough for a file of guests over a slow line.
  requestTimeout: 300_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
  // Longer than the minute for which proxies keep a connection, so that they are the ones to end it.
  keepAliveTimeout: 65_000,
};

/** A port that is taken but answers only "not yet", until it is given the house. */
export type Entrance = { port: number; admit: (app: Hono) => void; close: () => Promise<void> };

/**
 * Takes the port that `PORT` names, or the usual one and then its neighbours. With `TLS_CERT` and `TLS_KEY`
 * (paths of PEM files) it speaks https by itself.
 * @throws when the named port, or every one of the neighbours, is taken
 */
export async function openEntrance(): Promise<Entrance> {
  let answer: RequestListener = notYet;
  const server = makeServer((request, response) => {
    nameAddress(request);
    answer(request, response);
  });
  await takePort(server);
  return {
    port: (server.address() as AddressInfo).port,
    admit: (app) => {
      const listener = getRequestListener(app.fetch);
      answer = (request, response) => void listener(request, response);
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await Promise.race([closed, sleep(graceMs)]);
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Loopback unless told: a house is not open to the Wi-Fi by accident. */
export function hostName(): string {
  return process.env['HOST'] || '127.0.0.1';
}

function makeServer(listener: RequestListener): Server {
  const cert = process.env['TLS_CERT'];
  const key = process.env['TLS_KEY'];
  if (!cert || !key) return createServer(limits, listener);
  return createSecureServer({ ...limits, cert: readFileSync(cert), key: readFileSync(key) }, listener);
}

function notYet(_request: IncomingMessage, response: Parameters<RequestListener>[1]): void {
  response
    .writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' })
    .end('The house is being opened.\n');
}

async function takePort(server: Server): Promise<void> {
  const named = process.env['PORT'];
  if (named) {
    if (!/^\d{1,5}$/.test(named) || Number(named) > 65_535)
      throw new Error(`PORT is "${named}": name a number up to 65535.`);
    if (await listens(server, Number(named))) return;
    throw new Error(`Port ${named} is taken by another program. Name another with PORT=…`);
  }
  for (let port = usualPort; port < usualPort + 50; port += 1) {
    if (!(await listens(server, port))) continue;
    if (port !== usualPort) console.log(`Port ${usualPort} is taken by another program; using ${port}.`);
    return;
  }
  throw new Error(`No port between ${usualPort} and ${usualPort + 49} is free. Name one with PORT=…`);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE') resolve(false);
      else if (fault.code === 'EACCES')
        reject(new Error(`This user may not open port ${port}: name one above 1023 with PORT=…`));
      else reject(new Error(`${hostName()}:${port} cannot be opened: ${fault.message}`, { cause: fault }));
    };
    server.once('error', refused);
    server.listen(port, hostName(), () => {
      server.off('error', refused);
      resolve(true);
    });
  });
}

/** Sign-in is slowed down by address: the socket's own, or the one a trusted proxy in front says. */
function nameAddress(request: IncomingMessage): void {
  const forwarded = process.env['TRUST_PROXY'] ? request.headers['x-forwarded-for'] : undefined;
  const address =
    String(forwarded ?? '')
      .split(',')
      .at(-1)
      ?.trim() ||
    request.socket.remoteAddress ||
    '';
  const raw = request.rawHeaders;
  for (let i = raw.length - 2; i >= 0; i -= 2)
    if (raw[i]?.toLowerCase() === 'x-regulars-ip') raw.splice(i, 2);
  raw.push('x-regulars-ip', address);
}
