import type { Act, Ground } from './act.ts';
import { later, runAct } from './act.ts';
import { stranger } from './caller.ts';
import { readFile } from './files.ts';
import { newId } from './id.ts';

/** One letter: to whom, in what words, and which way it goes. */
export type Letter = {
  to: string;
  subject: string;
  body: string;
  guestId: string | null;
  /** The line of the house it leaves by; null is the house's own mail server. */
  via?: string | null;
  /** The part of its Message-ID behind the @: the domain it is sent from. */
  domain?: string;
  /** `From` is the name of the person it is from; its address stays that of the way it goes. */
  headers?: Readonly<Record<string, string>>;
  /** Written by nobody; a person's words are not. */
  automatic?: boolean;
  attachments?: readonly Enclosed[];
  /** Until then it can be taken back. */
  notBefore?: Date | null;
};

/** What lies in a letter: the content in the house's files, and what it is called. */
export type Enclosed = { sha256: string; name: string; mediaType: string };

export type Carried = {
  messageId: string;
  to: string;
  subject: string;
  body: string;
  headers: Readonly<Record<string, string>>;
  automatic: boolean;
  attachments: readonly { name: string; mediaType: string; bytes: Buffer }[];
};

/** The connection broke after the whole letter was handed over: nobody knows whether it was taken. */
export class Uncertain extends Error {}

/** The other side says that it never will take it: to try again is no use, and a person has to look. */
export class Undeliverable extends Error {}

export type Carrier = {
  /**
   * @returns what the other side calls it, where it says so
   * @throws Uncertain, Undeliverable; any other fault means that the letter was certainly not taken
   */
  carry: (letter: Carried) => Promise<string | null>;
  close: () => void;
};

/** The carrier of a line, or of the house itself; null where none is set up. */
export type Carriers = (of: { houseId: number; via: string | null }) => Promise<Carrier | null>;

/**
 * Writes a letter down and asks for its sending after the commit. Its Message-ID is fixed now, so that
 * a send that was cut off can be recognised. Whoever writes to a guest asks `guests/contact` first.
 */
export async function post(act: Act, letter: Letter): Promise<{ letterId: string; messageId: string }> {
  const id = newId();
  const messageId = `<${id}@${letter.domain ?? `house-${act.houseId}.regulars`}>`;
  const notBefore = letter.notBefore ?? null;
  await act.db
    .insertInto('kit.letter')
    .values({
      house_id: act.houseId,
      id,
      message_id: messageId,
      recipient: letter.to,
      subject: letter.subject,
      body: letter.body,
      guest_id: letter.guestId,
      via: letter.via ?? null,
      headers: JSON.stringify(letter.headers ?? {}),
      automatic: letter.automatic ?? true,
      attachments: JSON.stringify(letter.attachments ?? []),
      not_before: notBefore,
      state: 'waiting',
      written_at: act.now,
    })
    .execute();
  later(act, {
    queue: 'post',
    data: { houseId: act.houseId, letterId: id },
    ...(notBefore ? { after: notBefore } : {}),
  });
  return { letterId: id, messageId };
}

