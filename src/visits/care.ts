import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { visitFor } from './at-hand.ts';
import { caredFor } from './events.ts';
import { lookAfter } from './settle.ts';

export async function care(act: Act, { visitId, personIds }: { visitId: string; personIds: string[] }) {
  const visit = await visitFor(act, visitId, 'care');
  await lookAfter(act, visitId, personIds);
  announce(act, caredFor, [...visit.subjects, ...personIds], { visitId, venueId: visit.venueId, personIds });
  return {};
}
