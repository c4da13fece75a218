import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js';
import { log } from '#kit/log.ts';
import type { Carrier } from '#kit/post.ts';
import { smtpCarrier } from '#kit/smtp.ts';
import type { OpenLine } from '../../channel.ts';
import { hasImap, imapOf } from './imap/connection.ts';
import { keepCopy } from './imap/sent.ts';
import { mailboxOf } from './mailbox.ts';
import type { Mailbox, Server } from './mailbox.ts';

/** Takes letters out by the outgoing server of a mailbox; null where it has none. */
export function carrier(line: OpenLine): Carrier | null {
  const mailbox = mailboxOf(line);
  if (!mailbox.smtp) return null;
  const from = { name: mailbox.fromName, address: mailbox.address };
  return smtpCarrier(smtpOptions(line, mailbox, mailbox.smtp), from, (letter) =>
    copied(line, mailbox, letter),
  );
}

export function smtpOptions(line: OpenLine, mailbox: Mailbox, server: Server): SMTPTransport.Options {
  const { password = '', smtpPassword, token } = line.secrets;
  const pass = smtpPassword || password;
  const signIn = token
    ? { type: 'OAuth2' as const, user: mailbox.user, accessToken: token }
    : { user: mailbox.user, pass };
  return {
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    // A server in one's own network may ask for nothing.
    ...(token || pass ? { auth: signIn } : {}),
  };
}

/** The letter has gone: a copy that cannot be kept is no reason to send it again. */
async function copied(
  line: OpenLine,
  mailbox: Mailbox,
  letter: { messageId: string; raw: Buffer },
): Promise<void> {
  if (!mailbox.keepSent || !hasImap(mailbox)) return;
  const client = imapOf(line, mailbox);
  try {
    await client.connect();
    await keepCopy(client, letter.messageId, letter.raw);
    await client.logout();
  } catch (fault) {
    client.close();
    log.warn(
      { line: line.id, fault: (fault as { code?: string }).code },
      'no copy of a letter could be kept among the sent',
    );
  }
}