/** Takes a letter back that has not left. @returns whether it was still here */
export async function withdraw(act: Act, letterId: string): Promise<boolean> {
  const { numUpdatedRows } = await act.db
    .updateTable('kit.letter')
    .set({ state: 'withdrawn' })
    .where('house_id', '=', act.houseId)
    .where('id', '=', letterId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Sends a letter once more of which nobody knows whether it went: a person has said so. */
export async function postAgain(act: Act, letterId: string): Promise<boolean> {
  const { numUpdatedRows } = await act.db
    .updateTable('kit.letter')
    .set({ state: 'waiting', why: null, not_before: null })
    .where('house_id', '=', act.houseId)
    .where('id', '=', letterId)
    .where('state', 'in', ['perhaps_sent', 'failed'])
    .executeTakeFirst();
  if (numUpdatedRows > 0n) later(act, { queue: 'post', data: { houseId: act.houseId, letterId } });
  return numUpdatedRows > 0n;
}

/** It was taken and did not arrive. @returns whether that was news */
export async function cameBack(act: Act, letterId: string, why: string): Promise<boolean> {
  const { numUpdatedRows } = await act.db
    .updateTable('kit.letter')
    .set({ state: 'failed', why })
    .where('house_id', '=', act.houseId)
    .where('id', '=', letterId)
    .where('state', 'in', ['sending', 'sent', 'perhaps_sent'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** It did go: found where sent mail is kept, or known by a person. */
export async function wentOut(act: Act, letterId: string): Promise<boolean> {
  const { numUpdatedRows } = await act.db
    .updateTable('kit.letter')
    .set({ state: 'sent', why: null, sent_at: act.now })
    .where('house_id', '=', act.houseId)
    .where('id', '=', letterId)
    .where('state', '=', 'perhaps_sent')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Carries one letter, in three steps: an act marks it as being sent, the carrier sends, an act records
 * the outcome. A second delivery that finds it "sending" was cut off between: nobody knows whether it
 * went, so it stands as "perhaps sent" and is not sent again by itself.
 */
export async function carry(
  ground: Ground,
  carriers: Carriers,
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
  const carrier = await carriers({ houseId: data.houseId, via: letter.via }).catch((fault: Error) => fault);
  if (!carrier || carrier instanceof Error) {
    const why = carrier ? carrier.message : 'No mail server is set up.';
    await inHouse((act) => mark(act, data.letterId, 'waiting', why));
    throw new Error(`letter ${data.letterId} has no way out`);
  }
  let carriedAs: string | null;
  try {
    carriedAs = await carrier.carry(letter);
  } catch (fault) {
    if (fault instanceof Uncertain)
      return inHouse((act) => mark(act, data.letterId, 'perhaps_sent', fault.message));
    if (fault instanceof Undeliverable)
      return inHouse((act) => mark(act, data.letterId, 'failed', fault.message));
    await inHouse((act) => mark(act, data.letterId, 'waiting', (fault as Error).message));
    // oxlint-disable-next-line eslint/preserve-caught-error -- it names the recipient, and faults are written to logs
    throw new Error(`letter ${data.letterId} was not taken${codeOf(fault)}`);
  }
  await inHouse((act) => mark(act, data.letterId, 'sent', null, carriedAs));
}

async function take(act: Act, letterId: string): Promise<(Carried & { via: string | null }) | null> {
  const letter = await act.db
    .selectFrom('kit.letter')
    .select([
      'message_id',
      'recipient',
      'subject',
      'body',
      'state',
      'via',
      'headers',
      'automatic',
      'attachments',
    ])
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
  return {
    messageId: letter.message_id,
    to: letter.recipient,
    subject: letter.subject,
    body: letter.body,
    headers: letter.headers as Record<string, string>,
    automatic: letter.automatic,
    attachments: await enclosed(act, letter.attachments as unknown as Enclosed[]),
    via: letter.via,
  };
}

async function enclosed(act: Act, files: readonly Enclosed[]): Promise<Carried['attachments']> {
  const read = [];
  for (const { sha256, name, mediaType } of files)
    read.push({ name, mediaType, bytes: (await readFile(act, sha256)).bytes });
  return read;
}

/** What the mail server said names the recipient: it stands with the letter, and its code alone in logs and jobs. */
function codeOf(fault: unknown): string {
  const { responseCode, code } = fault as { responseCode?: number; code?: string };
  return responseCode || code ? ` (${[code, responseCode].filter(Boolean).join(' ')})` : '';
}

/** A letter that was erased while it was under way stays so, and so does one that came back before it was recorded. */
async function mark(
  act: Act,
  letterId: string,
  state: 'waiting' | 'sending' | 'sent' | 'perhaps_sent' | 'failed',
  why: string | null,
  carriedAs: string | null = null,
): Promise<void> {
  await act.db
    .updateTable('kit.letter')
    .set({
      state,
      why,
      tried_at: act.now,
      ...(state === 'sent' ? { sent_at: act.now, carried_as: carriedAs } : {}),
    })
    .where('house_id', '=', act.houseId)
    .where('id', '=', letterId)
    .where('state', 'not in', ['erased', 'failed'])
    .execute();
}

/** Erases the words of every letter to these guests; that one was sent stays. */
export async function eraseLetters(act: Act, guestIds: readonly string[]): Promise<void> {
  if (guestIds.length > 0) await eraseWhere(act, 'guest_id', guestIds);
}

/** The same for letters of whoever was not known as a guest when they were written. */
export async function eraseTheseLetters(act: Act, letterIds: readonly string[]): Promise<void> {
  if (letterIds.length > 0) await eraseWhere(act, 'id', letterIds);
}

async function eraseWhere(act: Act, column: 'guest_id' | 'id', ids: readonly string[]): Promise<void> {
  await act.db
    .updateTable('kit.letter')
    .set({
      recipient: '',
      subject: '',
      body: '',
      why: null,
      headers: '{}',
      attachments: '[]',
      state: 'erased',
    })
    .where('house_id', '=', act.houseId)
    .where(column, 'in', ids)
    .execute();
}
