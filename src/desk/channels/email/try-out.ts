import { createTransport } from 'nodemailer';
import type { OpenLine } from '../../channel.ts';
import { smtpOptions } from './carrier.ts';
import { hasImap, imapOf } from './imap/connection.ts';
import { mailboxOf } from './mailbox.ts';
import type { Mailbox, Server } from './mailbox.ts';
import { whyNot } from './why.ts';

/** Signs in to both servers of a mailbox and opens its folders. @returns what is wrong in one sentence, or null */
export async function tryOut(line: OpenLine): Promise<string | null> {
  const mailbox = mailboxOf(line);
  if (!mailbox.imap && !mailbox.smtp)
    return 'Name the provider, or the incoming and the outgoing server. Mail that comes by hook needs no incoming one.';
  return (
    (hasImap(mailbox) ? await receives(line, mailbox) : null) ??
    (mailbox.smtp ? sends(line, mailbox, mailbox.smtp) : null)
  );
}

async function receives(line: OpenLine, mailbox: Mailbox & { imap: Server }): Promise<string | null> {
  const client = imapOf(line, mailbox);
  try {
    await client.connect();
    for (const folder of mailbox.folders) await client.mailboxOpen(folder, { readOnly: true });
    await client.logout();
    return null;
  } catch (fault) {
    client.close();
    return whyNot(fault, { what: 'IMAP', server: mailbox.imap, provider: line.settings['provider'] });
  }
}

async function sends(line: OpenLine, mailbox: Mailbox, server: Server): Promise<string | null> {
  const transport = createTransport(smtpOptions(line, mailbox, server));
  try {
    await transport.verify();
    return null;
  } catch (fault) {
    return whyNot(fault, { what: 'SMTP', server, provider: line.settings['provider'] });
  } finally {
    transport.close();
  }
}
