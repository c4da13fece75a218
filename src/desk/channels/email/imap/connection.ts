import { ImapFlow } from 'imapflow';
import type { OpenLine } from '../../../channel.ts';
import type { Mailbox, Server } from '../mailbox.ts';
import { largestMail } from '../read/reader.ts';

/** RFC 2177 lets a server end an IDLE after half an hour; many do so sooner. */
const idleMs = 5 * 60_000;

/** A connection to a mailbox, not opened yet. Its faults are those of its commands; it writes no log. */
export function imapOf(line: OpenLine, mailbox: Mailbox & { imap: Server }): ImapFlow {
  const { host, port, security } = mailbox.imap;
  const { password = '', token } = line.secrets;
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    ...(security === 'tls' ? {} : { doSTARTTLS: security === 'starttls' }),
    auth: { user: mailbox.user, ...(token ? { accessToken: token } : { pass: password }) },
    logger: false,
    clientInfo: { name: 'Regulars' },
    autoIdleDelay: 300,
    maxIdleTime: idleMs,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    maxLiteralSize: largestMail * 2,
    maxResponseSize: largestMail * 3,
  });
  // A connection that dies fails the command under way, and says `close`.
  client.on('error', () => {});
  return client;
}

export function hasImap(mailbox: Mailbox): mailbox is Mailbox & { imap: Server } {
  return mailbox.imap !== null;
}
