import { z } from 'zod';
import { manager, staff } from '#kit/caller.ts';
import { answer, done, verb } from '#kit/contract.ts';
import { id, minor, text, words } from '#kit/text.ts';
import { recoveryWeights } from './recovery.ts';

const recovery = z.object({ recoveryId: id });
const person = z.object({ id, name: z.string() });

const shown = z.object({
  id,
  guestId: id,
  visitId: id.nullable(),
  conversationId: id.nullable(),
  what: z.string(),
  touchpoint: z.string().nullable(),
  weight: z.enum(recoveryWeights),
  /** Not the first within a year. */
  again: z.boolean(),
  reportedAt: z.string(),
  reportedBy: person.nullable(),
  apologisedAt: z.string().nullable(),
  apologisedBy: person.nullable(),
  madeRightAt: z.string().nullable(),
  how: z.string().nullable(),
  costMinor: z.int().nullable(),
  currency: z.string().nullable(),
  /** Asked afterwards whether it is right, and what they said. */
  askedAt: z.string().nullable(),
  rightNow: z.boolean().nullable(),
});

export const recoveries = {
  report: verb(staff, 'Something went wrong for a guest, and is to be made right')
    .input(
      z.object({
        guestId: id,
        visitId: id.nullable().default(null),
        conversationId: id.nullable().default(null),
        what: words(500),
        touchpoint: text(80).nullable().default(null),
        weight: z.enum(recoveryWeights),
      }),
    )
    .output(z.object({ recoveryId: id })),
  apologise: verb(staff, 'An apology was said, and by whom')
    .input(recovery.extend({ personId: id.nullable().default(null) }))
    .output(done),
  makeRight: verb(staff, 'It was made right, how, and at what cost to the house')
    .input(recovery.extend({ how: text(500).default(''), costMinor: minor.min(0).nullable().default(null) }))
    .output(done),
  stillWrong: verb(staff, 'It is not right yet').input(recovery).output(done),
  askAgain: verb(staff, 'Asked afterwards whether it is right now')
    .input(recovery.extend({ rightNow: z.boolean() }))
    .output(done),
  recoveries: answer(staff, 'What went wrong for a guest, and what became of it')
    .input(z.object({ guestId: id }))
    .output(z.array(shown)),
  openRecoveries: answer(
    staff,
    'Everything still to be made right or to be asked about, for whoever leads the shift',
  )
    .input(z.object({ venueId: id.nullable().default(null) }))
    .output(z.array(shown.extend({ guestName: z.string() }))),
  recoveryCosts: answer(manager, 'What making right has cost, by month; apart from gestures')
    .input(z.object({ months: z.int().min(1).max(60).default(12) }))
    .output(
      z.array(z.object({ month: z.string(), currency: z.string(), costMinor: z.int(), cases: z.int() })),
    ),
};
