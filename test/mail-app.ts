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

const { fetchAll, messageFlagsAdd } = ImapFlow.prototype;
ImapFlow.prototype.fetchAll = async function (this: ImapFlow, range, query, options) {
  const mails = await fetchAll.call(this, range, query, options);
  if (query.source) dieIf('before storing');
  return mails;
};
ImapFlow.prototype.messageFlagsAdd = async function (this: ImapFlow, range, flags, options) {
  dieIf('before marking');
  return messageFlagsAdd.call(this, range, flags, options);
};
const { run } = Piscina.prototype;
Piscina.prototype.run = async function (this: Piscina, ...given: Parameters<typeof run>) {
  dieIf('before reading');
  return run.apply(this, given) as Promise<unknown>;
} as typeof run;

await openRegulars({ address, publicUrl, secret: 'test'.repeat(10), setupCode, carriers: async () => carrier });
process.on('disconnect', () => process.exit());
process.send!('open');

function dieIf(point: Point): void {
  if (point === diesAt) process.kill(process.pid, 'SIGKILL');
}
