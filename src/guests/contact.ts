import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { timeAt } from '#kit/clock.ts';
import { newId } from '#kit/id.ts';
import { guestAtHand } from './at-hand.ts';
import { holdGuest } from './hold.ts';

export type Contact = {
  guestId: string;
  channel: 'email' | 'text' | 'phone' | 'post' | 'in_person';
  /** `visit`: a visit already booked. `answer`: they wrote first. `thanks`, `marketing`, `gesture`: we begin. */
  purpose: 'visit' | 'answer' | (typeof cappedPurposes)[number];
  /** The guest's own zone where it is known, else the venue's. */
  timeZone: string;
};

export type HeldBack = 'stopped' | 'no_consent' | 'quiet_hours' | 'enough_lately';

/** 47 CFR 64.1200(c)(1): nobody is rung or texted before 8 or after 21 where they are. */
const quiet = { from: '21:00', to: '08:00' };
/** At most four words of ours in thirty days over all channels: past that carriers and guests call it noise. */
export const cap = { words: 4, days: 30 };
/** What counts there: whatever the house begins of itself. A dessert is a word as well. */
export const cappedPurposes = ['thanks', 'marketing', 'gesture'] as const;

/**
 * Asked in the transaction of whoever sends anything to a guest; writes down what was sent or held back.
 * @returns why it is held back, or null when it may go
 */
export async function mayContact(act: Act, contact: Contact): Promise<HeldBack | null> {
  if (isCapped(contact)) await holdGuest(act, contact.guestId);
  const held = await contactHeldBy(act, contact);
  await keepContact(act, contact, held);
  return held;
}

/** Why it would be held back just now, or null; nothing is written down. */
export async function contactHeldBy(act: Act, contact: Contact): Promise<HeldBack | null> {
  const { recordIds } = await guestAtHand(act, contact.guestId);
  return reason(act, contact, recordIds);
}

/**
 * Writes down what was said, or the code of why not, where another rule has decided.
 * @returns the id under which it can be taken back
 */
export async function keepContact(
  act: Act,
  contact: Pick<Contact, 'guestId' | 'channel' | 'purpose'>,
  held: string | null,
): Promise<string> {
  const id = newId();
  await act.db
    .insertInto('guests.contact')
    .values({
      house_id: act.houseId,
      id,
      guest_id: contact.guestId,
      channel: contact.channel,
      purpose: contact.purpose,
      at: act.now,
      held_back: held,
    })
    .execute();
  return id;
}

/** It was not said after all, and counts among nothing. */
export async function takeContactBack(act: Act, contactId: string): Promise<void> {
  await act.db
    .updateTable('guests.contact')
    .set({ held_back: 'taken_back' })
    .where('house_id', '=', act.houseId)
    .where('id', '=', contactId)
    .execute();
}

function isCapped({ purpose }: Contact): boolean {
  return cappedPurposes.some((capped) => capped === purpose);
}

async function reason(act: Act, contact: Contact, records: string[]): Promise<HeldBack | null> {
  if (contact.purpose === 'visit') return isQuiet(act, contact) ? 'quiet_hours' : null;
  const word = await standing(act, contact, records);
  if (word.stopped) return 'stopped';
  if (contact.purpose === 'marketing' && !word.agreed) return 'no_consent';
  if (isQuiet(act, contact)) return 'quiet_hours';
  if (isCapped(contact) && word.lately >= cap.words) return 'enough_lately';
  return null;
}

/** The latest word of each record and channel; one that said stop speaks for all. */
async function standing(act: Act, { channel }: Contact, records: string[]) {
  const { rows } = await sql<{ stopped: boolean; agreed: boolean; lately: number }>`
    with latest as (
      select distinct on (guest_id, purpose, channel) guest_id, purpose, channel, given
      from guests.consent
      where house_id = ${act.houseId} and guest_id = any(${records}) and channel in (${channel}, 'any')
      order by guest_id, purpose, channel, at desc, id desc
    )
    select
      exists (select from latest where purpose = 'contact' and not given) as stopped,
      exists (select from latest where purpose = 'marketing' and given)
        and not exists (select from latest where purpose = 'marketing' and not given) as agreed,
      (select count(*)::int from guests.contact where house_id = ${act.houseId} and guest_id = any(${records})
        and held_back is null and purpose = any(${cappedPurposes}::text[])
        and at > ${act.now}::timestamptz - make_interval(days => ${cap.days})) as lately`.execute(act.db);
  return rows[0]!;
}

/** Paper and e-mail wake nobody, and whoever stands before us is awake. */
function isQuiet(act: Act, { channel, purpose, timeZone }: Contact): boolean {
  if ((channel !== 'text' && channel !== 'phone') || purpose === 'answer') return false;
  const time = timeAt(act.now, timeZone);
  return time >= quiet.from || time < quiet.to;
}
