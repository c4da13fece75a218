import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { mustBeOfWholeHouse } from '#houses/venue.ts';
import { drawn } from '../events.ts';
import { asKept, drawing } from './drawing.ts';
import type { Drawing } from './drawing.ts';
import { mustBeSound } from './sound.ts';
import type { Touchpoint } from './touchpoint.ts';

type Drawn = { from: number; touchpoints: readonly Touchpoint[]; note: string };

/** The next version. Visits under way keep the standards they began with. */
export async function draw(act: Act, { from, touchpoints, note }: Drawn) {
  mustBeOfWholeHouse(act);
  const newest = await drawingAtHand(act);
  mustBeDrawnFrom(newest, from);
  const kept = touchpoints.map(asKept);
  await mustBeSound(act, kept);
  if (isDeepStrictEqual(kept, newest.touchpoints)) throw new Refusal('journey.nothing_changed');
  const version = newest.version + 1;
  await act.db
    .insertInto('journey.blueprint')
    .values({
      house_id: act.houseId,
      version,
      touchpoints: JSON.stringify(kept),
      note,
      made_at: act.now,
      made_by: act.caller.personId,
    })
    .execute();
  announce(act, drawn, [], { version });
  return { version };
}

/** The newest, held so that of two who draw at once the second sees what the first drew. */
async function drawingAtHand(act: Act): Promise<Drawing> {
  await sql`select pg_advisory_xact_lock(hashtext('journey.blueprint'), ${act.houseId})`.execute(act.db);
  return drawing(act, null);
}

function mustBeDrawnFrom({ version, madeBy }: Drawing, from: number): void {
  if (from > version) throw new Refusal('journey.unknown_version');
  if (from < version)
    throw new Refusal('journey.drawn_meanwhile', { name: madeBy?.name ?? 'Somebody', version });
}
