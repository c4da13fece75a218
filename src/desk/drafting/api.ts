import { z } from 'zod';
import { manager, owner, staff } from '#kit/caller.ts';
import { answer, done, verb } from '#kit/contract.ts';
import { id, text, words } from '#kit/text.ts';

const asked = z.object({
  conversationId: id,
  /** A protocol at work here, and which of its steps says something; null takes the next one that does. */
  runId: id.nullable().default(null),
  step: text(60).nullable().default(null),
});

const draft = z.object({
  text: z.string(),
  /** Facts that are not known, whose sentences were left out. */
  missing: z.array(z.string()),
  /** Words of a protocol, the house's plain form, or a language model's. */
  from: z.enum(['protocol', 'plain', 'model']),
});

export const drafting = {
  draftAnswer: answer(staff, 'An answer begun with the protocol’s words and this guest’s facts')
    .input(asked)
    .output(draft),
  askModel: answer(staff, 'An answer begun by the house’s language model; a draft, never sent by itself')
    .input(asked)
    .output(draft),
  model: answer(manager, 'Which language model may draft answers, and who agreed to it')
    .input(z.object({}))
    .output(
      z
        .object({
          address: z.string(),
          model: z.string(),
          hasKey: z.boolean(),
          agreedAt: z.string(),
          agreedBy: z.object({ id, name: z.string() }),
        })
        .nullable(),
    ),
  lendModel: verb(owner, 'Let a language model draft answers, and agree that it is shown what guests write')
    .input(
      z.object({
        /** Up to and with /v1: `/chat/completions` is put behind it. */
        address: z.url({ protocol: /^https?$/ }).max(500),
        model: words(120),
        /** null keeps the key there is for this address. */
        key: words(500).nullable().default(null),
        agreed: z.literal(true),
      }),
    )
    .output(done),
  withdrawModel: verb(owner, 'No model is shown anything from now on; its key is thrown away')
    .input(z.object({}))
    .output(done),
};
