import type { Act } from '#kit/act.ts';
import type { ChannelName } from '../../conversation.ts';

/** A number has no subject line: what comes from it soon after belongs to the matter at hand. */
const openDays = 30;
const solvedDays = 3;

/** The conversation with a number that is still going on, or was solved only just now; null begins another. */
export async function goingOn(act: Act, channel: ChannelName, contact: string): Promise<string | null> {
  if (contact === '') return null;
  const since = (days: number) => new Date(act.now.getTime() - days * 86_400_000);
  const last = await act.db
    .selectFrom('desk.conversation')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('contact', '=', contact)
    .where('channel', '=', channel)
    .where('merged_into', 'is', null)
    .where('last_at', '>', since(openDays))
    .where((where) => where.or([where('state', '<>', 'solved'), where('solved_at', '>', since(solvedDays))]))
    .orderBy('last_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.id ?? null;
}
