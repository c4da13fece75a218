import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type MailMessage from 'nodemailer/lib/mailer/mail-message.js';
import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js';
import { Uncertain } from './post.ts';
import type { Carried, Carrier } from './post.ts';

type From = string | { name: string; address: string };

/**
 * An SMTP server, named by its address (`smtp://user:secret@mail.example:587`) or its settings. An automatic letter
 * says so and has no envelope sender, so that nobody answers it (RFC 3834, sections 3.3 and 5).
 * @param sent hears of a letter that was taken, with its bytes
 */
export function smtpCarrier(
  server: string | SMTPTransport.Options,
  from: From,
  sent: (letter: { messageId: string; raw: Buffer }) => Promise<void> = async () => {},
): Carrier {
  const transport = typeof server === 'string' ? createTransport(server) : createTransport(server);
  transport.use('stream', tellWhenRead);
  return {
    carry: async (letter) => {
      const raw = await composed(letter, from);
      const sender = typeof from === 'string' ? from : from.address;
      let handedOver = false;
      try {
        await transport.sendMail({
          envelope: { from: letter.automatic ? '' : sender, to: letter.to },
          raw,
          wasRead: () => (handedOver = true),
        } as SMTPTransport.MailOptions);
      } catch (fault) {
        throw handedOver && !wasAnswered(fault) ? unknownEnd(fault as Error) : fault;
      }
      await sent({ messageId: letter.messageId, raw });
      return null;
    },
    close: () => transport.close(),
  };
}

/** The letter as it goes over the wire. */
async function composed(letter: Carried, from: From): Promise<Buffer> {
  const { From: name, ...headers } = letter.headers;
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: name ? { name, address: addressIn(from) } : from,
    to: letter.to,
    subject: letter.subject,
    text: letter.body,
    messageId: letter.messageId,
    headers: { ...(letter.automatic ? { 'Auto-Submitted': 'auto-generated' } : {}), ...headers },
    attachments: letter.attachments.map(({ name, mediaType, bytes }) => ({
      filename: name,
      contentType: mediaType,
      content: bytes,
    })),
  });
  return message as Buffer;
}

/** Whoever writes, the letter is from the address this server may send for. */
function addressIn(from: From): string {
  return typeof from === 'string' ? (/<([^<>]+)>/.exec(from)?.[1] ?? from) : from.address;
}

/**
 * Nobody reads the letter before the server has said yes to DATA, and until its last byte was read the server cannot
 * have taken it (RFC 5321, section 4.1.1.4).
 */
function tellWhenRead(mail: MailMessage, done: () => void): void {
  const { raw, wasRead } = mail.data as { raw: Buffer; wasRead: () => void };
  mail.message.createReadStream = () => Readable.from([raw]).on('end', wasRead);
  done();
}

/** A server that says no has said something. */
function wasAnswered(fault: unknown): boolean {
  return typeof (fault as { responseCode?: number }).responseCode === 'number';
}

function unknownEnd(cause: Error): Uncertain {
  return new Uncertain('The connection broke after the letter was handed over.', { cause });
}
