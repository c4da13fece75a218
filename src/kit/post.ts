import { createTransport } from 'nodemailer';
import type { Act, Ground } from './act.ts';
import { later, runAct } from './act.ts';
import { stranger } from './caller.ts';
import { newId } from './id.ts';

/** One letter: to whom, in what words. */
export type Letter = { to: string; subject: string; body: string; guestId: string | null };

export type Carrier = {
  /** @throws a fault when the letter was certainly not taken */
  carry: (letter: { messageId: string; to: string; subject: string; body: string }) => Promise<void>;
  close: () => void;
};

/** An SMTP server, named by its address: `smtp://user:secret@mail.example:587`. */
export function smtpCarrier(url: string, from: string): Carrier {
  const transport = createTransport(url);
  return {
    carry: async ({ messageId, to, subject, body }) => {
      await transport.sendMail({
        from,
        to,
        subject,
        text: body,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transport.close(),
  };
}

/**
 * Writes a letter down and asks for its sending after the commit. Its Message-ID is fixed now, so that
 * a send that was cut off can be recognised. Whoever writes to a guest asks `guests/contact` first.
 * @returns the letter's id
 */
export async function post(act: Act, letter: Letter): Promise<string> {
  const id = newId();
  await act.db
    .insertInto('kit.letter')
    .values({
      house_id: act.houseId,
      id,
      message_id: `<${id}@house-${act.houseId}.regulars>`,
      recipient: letter.to,
      subject: letter.subject,
      body: letter.body,
      guest_id: letter.guestId,
      state: 'waiting',
      written_at: act.now,
    })
    .execute();
  later(act, { queue: 'post', data: { houseId: act.houseId, letterId: id } });
  return id;
}

/**
 * Carries one letter, in three steps: an act marks it as being sent, the carrier sends, an act records
 * the outcome. A second delivery that finds it "sending" was cut off between: nobody knows whether it
 * went, so it stands as "perhaps sent" and is not sent again by itself.
 */
export async function carry(
  ground: Ground,
  carrier: Carrier | null,
  data: { houseId: number; letterId: string },
  now: () => Date,
): Promise<void> {
  const inHouse = <Result>(work: (act: Act) => Promise<Result>) =>
    runAct(
      ground,
      { houseId: data.houseId, caller: { ...stranger, kind: 'job', houseId: data.houseId }, now: now() },
      work,
    );
  const letter = await inHouse((act) => take(act, data.letterId));
  if (!letter) return;
  if (!carrier) {
    await inHouse((act) => mark(act, data.letterId, 'waiting', 'No mail server is set up.'));
    throw new Error('no mail server is set up (SMTP_URL)');
  }
  try {
    await carrier.carry({
      messageId: letter.message_id,
      to: letter.recipient,
      subject: letter.subject,
      body: letter.body,
    });
  } catch (fault) {
    await inHouse((act) => mark(act, data.letterId, 'waiting', (fault as Error).message));
    // oxlint-disable-next-line eslint/preserve-caught-error -- it names the recipient, and faults are written to logs
    throw new Error(`letter ${data.letterId} was not taken${codeOf(fault)}`);
  }
  await inHouse((act) => mark(act, data.letterId, 'sent', null));
}

async function take(act: Act, letterId: string) {
  const letter = await act.db
    .selectFrom('kit.letter')
    .select(['message_id', 'recipient', 'subject', 'body', 'state'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', letterId)
    .forUpdate()
    .executeTakeFirst();
  if (letter?.state === 'sending') {
    await mark(act, letterId, 'perhaps_sent', 'The sending was cut off.');
    return null;
  }
  if (letter?.state !== 'waiting') return null;
  await mark(act, letterId, 'sending', null);
  return letter;
}

/** What the mail server said names the recipient: it stands with the letter, and its code alone in logs and jobs. */
function codeOf(fault: unknown): string {
  const { responseCode, code } = fault as { responseCode?: number; code?: string };
  return responseCode || code ? ` (${[code, responseCode].filter(Boolean).join(' ')})` : '';
}

/** A letter that was erased while it was under way stays so. */
async function mark(
  act: Act,
  letterId: string,
  state: 'waiting' | 'sending' | 'sent' | 'perhaps_sent',
  why: string | null,
): Promise<void> {
  await act.db
    .updateTable('kit.letter')
    .set({ state, why, tried_at: act.now, ...(state === 'sent' ? { sent_at: act.now } : {}) })
    .where('house_id', '=', act.houseId)
    .where('id', '=', letterId)
    .where('state', '<>', 'erased')
    .execute();
}

/** Erases the words of every letter to these guests; that one was sent stays. */
export async function eraseLetters(act: Act, guestIds: readonly string[]): Promise<void> {
  if (guestIds.length === 0) return;
  await act.db
    .updateTable('kit.letter')
    .set({ recipient: '', subject: '', body: '', why: null, state: 'erased' })
    .where('house_id', '=', act.houseId)
    .where('guest_id', 'in', guestIds)
    .execute();
}
