import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { personOf } from './belonging.ts';
import { writeConsent } from './consent.ts';
import { stopped as stoppedEvent } from './events.ts';
import { isStop } from './stop.ts';

/** What a guest wrote: STOP in any wording stops everything but a visit already booked, on every channel, at once. */
export async function hear(
  act: Act,
  input: { guestId: string; channel: 'email' | 'text' | 'phone'; text: string },
) {
  await personOf(act, input.guestId);
  const stopped = isStop(input.text);
  if (stopped) {
    const said = {
      guestId: input.guestId,
      channel: 'any',
      given: false,
      source: `said by ${input.channel}`,
    } as const;
    await writeConsent(act, { ...said, purpose: 'contact' });
    await writeConsent(act, { ...said, purpose: 'marketing' });
    announce(act, stoppedEvent, [input.guestId], { guestId: input.guestId, channel: input.channel });
  }
  return { stopped };
}
