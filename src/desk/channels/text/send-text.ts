import type { Act } from '#kit/act.ts';
import { post } from '#kit/post.ts';
import { Refusal } from '#kit/refusal.ts';
import { mayContact } from '#guests/contact.ts';
import type { Contact, HeldBack } from '#guests/contact.ts';
import { recordsOf } from '#guests/records.ts';
import { sql } from 'kysely';
import type { Outgoing } from '../../channel.ts';
import { hookAddress } from '../twilio/hook-line.ts';
import { statusHeader } from './carrier.ts';
import { isWithinWindow } from './window.ts';

/** What one text holds with this provider, however many pieces it is carried in. */
const longest = 1600;

const held = {
  stopped: 'desk.text_stopped',
  no_consent: 'desk.text_stopped',
  quiet_hours: 'desk.quiet_hours',
  enough_lately: 'desk.enough_lately',
} as const satisfies Record<HeldBack, string>;

/**
 * An answer as a text. Where the guest has not written first, it is we who begin: then the night is theirs.
 * @throws Refusal of `textRefusals`
 */
export async function sendText(
  act: Act,
  outgoing: Outgoing,
): Promise<{ letterId: string; messageKey: string }> {
  if (outgoing.attachments.length > 0) throw new Refusal('desk.text_no_files');
  if (outgoing.text.length > longest)
    throw new Refusal('desk.text_too_long', { length: outgoing.text.length });
  const { channel, lastInAt, timeZone } = await conversationOf(act, outgoing.conversationId);
  if (channel === 'whatsapp' && !isWithinWindow(lastInAt, act.now)) throw new Refusal('desk.whatsapp_window');
  if (outgoing.guestId !== null && !outgoing.cleared) {
    const purpose = lastInAt === null ? await whyWeBegin(act, outgoing.guestId) : 'answer';
    const why = await mayContact(act, { guestId: outgoing.guestId, channel: 'text', purpose, timeZone });
    if (why) throw new Refusal(held[why]);
  }
  const { letterId, messageId } = await post(act, {
    to: outgoing.to,
    subject: '',
    body: outgoing.text,
    guestId: outgoing.guestId,
    via: outgoing.lineId,
    headers: { [statusHeader]: hookAddress(act, outgoing.lineId!, '/hooks/text/status') },
    automatic: outgoing.automatic,
    notBefore: outgoing.notBefore,
  });
  return { letterId, messageKey: messageId };
}

async function conversationOf(act: Act, conversationId: string) {
  return act.db
    .selectFrom('desk.conversation as c')
    .innerJoin('houses.venue as v', (join) =>
      join.onRef('v.house_id', '=', 'c.house_id').onRef('v.id', '=', 'c.venue_id'),
    )
    .select(['c.channel', 'c.last_in_at as lastInAt', 'v.time_zone as timeZone'])
    .where('c.house_id', '=', act.houseId)
    .where('c.id', '=', conversationId)
    .executeTakeFirstOrThrow();
}

/** About a visit that is booked, or only because we would like to. */
async function whyWeBegin(act: Act, guestId: string): Promise<Contact['purpose']> {
  const { rows } = await sql<{ coming: boolean }>`
    select exists (
      select from (${recordsOf(act.houseId, [guestId])}) r
      join visits.party p on p.house_id = ${act.houseId} and p.guest_id = r.record_id
      join visits.visit v on v.house_id = ${act.houseId} and v.id = p.visit_id
      where v.departed_at is null and v.cancelled_at is null and v.no_show_at is null
        and v.expected_at > ${act.now}::timestamptz - interval '1 day'
    ) as coming`.execute(act.db);
  return rows[0]!.coming ? 'visit' : 'thanks';
}
