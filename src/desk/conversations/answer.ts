import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Enclosed } from '#kit/post.ts';
import { Refusal } from '#kit/refusal.ts';
import { conversationAtHand } from './at-hand.ts';
import { dropDraft } from './keep-draft.ts';
import { whyMute } from './mute.ts';
import { say } from './say.ts';

type Answer = {
  conversationId: string;
  text: string;
  seen: string | null;
  anyway: boolean;
  attachments: readonly Enclosed[];
  then: 'waiting' | 'solved' | 'open';
  runId: string | null;
};

/** A person answers. It leaves after ten seconds, in which it can be taken back. */
export async function answer(act: Act, { seen, anyway, ...said }: Answer): Promise<{ messageId: string }> {
  const conversation = await conversationAtHand(act, said.conversationId, 'answer');
  if (seen !== null && !anyway) await mustHaveReadTheirs(act, conversation.id, seen);
  const mute = await whyMute(act, conversation);
  if (mute) throw new Refusal(mute);
  const { personId } = act.caller;
  const { messageId } = await say(act, {
    ...said,
    conversationId: conversation.id,
    personId,
    automatic: false,
  });
  await dropDraft(act, conversation.id);
  return { messageId };
}

/** Two who answer at once: the second is told of the first before theirs goes out. */
async function mustHaveReadTheirs(act: Act, conversationId: string, seen: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select coalesce(p.name, 'Somebody') as name
    from desk.message m
    left join desk.message s on s.house_id = m.house_id and s.id = ${seen}
    left join team.person p on p.house_id = m.house_id and p.id = m.person_id
    where m.house_id = ${act.houseId} and m.conversation_id = ${conversationId}
      and (s.id is null or (m.at, m.id) > (s.at, s.id)) and m.direction = 'out' and m.automatic is null
      and m.person_id is distinct from ${act.caller.personId}::uuid
    order by m.at desc, m.id desc limit 1`.execute(act.db);
  const [other] = rows;
  if (other) throw new Refusal('desk.answered_meanwhile', { name: other.name });
}
