import { automaticOf, bounceOf, signsOf } from './automatic.ts';
import { attachmentsOf, bodyOf, textOf } from './body.ts';
import { fold } from './fold.ts';
import { addressesOf, dateOf, idsOf, messageIdOf, phraseOf, senderOf } from './headers.ts';
import type { ReadMail } from './mail.ts';
import { splitMail } from './parts.ts';
import { isForwardSubject } from './quoting.ts';

/** Reads a mail. Runs in a worker thread, for a stranger made it. @throws where it is beyond reading */
export function readMail(raw: Uint8Array): ReadMail {
  const root = splitMail(raw);
  const { headers } = root;
  const body = bodyOf(root);
  const read = textOf(root, body);
  const { text, folded, forwarded } = fold(read.text);
  const subject = phraseOf(headers, 'subject');
  const from = senderOf(headers);
  const replyTo = addressesOf(headers, 'reply-to');
  const signs = signsOf(headers);
  const seen = { headers, root, from, replyTo, subject, text: read.text, signs };
  const automatic = automaticOf(seen);
  return {
    messageId: messageIdOf(headers),
    inReplyTo: idsOf(headers, 'in-reply-to'),
    references: idsOf(headers, 'references'),
    from,
    replyTo,
    to: addressesOf(headers, 'to'),
    cc: addressesOf(headers, 'cc'),
    deliveredTo: addressesOf(headers, ...deliveryHeaders).map(({ address }) => address),
    subject,
    date: dateOf(headers),
    text,
    folded: [folded, ...read.files.map(({ block }) => block)].filter((part) => part !== '').join('\n'),
    hasHtml: body.html !== '',
    attachments: attachmentsOf(body, read.files),
    automatic,
    bounceOf: automatic === 'bounce' ? bounceOf(seen) : null,
    forwarded: forwarded || isForwardSubject(subject) || headers.some(({ key }) => key === 'resent-from'),
    signs,
    size: raw.byteLength,
  };
}

const deliveryHeaders = [
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-delivered-to',
  'x-rcpt-to',
  'apparently-to',
];
