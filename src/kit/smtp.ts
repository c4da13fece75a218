import { createTransport } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js';
import type { Carrier } from './post.ts';

/**
 * An SMTP server, named by its address (`smtp://user:secret@mail.example:587`) or its settings. An automatic letter
 * says so and has no envelope sender, so that nobody answers it (RFC 3834, sections 3.3 and 5).
 */
export function smtpCarrier(server: string | SMTPTransport.Options, from: string): Carrier {
  const transport = typeof server === 'string' ? createTransport(server) : createTransport(server);
  return {
    carry: async ({ messageId, to, subject, body, headers, automatic, attachments }) => {
      await transport.sendMail({
        from,
        to,
        subject,
        text: body,
        messageId,
        headers: { ...(automatic ? { 'Auto-Submitted': 'auto-generated' } : {}), ...headers },
        ...(automatic ? { envelope: { from: '', to } } : {}),
        attachments: attachments.map(({ name, mediaType, bytes }) => ({
          filename: name,
          contentType: mediaType,
          content: bytes,
        })),
      });
      return null;
    },
    close: () => transport.close(),
  };
}
