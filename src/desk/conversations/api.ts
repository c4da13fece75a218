import { z } from 'zod';
import { staff } from '#kit/caller.ts';
import { answer, done, verb } from '#kit/contract.ts';
import { id, instant, text, words } from '#kit/text.ts';
import {
  automaticKinds,
  channelNames,
  conversationKinds,
  conversationStates,
  queueViews,
} from '../conversation.ts';

const channel = z.enum(channelNames);
const kind = z.enum(conversationKinds);
const state = z.enum(conversationStates);
const tag = words(40);
const conversation = z.object({ conversationId: id });
/** Where a page goes on: opaque, of the last row of the one before. */
const cursor = z.string().max(200).nullable().default(null);

const person = z.object({ id, name: z.string() });
const guest = z.object({ id, name: z.string(), pronunciation: z.string().nullable() });

/** Which conversations a queue shows; every field stands in the address of the page. */
export const queueFilter = z.object({
  view: z.enum(queueViews).default('open'),
  words: text(200).default(''),
  channel: channel.nullable().default(null),
  kind: kind.nullable().default(null),
  topic: text(60).nullable().default(null),
  tag: text(40).nullable().default(null),
  guestId: id.nullable().default(null),
  venueId: id.nullable().default(null),
  ownerId: id.nullable().default(null),
});

const row = z.object({
  id,
  channel,
  kind,
  state,
  guest: guest.nullable(),
  contactName: z.string(),
  contact: z.string(),
  subject: z.string(),
  preview: z.string(),
  topic: z.string().nullable(),
  tags: z.array(z.string()),
  owner: person.nullable(),
  lastAt: z.string(),
  lastInAt: z.string().nullable(),
  snoozedUntil: z.string().nullable(),
  /** The next promise to break. */
  dueAt: z.string().nullable(),
  messages: z.int(),
  /** Where words were searched for: the sentence they stand in. */
  found: z.string().nullable(),
});

const attachment = z.object({
  id,
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  kept: z.boolean(),
  inline: z.boolean(),
});

const message = z.object({
  id,
  channel,
  direction: z.enum(['in', 'out', 'note']),
  at: z.string(),
  datedAt: z.string().nullable(),
  by: person.nullable(),
  fromName: z.string(),
  fromAddress: z.string(),
  replyTo: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  /** Quotes and signature, folded away. */
  folded: z.string(),
  automatic: z.enum(automaticKinds).nullable(),
  /** Whether there is an HTML part, shown from an address of its own. */
  hasHtml: z.boolean(),
  attachments: z.array(attachment),
  /** How far an answer has come; null for what came in, for notes, and where saying is all. */
  sent: z
    .object({
      state: z.enum(['waiting', 'sending', 'sent', 'perhaps_sent', 'failed', 'withdrawn', 'erased']),
      why: z.string().nullable(),
      /** Until then it can be taken back. */
      leavesAt: z.string().nullable(),
    })
    .nullable(),
});

