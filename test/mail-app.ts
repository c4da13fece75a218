import { appendFileSync } from 'node:fs';
import { ImapFlow } from 'imapflow';
import { Piscina } from 'piscina';
import type { Address } from '#kit/database.ts';
import type { Carrier } from '#kit/post.ts';
import { openRegulars } from '#app/regulars.ts';
import { publicUrl, setupCode } from './house.ts';

/** Where the process ends as if the power had gone. */
export type Point = 'before storing' | 'before marking' | 'before reading' | 'before recording';

export type MailApp = { address: Address; diesAt: Point | null; sentLog: string };

/** The working process of a house with mail, which ends itself at one point on its way. */
const { address, diesAt, sentLog } = JSON.parse(process.argv[2]!) as MailApp;

const carrier: Carrier = {
  carry: async ({ messageId }) => {
    appendFileSync(sentLog, `${messageId}\n`);
    dieIf('before recording');
    return null;
  },
  close: () => {},
};

after(ImapFlow.prototype, 'fetchAll', 'before storing', ([, query]) => query.source !== undefined);
before(ImapFlow.prototype, 'messageFlagsAdd', 'before marking');
before(Piscina.prototype, 'run', 'before reading');

await openRegulars({
  address,
  publicUrl,
  secret: 'test'.repeat(10),
  setupCode,
  carriers: async () => carrier,
});
process.on('disconnect', () => process.exit());
process.send!('open');

type Method = (...given: never[]) => Promise<unknown>;

/** Ends the process where this is about to be called. */
function before<Of extends Record<Name, Method>, Name extends keyof Of>(
  of: Of,
  name: Name,
  point: Point,
): void {
  const method = of[name];
  of[name] = function (this: Of, ...given: Parameters<Of[Name]>) {
    dieIf(point);
    return method.apply(this, given);
  } as Of[Name];
}

/** Ends the process where this has just been done. */
function after<Of extends Record<Name, Method>, Name extends keyof Of>(
  of: Of,
  name: Name,
  point: Point,
  meant: (given: Parameters<Of[Name]>) => boolean,
): void {
  const method = of[name];
  of[name] = async function (this: Of, ...given: Parameters<Of[Name]>) {
    const done = await method.apply(this, given);
    if (meant(given)) dieIf(point);
    return done;
  } as Of[Name];
}

function dieIf(point: Point): void {
  if (point === diesAt) process.kill(process.pid, 'SIGKILL');
}
