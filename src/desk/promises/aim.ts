import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { mustBeOfWholeHouse } from '#houses/venue.ts';
import type { ChannelName } from '../conversation.ts';
import { aimed } from '../events.ts';

type Aim = {
  channel: ChannelName;
  topic: string | null;
  firstAnswerMinutes: number | null;
  solutionMinutes: number | null;
};

/** What is promised from now on; promises that were made stay what they are. */
export async function aim(act: Act, { channel, topic, firstAnswerMinutes, solutionMinutes }: Aim) {
  mustBeOfWholeHouse(act);
  const times = { first_answer_minutes: firstAnswerMinutes, solution_minutes: solutionMinutes };
  if (firstAnswerMinutes === null && solutionMinutes === null)
    await act.db
      .deleteFrom('desk.target')
      .where('house_id', '=', act.houseId)
      .where('channel', '=', channel)
      .where('topic', '=', topic ?? '')
      .execute();
  else
    await act.db
      .insertInto('desk.target')
      .values({ house_id: act.houseId, channel, topic: topic ?? '', ...times })
      .onConflict((conflict) => conflict.columns(['house_id', 'channel', 'topic']).doUpdateSet(times))
      .execute();
  announce(act, aimed, [], { channel });
  return {};
}
