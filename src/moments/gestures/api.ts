import { z } from 'zod';
import { manager, staff } from '#kit/caller.ts';
import { answer, done, verb } from '#kit/contract.ts';
import { day, id, minor, text, words } from '#kit/text.ts';
import { heldReasons, landings, momentKinds, momentStages } from '../moment.ts';

const moment = z.object({ momentId: id });
const person = z.object({ id, name: z.string() });
const cost = minor.min(0);

/** A gesture is given by somebody: not by a program, not by a job. */
const byHand = { kinds: ['person', 'tablet', 'cli'], role: 'staff' } as const;

/** What is given: an idea of the book, or words made up on the spot for this one guest. */
const what = {
  guestId: id,
  visitId: id.nullable().default(null),
  venueId: id.nullable().default(null),
  words: text(300).default(''),
  ideaKey: text(60).nullable().default(null),
  memoryId: id.nullable().default(null),
  recoveryId: id.nullable().default(null),
  touchpoint: text(60).nullable().default(null),
  costMinor: cost.nullable().default(null),
};

export const momentShape = z.object({
  momentId: id,
  kind: z.enum(momentKinds),
  stage: z.enum(momentStages),
  guestId: id,
  guestName: z.string(),
  visitId: id.nullable(),
  venueId: id,
  words: z.string(),
  noticed: z.string(),
  ideaKey: z.string().nullable(),
  memoryId: id.nullable(),
  /** The memory it came from as it reads today; null when it is no longer remembered. */
  memory: z.string().nullable(),
  touchpoint: z.string().nullable(),
  costMinor: z.int(),
  currency: z.string(),
  noticedAt: z.string(),
  noticedBy: person.nullable(),
  thoughtBy: person.nullable(),
  askedAt: z.string().nullable(),
  askedBy: person.nullable(),
  answeredBy: person.nullable(),
  granted: z.boolean().nullable(),
  readyAt: z.string().nullable(),
  readyBy: person.nullable(),
  givenAt: z.string().nullable(),
  givenBy: person.nullable(),
  landedAt: z.string().nullable(),
  landed: z.enum(landings).nullable(),
  landedWords: z.string(),
  letGoAt: z.string().nullable(),
  letGoWhy: z.string().nullable(),
  heldAt: z.string().nullable(),
  heldWhy: z.enum(heldReasons).nullable(),
});

/** Given, or held back by a rule and on the record with it. */
const given = moment.extend({ held: z.enum(heldReasons).nullable() });

export const gestures = {
  notice: verb(byHand, 'Something was noticed that could become a moment')
    .input(
      z.object({
        guestId: id,
        visitId: id.nullable().default(null),
        venueId: id.nullable().default(null),
        noticed: words(300),
        memoryId: id.nullable().default(null),
      }),
    )
    .output(moment),
  think: verb(byHand, 'An idea for a guest, to be made ready; from what was noticed, or by itself')
    .input(z.object({ momentId: id.nullable().default(null), ...what }))
    .output(moment),
  makeReady: verb(byHand, 'It is ready to be given').input(moment).output(done),
  give: verb(byHand, 'A moment that was prepared is given').input(moment).output(given),
  giveNow: verb(byHand, 'Given on the spot: an idea of the book, the suggestion, or words of one’s own')
    .input(z.object({ ...what, suggestionVisitId: id.nullable().default(null) }))
    .output(given),
  ask: verb(byHand, 'More than the allowance: ask whoever leads').input(moment).output(done),
  answerAsk: verb(
    { kinds: ['person', 'tablet', 'cli'], role: 'manager' },
    'Yes or no to what was asked; with yes it may be given',
  )
    .input(moment.extend({ granted: z.boolean() }))
    .output(done),
  land: verb(byHand, 'How it landed')
    .input(moment.extend({ landed: z.enum(landings), words: text(300).default('') }))
    .output(done),
  letGo: verb(byHand, 'It does not fit after all, and why')
    .input(moment.extend({ why: words(200) }))
    .output(done),
  undoMoment: verb(byHand, 'Take back the last step of a moment, for ten minutes')
    .input(moment)
    .output(
      z.object({ undone: z.enum(['think', 'ask', 'answerAsk', 'makeReady', 'give', 'land', 'letGo']) }),
    ),
  wishNone: verb(staff, 'This guest asked for no surprises')
    .input(z.object({ guestId: id }))
    .output(done),
  wishAgain: verb(staff, 'This guest does not mind surprises any more')
    .input(z.object({ guestId: id }))
    .output(done),
  ofGuest: answer(staff, 'What a guest received over the years, newest first, and what was held back')
    .input(z.object({ guestId: id }))
    .output(z.object({ moments: z.array(momentShape), wishesNone: z.boolean() })),
  ofDay: answer(staff, 'The moments of a business day of a venue: to be prepared, asked, given')
    .input(z.object({ venueId: id, day: day.nullable().default(null) }))
    .output(z.array(momentShape)),
  asked: answer(manager, 'What waits for the word of whoever leads')
    .input(z.object({ venueId: id.nullable().default(null) }))
    .output(z.array(momentShape)),
  heldBack: answer(staff, 'What was not suggested, given or written of late, and the rule that held it back')
    .input(z.object({ venueId: id, days: z.int().min(1).max(366).default(30) }))
    .output(
      z.object({
        /** How often each rule held something back. */
        counts: z.array(z.object({ why: z.string(), count: z.int() })),
        rows: z.array(
          z.object({
            what: z.enum(['suggestion', 'gesture', 'note', 'message']),
            subjectId: id,
            guestId: id,
            guestName: z.string(),
            visitId: id.nullable(),
            at: z.string(),
            why: z.string(),
          }),
        ),
      }),
    ),
};
