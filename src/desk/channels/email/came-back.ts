import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { cameBack } from '#kit/post.ts';
import { answerSettled } from '../../events.ts';
import type { ReadMail } from './read/mail.ts';

/** A server that goes on trying says so (RFC 3464, section 2.3.3, "delayed"): nothing has failed yet. */
const stillTrying =
  /^action:\s*delayed|\b(warning only|will (?:be retried|continue to (?:try|be)|keep trying)|delayed (?:mail|delivery)|not yet been delivered|you do not need to resend)\b/im;

/** A bounce of an answer of ours: it did not arrive, and says so where it was written. Nobody else is told. */
export async function answerCameBack(act: Act, { bounceOf, subject, text, folded }: ReadMail): Promise<void> {
  if (!bounceOf?.messageId || stillTrying.test(`${subject}\n${text}\n${folded}`)) return;
  const said = await act.db
    .selectFrom('desk.message as m')
    .innerJoin('desk.conversation as c', (join) =>
      join.onRef('c.house_id', '=', 'm.house_id').onRef('c.id', '=', 'm.conversation_id'),
    )
    .select([
      'm.id as messageId',
      'm.letter_id as letterId',
      'm.channel',
      'c.id as conversationId',
      'c.guest_id as guestId',
      'c.venue_id as venueId',
    ])
    .where('m.house_id', '=', act.houseId)
    .where('m.message_key', '=', bounceOf.messageId)
    .where('m.direction', '=', 'out')
    .executeTakeFirst();
  if (!said?.letterId) return;
  const { letterId, ...of } = said;
  if (await cameBack(act, letterId, 'It came back: the mail server of the other side did not take it.'))
    announce(act, answerSettled, [of.conversationId, ...(of.guestId ? [of.guestId] : [])], of);
}