export const conversations = {
  queue: answer(staff, 'Conversations, what breaks its promise next first; or what was searched for')
    .input(queueFilter.extend({ cursor, limit: z.int().min(1).max(100).default(40) }))
    .output(z.object({ rows: z.array(row), next: z.string().nullable() })),
  counts: answer(staff, 'How many conversations wait in each view')
    .input(z.object({ venueId: id.nullable().default(null) }))
    .output(
      z.object({
        open: z.int(),
        mine: z.int(),
        unowned: z.int(),
        waiting: z.int(),
        snoozed: z.int(),
        mentions: z.int(),
        /** Promises that break within the hour or are broken. */
        pressing: z.int(),
        quarantined: z.int(),
        perhapsSent: z.int(),
      }),
    ),
  conversation: answer(staff, 'One conversation: who with, about what, whose it is')
    .input(conversation)
    .output(
      row.omit({ found: true, preview: true, messages: true }).extend({
        lineId: id.nullable(),
        venueId: id,
        messages: z.int(),
        openedAt: z.string(),
        solvedAt: z.string().nullable(),
        aside: z.boolean(),
        mergedInto: id.nullable(),
        /** Conversations joined to this one, which can be taken out again. */
        joined: z.array(z.object({ id, subject: z.string() })),
        /** For somebody not known yet: who it may be, likeliest first, with the reason in words. */
        perhaps: z.array(guest.extend({ reasons: z.array(z.string()) })),
        promises: z.array(
          z.object({
            id,
            kind: z.enum(['first_answer', 'solution', 'word']),
            words: z.string(),
            madeAt: z.string(),
            by: person.nullable(),
            dueAt: z.string().nullable(),
            /** While the clock stands: what is left of it. */
            leftMinutes: z.int().nullable(),
            keptAt: z.string().nullable(),
            late: z.boolean(),
          }),
        ),
        draft: z.string(),
        /** Who else has it before them. */
        present: z.array(person.extend({ writing: z.boolean() })),
        /** Why nothing can be answered here now, as a sentence; null when it can. */
        mute: z.string().nullable(),
      }),
    ),
  messages: answer(staff, 'What was said, newest last; the page before with the cursor')
    .input(conversation.extend({ cursor, limit: z.int().min(1).max(200).default(50) }))
    .output(z.object({ rows: z.array(message), before: z.string().nullable() })),
  begin: verb(
    staff,
    'Begin a conversation: write to somebody, or note what was said at the counter or on the phone',
  )
    .input(
      z.object({
        channel,
        lineId: id.nullable().default(null),
        venueId: id,
        guestId: id.nullable().default(null),
        contactName: text(120).default(''),
        contact: text(320).default(''),
        subject: text(200).default(''),
        kind: kind.default('inquiry'),
        topic: text(60).nullable().default(null),
        /** What they said (in), or what we write (out). */
        text: words(20_000),
        direction: z.enum(['in', 'out']),
      }),
    )
    .output(z.object({ conversationId: id, messageId: id })),
  answer: verb(staff, 'Answer; it leaves after ten seconds, in which it can be taken back')
    .input(
      conversation.extend({
        text: words(50_000),
        /** The newest message the writer had seen; whoever answers past a newer answer is told first. */
        seen: id.nullable().default(null),
        anyway: z.boolean().default(false),
        attachments: z
          .array(z.object({ sha256: z.string().length(64), name: words(200), mediaType: words(120) }))
          .max(20)
          .default([]),
        then: z.enum(['waiting', 'solved', 'open']).default('waiting'),
        runId: id.nullable().default(null),
      }),
    )
    .output(z.object({ messageId: id })),
  takeBack: verb(staff, 'Take an answer back that has not left yet; its words are the draft again')
    .input(z.object({ messageId: id }))
    .output(done),
  note: verb(staff, 'A note among colleagues; @ and a name calls somebody')
    .input(conversation.extend({ text: words(20_000), mentions: z.array(id).max(20).default([]) }))
    .output(z.object({ messageId: id })),
  seenMention: verb(staff, 'I have seen where I was called').input(conversation).output(done),
  keepDraft: verb(staff, 'Keep what is begun; empty throws it away')
    .input(conversation.extend({ text: text(50_000) }))
    .output(done),
  look: verb(staff, 'I have this before me; said again every twenty seconds')
    .input(conversation.extend({ writing: z.boolean() }))
    .output(z.object({ present: z.array(person.extend({ writing: z.boolean() })) })),
  assign: verb(staff, 'Whose it is until it is solved')
    .input(conversation.extend({ personId: id.nullable() }))
    .output(done),
  describe: verb(staff, 'What it is about: kind, topic, subject')
    .input(
      conversation.extend({
        kind: kind.optional(),
        topic: text(60).nullable().optional(),
        subject: text(200).optional(),
      }),
    )
    .output(done),
  label: verb(staff, 'Its tags')
    .input(conversation.extend({ tags: z.array(tag).max(20) }))
    .output(done),
  introduce: verb(staff, 'Who it is; from then on their handle is known')
    .input(conversation.extend({ guestId: id.nullable() }))
    .output(done),
  snooze: verb(staff, 'Put it away until a moment; null brings it back')
    .input(conversation.extend({ until: instant.nullable() }))
    .output(done),
  solve: verb(staff, 'It is solved').input(conversation).output(done),
  reopen: verb(staff, 'It is not solved after all').input(conversation).output(done),
  join: verb(staff, 'Put it to another conversation of the same matter')
    .input(conversation.extend({ intoId: id }))
    .output(done),
  takeOut: verb(staff, 'Take a joined conversation out again').input(conversation).output(done),
  split: verb(staff, 'Make a conversation of its own of some messages')
    .input(conversation.extend({ messageIds: z.array(id).min(1).max(500) }))
    .output(z.object({ conversationId: id })),
  tags: answer(staff, 'Tags in use, the commonest first')
    .input(z.object({}))
    .output(z.array(z.object({ tag: z.string(), conversations: z.int() }))),
  perhapsSent: answer(staff, 'Answers of which nobody knows whether they went')
    .input(z.object({}))
    .output(
      z.array(
        z.object({
          messageId: id,
          conversationId: id,
          to: z.string(),
          at: z.string(),
          state: z.enum(['perhaps_sent', 'failed']),
          why: z.string().nullable(),
        }),
      ),
    ),
  wentOut: verb(staff, 'It did go')
    .input(z.object({ messageId: id }))
    .output(done),
  sendAgain: verb(staff, 'Send it once more')
    .input(z.object({ messageId: id }))
    .output(done),
};
