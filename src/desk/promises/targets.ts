import type { Act } from '#kit/act.ts';
import { channelNames } from '../conversation.ts';
import type { ChannelName } from '../conversation.ts';
import { usualTargets } from './target.ts';

/** How quickly the house means to be on each channel, and on topics it has set apart; the usual where it said nothing. */
export async function targets(act: Act) {
  const own = await act.db
    .selectFrom('desk.target')
    .select(['channel', 'topic', 'first_answer_minutes', 'solution_minutes'])
    .where('house_id', '=', act.houseId)
    .orderBy('topic')
    .execute();
  return channelNames.flatMap((channel) => {
    const set = own.filter((target) => target.channel === channel);
    const ofTopics = set.map((target) => ({
      channel,
      topic: target.topic || null,
      firstAnswerMinutes: target.first_answer_minutes,
      solutionMinutes: target.solution_minutes,
      own: true,
    }));
    return set.some(({ topic }) => topic === '') ? ofTopics : [usual(channel), ...ofTopics];
  });
}

function usual(channel: ChannelName) {
  const { first_answer, solution } = usualTargets[channel];
  return { channel, topic: null, firstAnswerMinutes: first_answer, solutionMinutes: solution, own: false };
}
