import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Entered } from '#kit/serve.ts';
import { complete } from './complete.ts';
import { drafted } from './draft-answer.ts';
import type { Asked } from './draft-answer.ts';
import { modelAtHand } from './model.ts';
import { prompt } from './prompt.ts';
import type { Said } from './prompt.ts';

const turns = 12;

/** A draft in a model's words. Nothing leaves the house without the owner's word, and nothing is sent to the guest. */
export async function askModel(entered: Entered, asked: Asked) {
  const { model, messages } = await entered.act((act) => whatToAsk(act, asked));
  return { text: await complete(model, messages), missing: [], from: 'model' as const };
}

async function whatToAsk(act: Act, asked: Asked) {
  const model = await modelAtHand(act);
  if (!model) throw new Refusal('desk.no_model');
  const { text, template, facts } = await drafted(act, asked);
  const said = await lastSaid(act, asked.conversationId);
  return {
    model,
    messages: prompt({ house: facts['house'] ?? '', facts, draft: template === null ? '' : text, said }),
  };
}

/** What was said between the guest and us; notes among colleagues stay among them. */
async function lastSaid(act: Act, conversationId: string): Promise<Said[]> {
  const rows = await act.db
    .selectFrom('desk.message')
    .select(['direction', 'text'])
    .where('house_id', '=', act.houseId)
    .where('conversation_id', '=', conversationId)
    .where('direction', 'in', ['in', 'out'])
    .where('automatic', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(turns)
    .execute();
  return rows.toReversed() as Said[];
}
