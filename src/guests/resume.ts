import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { guestAtHand } from './at-hand.ts';
import { writeConsent } from './consent.ts';
import { latestWords } from './consents.ts';
import { consented } from './events.ts';

/** They wrote START: we may write to them again, on whichever record the STOP stands. Advertising was not meant by it. */
export async function resume(
  act: Act,
  { guestId, channel }: { guestId: string; channel: 'text' },
): Promise<void> {
  const { recordIds } = await guestAtHand(act, guestId);
  const words = await latestWords(act, recordIds);
  const stops = words.filter(({ purpose, given }) => purpose === 'contact' && !given);
  for (const { recordId, channel: stopped } of stops)
    await writeConsent(act, {
      ...{
        guestId: recordId,
        purpose: 'contact',
        channel: stopped,
        given: true,
        source: `said by ${channel}`,
      },
    });
  if (stops.length > 0) announce(act, consented, [guestId], { guestId, purpose: 'contact', channel: 'any' });
}
