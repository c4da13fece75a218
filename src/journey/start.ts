import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { started } from './events.ts';
import { protocolsInUse } from './in-use.ts';
import type { Protocol } from './protocol.ts';

type Subject = { subjectSlice: 'desk' | 'visits'; subjectId: string };

/** Where the subject is, where that is known here. */
type Place = { venueId: string | null };

/** By hand, at the venue of whoever works at one only. @throws Refusal `journey.running_already` where it is at work on this very thing */
export async function start(act: Act, { key, ...subject }: Subject & { key: string }) {
  const protocol = (await protocolsInUse(act)).find((one) => one.key === key);
  if (!protocol) throw new Refusal('journey.unknown_protocol');
  const runId = await begin(act, protocol, { ...subject, venueId: act.caller.venueId, how: 'hand' });
  if (runId === null) throw new Refusal('journey.running_already');
  return { runId };
}

/**
 * By a topic or a rule, once: what was at work on a thing before is not begun again by itself.
 * @returns the run, or null where there was one
 */
export async function startOnce(
  act: Act,
  protocol: Protocol,
  subject: Subject & Place & { how: 'topic' | 'rule' },
): Promise<string | null> {
  const before = await act.db
    .selectFrom('journey.run')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('subject_id', '=', subject.subjectId)
    .where('key', '=', protocol.key)
    .limit(1)
    .executeTakeFirst();
  return before ? null : begin(act, protocol, subject);
}

/** The run has its own copy of title and steps: a version written later changes nothing under way. */
async function begin(
  act: Act,
  { key, version, title, steps }: Protocol,
  { subjectSlice, subjectId, venueId, how }: Subject & Place & { how: 'topic' | 'rule' | 'hand' },
): Promise<string | null> {
  const runId = newId();
  const begun = await act.db
    .insertInto('journey.run')
    .values({
      house_id: act.houseId,
      id: runId,
      key,
      version,
      title,
      subject_slice: subjectSlice,
      subject_id: subjectId,
      venue_id: venueId,
      steps: JSON.stringify(steps),
      started_at: act.now,
      started_by: act.caller.personId,
      how,
    })
    .onConflict((conflict) =>
      conflict.columns(['house_id', 'subject_id', 'key']).where('ended_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (!begun) return null;
  announce(act, started, [subjectId], { runId, key, subjectId, how });
  return runId;
}
