import { z } from 'zod';
import { staff } from '#kit/caller.ts';
import { answer, done, verb } from '#kit/contract.ts';
import { id, text, words } from '#kit/text.ts';
import { noteHolds, noteReasons, noteStages, noteWays } from './note.ts';

const note = z.object({ noteId: id });
const person = z.object({ id, name: z.string() });

/** Never a program, never a job: a person with their own hands on a screen of the house. */
const aPerson = { kinds: ['person', 'tablet'], role: 'staff' } as const;

export const noteShape = z.object({
  noteId: id,
  guestId: id,
  guestName: z.string(),
  visitId: id,
  venueId: id,
  day: z.string(),
  stage: z.enum(noteStages),
  because: z.array(z.enum(noteReasons)),
  askedOf: person,
  firstOn: z.string(),
  dueOn: z.string(),
  lastOn: z.string(),
  way: z.enum(noteWays).nullable(),
  sentAt: z.string().nullable(),
  sentBy: person.nullable(),
  postedAt: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** Whether it reached them, as far as its way tells: never by a hidden picture. */
  reached: z.enum(['on_its_way', 'taken', 'came_back', 'answered', 'unknown']).nullable(),
  conversationId: id.nullable(),
  letGoWhy: z.string().nullable(),
});

export const notes = {
  notes: answer(staff, 'Thank-you notes: to be written, sent, answered; by whom, never how many each')
    .input(
      z.object({
        venueId: id.nullable().default(null),
        which: z.enum(['to_write', 'sent', 'all']).default('to_write'),
        mine: z.boolean().default(false),
      }),
    )
    .output(z.array(noteShape)),
  note: answer(staff, 'One note: what happened that evening and the guest’s own words, to write from')
    .input(note)
    .output(
      noteShape.extend({
        text: z.string(),
        address: z.object({ name: z.string(), lines: z.array(z.string()) }).nullable(),
        /** The ways there are to this guest, and why one is closed just now. */
        ways: z.array(
          z.object({ way: z.enum(noteWays), to: z.string().nullable(), closed: z.string().nullable() }),
        ),
        /** What happened: ids and words of this visit, in order of time. */
        evening: z.array(
          z.object({ at: z.string().nullable(), what: z.string(), by: z.string().nullable() }),
        ),
        /** What the guest said or wrote: nothing of ours. */
        theirWords: z.array(z.object({ at: z.string(), words: z.string(), where: z.string() })),
        remembered: z.array(z.object({ memoryId: id, line: z.string(), from: z.string() })),
        answers: z.array(z.object({ at: z.string(), words: z.string() })),
        /** Of a card, where there is one: its picture lies at `/mail/HOUSE/card/NOTE`. */
        photo: z.string().nullable(),
        /** Until then what was sent has not left. */
        leavesAt: z.string().nullable(),
        held: z.enum(noteHolds).nullable(),
        /** Whose letters the envelope names as its sender. */
        sender: z.string(),
      }),
    ),
  noteBeside: answer(staff, 'The note that was written to whom a conversation is with, to read beside it')
    .input(z.object({ conversationId: id }))
    .output(
      z
        .object({
          noteId: id,
          by: z.string(),
          way: z.enum(noteWays),
          sentAt: z.string(),
          text: z.string(),
          /** The conversation is the one it began; else they were only written to lately. */
          here: z.boolean(),
          answeredAt: z.string().nullable(),
        })
        .nullable(),
    ),
  askForNote: verb(staff, 'This visit is worth a word: ask somebody who met the guest to write')
    .input(z.object({ visitId: id, guestId: id, personId: id.nullable().default(null) }))
    .output(note),
  keepNote: verb(aPerson, 'What is written so far')
    .input(note.extend({ text: text(2000) }))
    .output(done),
  handOnNote: verb(staff, 'Somebody else met them and writes')
    .input(note.extend({ personId: id }))
    .output(done),
  sendNote: verb(aPerson, 'Send what a person wrote, from that person; never by a program')
    .input(
      note.extend({
        text: text(2000).default(''),
        way: z.enum(noteWays),
        photo: text(64).nullable().default(null),
        photoType: z
          .string()
          .max(60)
          .regex(/^image\/[\w.+-]+$/)
          .nullable()
          .default(null),
      }),
    )
    .output(z.object({ held: z.enum(noteHolds).nullable() })),
  posted: verb(aPerson, 'The card is in the post').input(note).output(done),
  undoNote: verb(aPerson, 'Take back the last step of a note, for ten minutes')
    .input(note)
    .output(z.object({ undone: z.enum(['sendNote', 'posted', 'letGoNote']) })),
  letGoNote: verb(staff, 'No note for this visit, and why')
    .input(note.extend({ why: words(200) }))
    .output(done),
};
