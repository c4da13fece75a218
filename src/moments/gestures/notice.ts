import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { holdGuest } from '#guests/hold.ts';
import { noticed as heard } from '../events.ts';
import { begin } from './begin.ts';
import { mustBeRemembered } from './what.ts';
import { whereOf } from './where.ts';
import type { Named } from './where.ts';

/** Somebody noticed what could become a moment. Who it will be for and where is known; what it will be is not. */
export async function notice(act: Act, input: Named & { noticed: string; memoryId: string | null }) {
  const { guestId, noticed, memoryId } = input;
  await holdGuest(act, guestId);
  if (memoryId !== null) await mustBeRemembered(act, guestId, memoryId);
  const where = await whereOf(act, input);
  const momentId = await begin(act, where, {
    kind: 'delight',
    guest_id: guestId,
    noticed,
    memory_id: memoryId,
  });
  const subjects = [guestId, where.visitId, momentId].filter((id) => id !== null);
  announce(act, heard, subjects, { momentId, guestId, venueId: where.venueId });
  return { momentId };
}
