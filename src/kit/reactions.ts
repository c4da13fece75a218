import type { Act } from './act.ts';
import type { Announcement, EventKind } from './event.ts';
import type { Job } from './jobs.ts';

/** What a reaction is told: ids and codes of the event; it reads the state again. */
export type Happened = {
  eventId: string;
  name: string;
  subjects: readonly string[];
  data: Record<string, unknown>;
};

export type Reaction = {
  event: string;
  /** Its name for ever: it stands in the log of what took effect. */
  name: string;
  react: (act: Act, happened: Happened) => Promise<void>;
  delaySeconds: number;
};

/** Declares that a slice does something when it hears of an event from a slice below it. */
export function on<Data extends Record<string, unknown>>(
  event: EventKind<Data>,
  name: string,
  react: (act: Act, happened: Happened & { data: Data }) => Promise<void>,
  options: { delaySeconds?: number } = {},
): Reaction {
  return {
    event: event.name,
    name,
    react: react as Reaction['react'],
    delaySeconds: options.delaySeconds ?? 0,
  };
}

/** Turns an event into the jobs of its reactions. */
export function reactionJobs(
  reactions: readonly Reaction[],
): (houseId: number, event: Announcement) => Job[] {
  const byEvent = Map.groupBy(reactions, (reaction) => reaction.event);
  return (houseId, event) =>
    (byEvent.get(event.name) ?? []).map((reaction) => ({
      queue: 'reaction',
      data: {
        houseId,
        reaction: reaction.name,
        happened: { eventId: event.id, name: event.name, subjects: event.subjects, data: event.data },
      },
      ...(reaction.delaySeconds > 0
        ? { after: new Date(event.happenedAt.getTime() + reaction.delaySeconds * 1000) }
        : {}),
    }));
}

/** Runs one reaction, once: a second delivery finds its row and leaves. */
export async function takeEffect(act: Act, reaction: Reaction, happened: Happened): Promise<void> {
  const first = await act.db
    .insertInto('kit.reaction')
    .values({ house_id: act.houseId, event_id: happened.eventId, reaction: reaction.name, at: act.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_id')
    .executeTakeFirst();
  if (first) await reaction.react(act, happened);
}
