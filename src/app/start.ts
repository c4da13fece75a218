import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttp } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { noHouseYet } from '#door/house.ts';
import { defaultDataDir, isRunning } from '#kit/postgres/start.ts';
import { smtpCarrier } from '#kit/post.ts';
import type { Carrier } from '#kit/post.ts';
import { buildWeb } from './build.ts';
import { databaseDir, takePlace } from './place.ts';
import { openRegulars, prepare } from './regulars.ts';
import { serveStatic } from './static.ts';

const usualPort = 4321;

/** `npm start`: everything from an empty machine to an open page, and a clean end on Ctrl-C. */
export async function start(): Promise<number> {
  const say = (line: string) => console.log(line);
  const dataDir = defaultDataDir();
  if (!process.env['DATABASE_URL'] && (await isRunning(databaseDir(dataDir)))) {
    const address = await readFile(runningFile(dataDir), 'utf8').catch(() => null);
    say(`Regulars is running already${address ? ` at ${address}` : ''}, with the data in ${dataDir}. It is left alone.`);
    return 0;
  }
  if (await buildWeb()) say('The pages are built.');
  const place = await takePlace(say);
  const { migrated, leftForAdministrator } = await prepare(place.address);
  if (migrated.length > 0) say(`The database is prepared (${migrated.length} steps).`);
  for (const statement of leftForAdministrator) say(`For quick searches an administrator of the database runs: ${statement}`);

  const port = await freePort();
  const publicUrl = process.env['PUBLIC_URL'] ?? `http://localhost:${port}`;
  const setupCode = String(randomInt(100_000, 1_000_000));
  const regulars = await openRegulars({ address: place.address, publicUrl, secret: place.secret, setupCode, carrier: mailCarrier() });
  await serveStatic(regulars.server);
  const http = await listen(regulars.server, port);
  await writeFile(runningFile(dataDir), publicUrl);

  say(`\nRegulars is open at ${publicUrl}`);
  if (await noHouseYet(regulars.ground.db)) say(`The first to come needs this code: ${setupCode}`);
  say(`Its data lies in ${process.env['DATABASE_URL'] ? 'your own database' : dataDir}. Stop it with Ctrl-C.\n`);

  await asked(['SIGINT', 'SIGTERM']);
  say('Closing …');
  http.closeAllConnections();
  http.close();
  await regulars.close();
  await rm(runningFile(dataDir), { force: true });
  await place.stop();
  return 0;
}

/** `SMTP_URL=smtp://user:secret@mail.example:587 MAIL_FROM=house@example`; without it letters wait. */
function mailCarrier(): Carrier | null {
  const url = process.env['SMTP_URL'];
  if (!url) return null;
  const from = process.env['MAIL_FROM'];
  if (!from) throw new Error('SMTP_URL is set and MAIL_FROM is not: say from which address the house writes.');
  return smtpCarrier(url, from);
}

function runningFile(dataDir: string): string {
  return join(dataDir, 'running');
}

/** The port asked for, or the usual one and then its neighbours. */
async function freePort(): Promise<number> {
  const named = process.env['PORT'];
  if (named) {
    if (await isFree(Number(named))) return Number(named);
    throw new Error(`Port ${named} is taken by another program. Name another with PORT=…`);
  }
  for (let port = usualPort; port < usualPort + 50; port += 1) {
    if (await isFree(port)) {
      if (port !== usualPort) console.log(`Port ${usualPort} is taken by another program; using ${port}.`);
      return port;
    }
  }
  throw new Error(`No port between ${usualPort} and ${usualPort + 49} is free. Name one with PORT=…`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createHttp();
    probe.once('error', (fault: NodeJS.ErrnoException) => (fault.code === 'EADDRINUSE' ? resolve(false) : reject(fault)));
    probe.listen(port, hostName(), () => probe.close(() => resolve(true)));
  });
}

/** Loopback unless told: a house is not open to the Wi-Fi by accident. */
function hostName(): string {
  return process.env['HOST'] ?? '127.0.0.1';
}

/** Serves plainly, or with a certificate of one's own (`TLS_CERT`, `TLS_KEY`: paths of PEM files). */
export async function listen(app: Hono, port: number): Promise<Server> {
  const answer = getRequestListener(app.fetch);
  const handle = (request: IncomingMessage, response: Parameters<typeof answer>[1]) => {
    nameAddress(request);
    void answer(request, response);
  };
  const cert = process.env['TLS_CERT'];
  const key = process.env['TLS_KEY'];
  const server =
    cert && key ? createHttps({ cert: readFileSync(cert), key: readFileSync(key) }, handle) : createHttp(handle);
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostName(), resolve);
  });
  return server as Server;
}

/** Sign-in is slowed down by address: the socket's own, or the one a trusted proxy in front says. */
function nameAddress(request: IncomingMessage): void {
  const forwarded = process.env['TRUST_PROXY'] ? request.headers['x-forwarded-for'] : undefined;
  const address = String(forwarded ?? '').split(',').at(-1)?.trim() || request.socket.remoteAddress || '';
  const raw = request.rawHeaders;
  for (let i = raw.length - 2; i >= 0; i -= 2) if (raw[i]?.toLowerCase() === 'x-regulars-ip') raw.splice(i, 2);
  raw.push('x-regulars-ip', address);
}

function asked(signals: NodeJS.Signals[]): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
}
