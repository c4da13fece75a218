import type { AutomaticKind } from '../../../conversation.ts';
import { isMachineAddress } from './machines.ts';

export type MailAddress = { name: string; address: string };

/** An e-mail as it was understood. Everything in it is what the sender says of themselves. */
export type ReadMail = {
  /** With its angle brackets, as every id here. */
  messageId: string | null;
  inReplyTo: string[];
  /** Oldest first; what is no valid id is left out. */
  references: string[];
  /** null: an unknown sender. Its address is '' where only a name is given. */
  from: MailAddress | null;
  replyTo: MailAddress[];
  to: MailAddress[];
  cc: MailAddress[];
  /** Whose mailbox it was put into, as the servers on its way wrote; not what To and Cc say. */
  deliveredTo: string[];
  subject: string;
  /** What the sender's clock said. */
  date: Date | null;
  /** What the person wrote. */
  text: string;
  /** What they only quoted or signed with. */
  folded: string;
  hasHtml: boolean;
  attachments: MailAttachment[];
  /** Nobody wrote it. */
  automatic: AutomaticKind | null;
  /** The mail that did not arrive, and at whom, as far as the bounce says. */
  bounceOf: { messageId: string | null; recipients: string[] } | null;
  /** Somebody passes on what others wrote: its old headers are not theirs. */
  forwarded: boolean;
  signs: MailSigns;
  /** In bytes, as it came. */
  size: number;
};

export type MailAttachment = {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
  /** Without angle brackets, as a `cid:` link names it. */
  contentId: string | null;
  /** Shown within the text. */
  inline: boolean;
};

/** What the headers say about whether an automatic answer is welcome. */
export type MailSigns = {
  /** `Return-Path: <>`: whoever sent it wants no report of any kind. */
  noReturnPath: boolean;
  /** `Auto-Submitted` in lower case without its parameters; 'no' is a person. */
  autoSubmitted: string | null;
  /** `Precedence` in lower case. */
  precedence: string | null;
  /** Any header that a mailing list writes (RFC 2369, RFC 2919). */
  list: boolean;
  /** `X-Auto-Response-Suppress` and its like ask for silence. */
  suppress: boolean;
  /** A filter on its way called it spam. */
  spam: boolean;
};

/**
 * Whether a machine may answer this mail (RFC 3834, section 2): a person wrote it, to one of our addresses by name,
 * and nothing in it asks for silence. How often an address was answered already is for the caller to count.
 * @param ourAddresses every address the house receives at, in any case
 */
export function mayBeAnsweredAutomatically(mail: ReadMail, ourAddresses: Iterable<string>): boolean {
  const { signs } = mail;
  if (mail.automatic !== null || mail.bounceOf !== null) return false;
  if (signs.noReturnPath || signs.list || signs.suppress || signs.spam) return false;
  if ((signs.autoSubmitted ?? 'no') !== 'no' || signs.precedence !== null) return false;
  const ours = new Set(Array.from(ourAddresses, (address) => address.toLowerCase()));
  const isOurs = ({ address }: MailAddress) => ours.has(address.toLowerCase());
  if (!mail.from?.address.includes('@')) return false;
  const senders = [mail.from, ...mail.replyTo];
  if (senders.some((sender) => isOurs(sender) || isMachineAddress(sender.address))) return false;
  return [...mail.to, ...mail.cc].some(isOurs);
}
