import type { Act } from '#kit/act.ts';
import type { ChannelName, ConversationKind } from '../conversation.ts';
import { usualTarget } from './target.ts';
import type { Target } from './target.ts';

type About = { channel: ChannelName; kind: ConversationKind; topic: string | null };
type Own = Target & { channel: string; topic: string };

const asked = new WeakMap<Act, Promise<Own[]>>();

/** How quickly the house means to be here: its own word for the topic, its own for the channel, else the usual. */
export async function targetFor(act: Act, { channel, kind, topic }: About): Promise<Target> {
  const own = asked.get(act) ?? ownTargets(act);
  asked.set(act, own);
  const ofChannel = (await own).filter((target) => target.channel === channel);
  return (
    ofChannel.find((target) => target.topic === topic) ??
    ofChannel.find((target) => target.topic === '') ??
    usualTarget(channel, kind)
  );
}

/** What the house has set itself; few rows, read once in an act. */
async function ownTargets(act: Act): Promise<Own[]> {
  return act.db
    .selectFrom('desk.target')
    .select(['channel', 'topic', 'first_answer_minutes as first_answer', 'solution_minutes as solution'])
    .where('house_id', '=', act.houseId)
    .execute();
}
