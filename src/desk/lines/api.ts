import { z } from 'zod';
import { manager, owner } from '#kit/caller.ts';
import { answer, done, verb } from '#kit/contract.ts';
import { id, text, words } from '#kit/text.ts';

const lineChannels = ['email', 'chat', 'phone', 'text', 'whatsapp'] as const;
const setting = z.union([
  z.string().max(2000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(500)).max(50),
]);

const shape = z.object({
  name: words(80),
  venueId: id.nullable().default(null),
  address: text(320).default(''),
  settings: z.record(z.string().max(40), setting).default({}),
  /** Written, never read back; what is not named stays as it was. */
  secrets: z.record(z.string().max(40), z.string().max(4000)).default({}),
});

export const lines = {
  lines: answer(manager, 'Mailboxes, numbers and chat elements of the house, and how they do')
    .input(z.object({}))
    .output(
      z.array(
        shape.omit({ secrets: true }).extend({
          id,
          channel: z.enum(lineChannels),
          /** Which secrets are set. */
          has: z.array(z.string()),
          openedAt: z.string(),
          heardAt: z.string().nullable(),
          trouble: z.string().nullable(),
          troubleAt: z.string().nullable(),
          /** Addresses to be given to a provider or a website, with the line's key in them. */
          addresses: z.array(z.object({ what: z.string(), url: z.string() })),
        }),
      ),
    ),
  lineForms: answer(owner, 'What each kind of line asks for when it is connected')
    .input(z.object({}))
    .output(
      z.array(
        z.object({
          channel: z.enum(lineChannels),
          fields: z.array(
            z.object({
              name: z.string(),
              kind: z.enum(['text', 'number', 'switch', 'list']),
              secret: z.boolean(),
              label: z.string(),
            }),
          ),
          /** It can be tried out before it is connected. */
          tries: z.boolean(),
        }),
      ),
    ),
  openLine: verb(owner, 'Connect a mailbox, a number or a chat element')
    .input(shape.extend({ channel: z.enum(lineChannels) }))
    .output(z.object({ lineId: id })),
  changeLine: verb(owner, 'Change how a line is connected')
    .input(shape.extend({ lineId: id }))
    .output(done),
  closeLine: verb(owner, 'Disconnect a line; what was said over it stays')
    .input(z.object({ lineId: id }))
    .output(done),
  tryLine: verb(owner, 'Try a line out, before or after it is connected')
    .input(shape.extend({ channel: z.enum(lineChannels), lineId: id.nullable().default(null) }))
    .output(z.object({ wrong: z.string().nullable() })),
  quarantine: answer(manager, 'Mail that could not be read, kept as it came')
    .input(z.object({}))
    .output(
      z.array(
        z.object({ id, lineId: id, storedAt: z.string(), size: z.int(), why: z.string(), tries: z.int() }),
      ),
    ),
  readAgain: verb(manager, 'Try to read a mail once more')
    .input(z.object({ mailId: id }))
    .output(done),
};
