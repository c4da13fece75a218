import type { Act } from '#kit/act.ts';
import { dueAt, isOpen } from './business-clock.ts';
import { openingOf } from './opening.ts';

/** Whether somebody is at a venue just now, and when somebody will be; null where it is open. */
export async function opensNext(
  act: Act,
  venueId: string,
): Promise<{ open: boolean; opensAt: Date | null; timeZone: string }> {
  const opening = await openingOf(act, venueId);
  const open = isOpen(act.now, opening);
  return { open, opensAt: open ? null : dueAt(act.now, 0, opening), timeZone: opening.timeZone };
}
