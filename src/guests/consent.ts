import { sql } from 'kysely';
import { announce } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { guestAtHand } from './at-hand.ts';
import type { GuestAtHand } from './at-hand.ts';
import { latestWords } from './consents.ts';
import type { ConsentChannel, ConsentPurpose } from './consents.ts';
import { consented, consentWithdrawn } from './events.ts';
import { wordless } from './memory-row.ts';

type Said = { purpose: ConsentPurpose; channel: ConsentChannel; source: string };

export async function consent(
  act: Act,
  { guestId, given, ...said }: Said & { guestId: string; given: boolean },
) {
  const guest = await guestAtHand(act, guestId);
  if (given) await giveWord(act, guest, said);
  else await takeBackWord(act, guest, said);
  return {};
}

/** The word is written on the record at hand. Where another record of the same person says no, that stands. */
export async function giveWord(act: Act, guest: GuestAtHand, said: Said): Promise<void> {
  const words = await latestWords(act, guest.recordIds);
  const no = words.find(
    ({ recordId, given, purpose, channel }) =>
      recordId !== guest.id &&
      !given &&
      purpose === said.purpose &&
      (channel === said.channel || channel === 'any'),
  );
  if (no) throw new Refusal('guests.other_record_refuses', { source: no.source });
  await writeConsent(act, { ...said, guestId: guest.id, given: true });
  const { purpose, channel } = said;
  announce(act, consented, [guest.id], { guestId: guest.id, purpose, channel });
}

async function takeBackWord(act: Act, guest: GuestAtHand, said: Said): Promise<void> {
  await writeConsent(act, { ...said, guestId: guest.id, given: false });
  const { purpose, channel } = said;
  if (purpose === 'health') await retireDelicate(act, guest);
  announce(act, consentWithdrawn, [guest.id], { guestId: guest.id, purpose, channel });
}

/** A word is a row and never changes; the latest counts. */
export async function writeConsent(
  act: Act,
  word: Said & { guestId: string; given: boolean },
): Promise<void> {
  const { guestId, ...said } = word;
  await act.db
    .insertInto('guests.consent')
    .values({
      house_id: act.houseId,
      id: newId(),
      guest_id: guestId,
      ...said,
      at: act.now,
      person_id: act.caller.personId,
    })
    .execute();
}

/** What was kept on that word goes with it, words and all; so do proposals nobody has decided. */
async function retireDelicate(act: Act, guest: GuestAtHand): Promise<void> {
  await act.db
    .updateTable('guests.memory')
    .set({
      ...wordless,
      retired_at: act.now,
      retired_by: act.caller.personId,
      retired_why: 'consent_withdrawn',
    })
    .where('house_id', '=', act.houseId)
    .where('guest_id', 'in', guest.recordIds)
    .where('sensitivity', '<>', 'plain')
    .where('only_visit_id', 'is', null)
    .where('retired_at', 'is', null)
    .execute();
  await act.db
    .updateTable('guests.proposal')
    .set({ facts: '{}', note: '', decided_at: act.now, decided_by: act.caller.personId })
    .where('house_id', '=', act.houseId)
    .where('guest_id', 'in', guest.recordIds)
    .where(sql`facts ->> 'sensitivity'`, '<>', 'plain')
    .where('decided_at', 'is', null)
    .execute();
}
