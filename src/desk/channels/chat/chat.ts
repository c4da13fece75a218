import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { post } from '#kit/post.ts';
import type { Channel, Outgoing } from '../../channel.ts';
import { mailboxOf } from '../email/mailbox.ts';
import { replyAddress } from '../email/reply-address.ts';
import { hereSeconds } from './visitor.ts';

/** The chat element on the house's own site. What is said is there at once; whoever has left reads it by e-mail. */
export const chat: Channel = {
  mayAnswer: async () => null,
  send: async (act, outgoing) => {
    const gone = await whoLeft(act, outgoing);
    if (!gone) return null;
    const { letterId, messageId } = await post(act, {
      to: gone.email,
      subject: `${gone.house}: an answer to what you wrote to us`,
      body: outgoing.text,
      guestId: outgoing.guestId,
      via: gone.mailboxId,
      automatic: outgoing.automatic,
      domain: gone.address.slice(gone.address.lastIndexOf('@') + 1),
      headers: {
        'Reply-To': replyAddress(act.installation, gone.address, outgoing.conversationId, mailboxOf(gone)),
      },
      notBefore: outgoing.notBefore,
    });
    return { letterId, messageKey: messageId };
  },
  carrier: null,
  addresses: [{ what: 'The script of the chat, for the pages of your site', path: '/widget.js' }],
  fields: [
    { name: 'origins', kind: 'list', secret: false, label: 'Addresses of the pages it stands on' },
    { name: 'greeting', kind: 'text', secret: false, label: 'What it says first' },
    { name: 'visitorsAMinute', kind: 'number', secret: false, label: 'New visitors a minute at most' },
  ],
  tryOut: null,
};

type Gone = {
  email: string;
  house: string;
  mailboxId: string;
  /** The mailbox it leaves by. */
  address: string;
  name: string;
  settings: Record<string, unknown>;
};

/** A visitor who left an e-mail and whose browser has not been heard of: they read it there, if the house has a mailbox. */
async function whoLeft(act: Act, { conversationId }: Outgoing): Promise<Gone | null> {
  const { rows } = await sql<Gone>`
    select v.email, h.name as house, l.id as "mailboxId", l.address, l.name, l.settings
    from desk.visitor v
    join houses.house h on h.house_id = v.house_id
    join desk.conversation c on c.house_id = v.house_id and c.id = v.conversation_id
    join desk.line l on l.house_id = v.house_id and l.channel = 'email' and l.closed_at is null
      and (l.venue_id is null or l.venue_id = c.venue_id)
    where v.house_id = ${act.houseId} and v.conversation_id = ${conversationId} and v.email <> ''
      and v.last_at < ${act.now}::timestamptz - make_interval(secs => ${hereSeconds})
    order by l.opened_at, l.id limit 1`.execute(act.db);
  return rows[0] ?? null;
}
