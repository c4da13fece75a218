import type { Act } from '#kit/act.ts';
import { post } from '#kit/post.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Outgoing } from '../../channel.ts';
import { mailboxOf } from './mailbox.ts';
import { replyAddress } from './reply-address.ts';
import { bareSubject } from './threading.ts';
import { unsubscribeHeaders } from './unsubscribe.ts';

/** RFC 5322, section 3.6.4, lets the list grow; past this many the oldest tell a mail program nothing. */
const mostReferences = 20;

/** An answer as a mail: it names what it answers, and comes back to an address of its conversation alone. */
export async function send(act: Act, outgoing: Outgoing): Promise<{ letterId: string; messageKey: string }> {
  const mailbox = await mailboxAtHand(act, outgoing.lineId);
  const answered = await lastFrom(act, outgoing.conversationId);
  const { letterId, messageId } = await post(act, {
    // A form on a website writes from one address and wants the answer at another.
    to: answered?.replyTo || outgoing.to,
    subject: answered ? reply(outgoing.subject) : outgoing.subject,
    body: outgoing.text,
    guestId: outgoing.guestId,
    via: outgoing.lineId,
    domain: mailbox.address.slice(mailbox.address.lastIndexOf('@') + 1),
    headers: {
      ...(outgoing.signedBy ? { From: `${outgoing.signedBy}, ${mailbox.fromName}` } : {}),
      'Reply-To': replyAddress(act.installation, mailbox.address, outgoing.conversationId, mailbox),
      ...threadHeaders(outgoing.thread),
      ...(outgoing.automatic ? { 'Auto-Submitted': 'auto-replied' } : {}),
      ...(answered ? {} : unsubscribeHeaders(act, outgoing)),
    },
    automatic: outgoing.automatic,
    attachments: outgoing.attachments,
    notBefore: outgoing.notBefore,
  });
  return { letterId, messageKey: messageId };
}

/** What they wrote last that a person wrote; a conversation that we begin answers nothing yet. */
async function lastFrom(act: Act, conversationId: string): Promise<{ replyTo: string } | undefined> {
  return act.db
    .selectFrom('desk.message')
    .select('reply_to as replyTo')
    .where('house_id', '=', act.houseId)
    .where('conversation_id', '=', conversationId)
    .where('direction', '=', 'in')
    .where('automatic', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function reply(subject: string): string {
  return bareSubject(subject) === subject.replace(/\s+/g, ' ').trim().toLowerCase()
    ? `Re: ${subject}`.trim()
    : subject;
}

function threadHeaders(thread: readonly string[]): Record<string, string> {
  const ids = thread.filter((key) => /^<[^<>\s]+>$/.test(key));
  const last = ids.at(-1);
  if (!last) return {};
  // The first id says which thread it is, the last ones where in it.
  const references = ids.length > mostReferences ? [ids[0]!, ...ids.slice(1 - mostReferences)] : ids;
  return { 'In-Reply-To': last, References: references.join(' ') };
}

async function mailboxAtHand(act: Act, lineId: string | null) {
  const line = await act.db
    .selectFrom('desk.line')
    .select(['address', 'name', 'settings'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', lineId)
    .where('channel', '=', 'email')
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (!line) throw new Refusal('desk.no_line');
  return mailboxOf({ ...line, settings: line.settings as Record<string, unknown> });
}
