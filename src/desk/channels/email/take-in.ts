import type { Act } from '#kit/act.ts';
import { keepFiles } from '#kit/files.ts';
import { receive } from '../../conversations/receive.ts';
import type { Incoming, IncomingAttachment } from '../../conversations/receive.ts';
import { answerAtOnce } from './answer-at-once.ts';
import { answerCameBack } from './came-back.ts';
import type { MailLine } from './mail-line.ts';
import { isMachineAddress } from './read/machines.ts';
import type { MailAddress, MailAttachment, ReadMail } from './read/mail.ts';
import { conversationOf } from './threading.ts';

/** What is kept apart from the raw mail: past this it is offered there alone. */
const attachmentBytes = 25_000_000;
const mostAttachments = 100;

/** Attachments and the SHA-256 each is kept under. */
type Sums = ReadonlyMap<MailAttachment, string>;

/** A mail and what is known of how it came. */
export type Came = { id: string; mail: ReadMail; source: string; arrivedAt: Date | null; sums: Sums };

/** One mail that was read becomes a message. @returns its id, or that of the answer of ours it is a copy of */
export async function takeIn(act: Act, line: MailLine, came: Came): Promise<string> {
  const { mail, sums } = came;
  const copied = await ourOwn(act, line, mail);
  if (copied) return copied;
  const contact = handle(mail.from);
  const replyTo = mail.replyTo.map(handle).find((address) => address !== contact) ?? '';
  const handles = [contact, replyTo].filter(Boolean);
  const conversationId = await conversationOf(act, { lineId: line.id, handles, mail });
  const received = await receive(act, {
    channel: 'email',
    lineId: line.id,
    venueId: line.venueId,
    conversationId,
    contact,
    fromName: nameOf(line, mail),
    guestId: null,
    subject: mail.subject,
    text: mail.text,
    folded: mail.folded,
    at: came.arrivedAt,
    datedAt: mail.date,
    replyTo,
    to: mail.to.map(handle),
    cc: mail.cc.map(handle),
    automatic: mail.automatic,
    messageKey: mail.messageId,
    mailId: came.id,
    hasHtml: mail.hasHtml,
    attachments: mail.attachments.map((attachment) => attached(attachment, sums)),
  } satisfies Incoming);
  if (mail.automatic === 'bounce') await answerCameBack(act, mail);
  // Whoever wrote a mail that is brought along had an answer long ago.
  if (came.source !== 'brought') await answerAtOnce(act, { line, mail, contact, received });
  return received.messageId;
}

/** A copy of an answer of ours, put into the mailbox by a server or because we wrote to ourselves as well. */
async function ourOwn(act: Act, line: MailLine, mail: ReadMail): Promise<string | null> {
  if (!mail.messageId || !mail.from || !line.isOurs(mail.from.address)) return null;
  const said = await act.db
    .selectFrom('desk.message')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('message_key', '=', mail.messageId)
    .where('direction', '=', 'out')
    .executeTakeFirst();
  return said?.id ?? null;
}

/** A form on a website writes in somebody's stead: the name is that of whoever it says to answer to. */
function nameOf(line: MailLine, { from, replyTo }: ReadMail): string {
  const byForm = !from || line.isOurs(from.address) || isMachineAddress(from.address);
  return (byForm && replyTo[0]?.name) || from?.name || '';
}

/** Keeps what is attached to these mails, in one statement. @returns under which sum each is kept */
export async function keepAttachments(act: Act, mails: readonly ReadMail[]): Promise<Sums> {
  const keeps = mails.flatMap(({ attachments }) =>
    attachments.slice(0, mostAttachments).filter(({ bytes }) => bytes.byteLength <= attachmentBytes),
  );
  const sums = await keepFiles(act, keeps);
  return new Map(keeps.map((attachment, at) => [attachment, sums[at]!]));
}

function attached(attachment: MailAttachment, sums: Sums): IncomingAttachment {
  const { name, mediaType, bytes, contentId, inline } = attachment;
  return { name, mediaType, size: bytes.byteLength, sha256: sums.get(attachment) ?? null, contentId, inline };
}

function handle(address: MailAddress | null): string {
  return address?.address.toLowerCase() ?? '';
}
