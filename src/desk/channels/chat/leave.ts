import { z } from 'zod';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { knownVisitor, newVisitor } from './visitor-at-hand.ts';
import type { OfVisitor } from './visitor-at-hand.ts';

/** A visitor leaves a name and an address, so that an answer finds them when they are gone. */
export async function leave(
  act: Act,
  { name, email, ...of }: OfVisitor & { name: string; email: string },
): Promise<Record<string, never>> {
  if (!z.email().safeParse(email).success) throw new Refusal('desk.chat_email');
  const visitor = (await knownVisitor(act, of)) ?? (await newVisitor(act, of));
  await act.db
    .updateTable('desk.visitor')
    .set({ name, email, last_at: act.now })
    .where('house_id', '=', act.houseId)
    .where('id', '=', visitor.id)
    .execute();
  if (visitor.conversationId)
    await act.db
      .updateTable('desk.conversation')
      .set({ contact_name: name, contact: email })
      .where('house_id', '=', act.houseId)
      .where('id', '=', visitor.conversationId)
      .execute();
  return {};
}
