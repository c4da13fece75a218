import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import type { Received } from '../../conversations/receive.ts';
import { say } from '../../conversations/say.ts';
import type { MailLine } from './mail-line.ts';
import { mayBeAnsweredAutomatically } from './read/mail.ts';
import type { ReadMail } from './read/mail.ts';
import { recipientsOf } from './threading.ts';

/** One a thread, and so many an address: two machines that answer each other fall silent (RFC 3834, section 2). */
const mostInADay = 3;

type Came = { line: MailLine; mail: ReadMail; contact: string; received: Received };

/** Tells whoever begins a conversation that their mail has arrived, where the house wants it and a person wrote. */
export async function answerAtOnce(act: Act, { line, mail, contact, received }: Came): Promise<void> {
  if (!line.firstAnswer || !received.began || received.stopped) return;
  const named = [...recipientsOf(mail), contact, ...mail.replyTo.map(({ address }) => address)];
  const ours = named.filter(line.isOurs);
  if (!mayBeAnsweredAutomatically(mail, ours)) return;
  if (await enoughToday(act, contact)) return;
  await act.db
    .insertInto('desk.automatic_answer')
    .values({
      house_id: act.houseId,
      id: newId(),
      line_id: line.id,
      conversation_id: received.conversationId,
      address: contact,
      at: act.now,
    })
    .execute();
  await say(act, {
    conversationId: received.conversationId,
    text: line.firstAnswer,
    personId: null,
    automatic: true,
    attachments: [],
    // oxlint-disable-next-line unicorn/no-thenable -- what becomes of it afterwards, a word and no function
    then: 'open',
    runId: null,
  });
}

async function enoughToday(act: Act, address: string): Promise<boolean> {
  const { rows } = await sql<{ sent: number }>`
    select count(*)::int as sent from desk.automatic_answer
    where house_id = ${act.houseId} and address = ${address}
      and at > ${act.now}::timestamptz - interval '1 day'`.execute(act.db);
  return rows[0]!.sent >= mostInADay;
}
