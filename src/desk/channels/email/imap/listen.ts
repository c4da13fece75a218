import type { ImapFlow } from 'imapflow';
import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '#kit/log.ts';
import type { Acts } from '#kit/parts.ts';
import type { OpenLine } from '../../../channel.ts';
import { heardOf, inTrouble } from '../../../lines/how-it-does.ts';
import { mailboxOf } from '../mailbox.ts';
import type { Mailbox, Server } from '../mailbox.ts';
import { settleSent } from '../settle-sent.ts';
import { whyNot } from '../why.ts';
import { hasImap, imapOf } from './connection.ts';
import { fetchNew } from './fetch-new.ts';

/** Between two tries to connect: doubled each time. */
const wait = { first: 2_000, longest: 300_000 };
/** Folders that are not listened to, and servers that forget to say something, are looked at so often. */
const lookMs = 120_000;

type Listening = { line: OpenLine; openedAt: Date; acts: Acts; signal: AbortSignal };

/** A fault of the house's own database, which is no trouble of the line. */
class OwnFault extends Error {}

/**
 * Stays with a mailbox until told otherwise: stores what comes in, connects again when the line was cut, and says on
 * the line what is wrong with it. It never throws.
 */
export async function listen({ line, openedAt, acts, signal }: Listening): Promise<void> {
  const mailbox = mailboxOf(line);
  if (!hasImap(mailbox)) return;
  const own: Acts = (work) =>
    acts(work).catch((cause: unknown) => {
      throw new OwnFault('the house could not take it in', { cause });
    });
  let failed = 0;
  while (!signal.aborted) {
    const client = imapOf(line, mailbox);
    const hangUp = () => client.close();
    signal.addEventListener('abort', hangUp);
    let connected = false;
    try {
      await client.connect();
      connected = true;
      await stay(client, {
        line,
        mailbox,
        since: mailbox.onlyNew ? openedAt : null,
        acts: own,
        heard: () => (failed = 0),
      });
    } catch (fault) {
      if (!signal.aborted) await say(fault, { line, mailbox, acts, sure: !connected || failed > 0 });
      failed += 1;
    } finally {
      signal.removeEventListener('abort', hangUp);
      client.close();
    }
    await sleep(Math.min(wait.first * 2 ** Math.min(failed, 10), wait.longest), null, {
      signal,
      ref: false,
    }).catch(() => {});
  }
}

type Staying = {
  line: OpenLine;
  mailbox: Mailbox & { imap: Server };
  since: Date | null;
  acts: Acts;
  heard: () => void;
};

async function stay(client: ImapFlow, { line, mailbox, since, acts, heard }: Staying): Promise<never> {
  const news = newsOf(client);
  const { folders, markSeen } = mailbox;
  for (;;) {
    news.forget();
    for (const name of folders) await fetchNew(client, acts, { lineId: line.id, name, markSeen, since });
    await settleSent(client, acts, line.id);
    await acts((act) => heardOf(act, line.id));
    heard();
    // The first folder is the one the server tells of.
    (await client.getMailboxLock(folders[0]!, { readOnly: !markSeen })).release();
    await news.come();
  }
}

/** Hears that a mail has come, also while nobody waits. */
function newsOf(client: ImapFlow): { forget: () => void; come: () => Promise<void> } {
  let come = false;
  let tell = () => {};
  const heard = () => {
    come = true;
    tell();
  };
  client.on('exists', heard);
  client.on('close', heard);
  return {
    forget: () => {
      come = false;
    },
    come: async () => {
      const timer = setTimeout(heard, lookMs).unref();
      await new Promise<void>((resolve) => {
        tell = resolve;
        if (come || !client.usable) resolve();
      });
      clearTimeout(timer);
    },
  };
}

type Failing = { line: OpenLine; mailbox: Mailbox & { imap: Server }; acts: Acts; sure: boolean };

/** A connection that was cut once is only made anew; what fails again is said. */
async function say(fault: unknown, { line, mailbox, acts, sure }: Failing): Promise<void> {
  const { code } = fault as { code?: string };
  log.warn({ line: line.id, code, own: fault instanceof OwnFault }, 'a mailbox is connected anew');
  if (!sure || fault instanceof OwnFault) return;
  const why = whyNot(fault, { what: 'IMAP', server: mailbox.imap, provider: line.settings['provider'] });
  await acts((act) => inTrouble(act, line.id, why)).catch((again: Error) =>
    log.error({ line: line.id, fault: again.message }, 'what is wrong with a mailbox could not be noted'),
  );
}
