import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeOfWholeHouse } from '#houses/venue.ts';
import { protocolWritten } from './events.ts';
import { isFact } from './facts.ts';
import { factsIn } from './fill.ts';
import { protocolAtHand } from './protocol-at-hand.ts';
import type { Step } from './protocol.ts';

type Written = {
  key: string | null;
  title: string;
  topic: string | null;
  rule: readonly string[];
  steps: readonly Step[];
  ownerId: string | null;
};

/** Its next version, or the first of a new one. What is at work goes on by the steps it began with. */
export async function writeProtocol(act: Act, { key: named, ...written }: Written) {
  mustBeOfWholeHouse(act);
  mustAskForKnown(written.steps);
  if (written.ownerId !== null) await mustWorkHere(act, written.ownerId);
  const version = named === null ? 1 : (await protocolAtHand(act, named)).version + 1;
  const key = named ?? newId();
  await keepVersion(act, { ...written, key, version });
  announce(act, protocolWritten, [], { key, version });
  return { key, version };
}

type Version = Omit<Written, 'key'> & { key: string; version: number };

export async function keepVersion(
  act: Act,
  { key, version, title, topic, rule, steps, ownerId }: Version,
  retiredAt: Date | null = null,
): Promise<void> {
  await act.db
    .insertInto('journey.protocol')
    .values({
      house_id: act.houseId,
      key,
      version,
      title,
      topic: topic || null,
      rule: JSON.stringify(rule),
      steps: JSON.stringify(steps),
      owner_id: ownerId,
      made_at: act.now,
      made_by: act.caller.personId,
      retired_at: retiredAt,
    })
    .execute();
}

/** A misspelt fact would leave its sentence out for ever, and nobody would know why. */
export function mustAskForKnown(steps: readonly Step[]): void {
  const asked = steps.filter(({ kind }) => kind === 'say').flatMap(({ text }) => factsIn(text));
  const unknown = asked.find((fact) => !isFact(fact));
  if (unknown !== undefined) throw new Refusal('journey.unknown_fact', { fact: unknown });
}

async function mustWorkHere(act: Act, personId: string): Promise<void> {
  const person = await act.db
    .selectFrom('team.person')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  if (!person) throw new Refusal('journey.unknown_person');
}
