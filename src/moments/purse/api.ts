import { z } from 'zod';
import { staff } from '#kit/caller.ts';
import { answer, done, verb } from '#kit/contract.ts';
import { id, minor, words } from '#kit/text.ts';

const venue = z.object({ venueId: id });
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const byHand = { kinds: ['person', 'tablet', 'cli'], role: 'manager' } as const;
const person = z.object({ id, name: z.string() });

export const purse = {
  purse: answer(staff, 'The purse of a month: what there was, what went, what is left, and the allowances')
    .input(venue.extend({ month: month.nullable().default(null) }))
    .output(
      z.object({
        month: z.string(),
        currency: z.string(),
        openedMinor: z.int(),
        leftMinor: z.int(),
        spentMinor: z.int(),
        /** A share of last month’s takings in hundredths of a percent, or a sum; whether the house chose it. */
        rule: z.object({
          share: z.int().nullable(),
          sumMinor: z.int().nullable(),
          takingsMinor: z.int().nullable(),
          chosen: z.boolean(),
        }),
        personMinor: z.int(),
        personChosen: z.boolean(),
        guestMinor: z.int(),
        guestChosen: z.boolean(),
        /** What is left of the caller’s own allowance this month; null for nobody. */
        mineLeftMinor: z.int().nullable(),
        entries: z.array(
          z.object({
            id,
            kind: z.enum(['given', 'taken_back', 'topped_up', 'taken_out']),
            amountMinor: z.int(),
            momentId: id.nullable(),
            guestId: id.nullable(),
            guestName: z.string().nullable(),
            words: z.string(),
            by: person.nullable(),
            why: z.string(),
            at: z.string(),
          }),
        ),
        months: z.array(z.string()),
      }),
    ),
  setPurse: verb(byHand, 'How much a venue gives away in a month, and what each may spend without asking')
    .input(
      venue.extend({
        share: z.int().min(0).max(10_000).nullable(),
        sumMinor: minor.min(0).nullable(),
        personMinor: minor.min(0).nullable(),
        guestMinor: minor.min(0).nullable(),
      }),
    )
    .output(done),
  topUp: verb(byHand, 'More into the purse of this month, and why')
    .input(venue.extend({ amountMinor: minor.min(1), why: words(200) }))
    .output(z.object({ entryId: id })),
  takeOut: verb(byHand, 'Back from the purse of this month, and why')
    .input(venue.extend({ amountMinor: minor.min(1), why: words(200) }))
    .output(z.object({ entryId: id })),
  undoEntry: verb(byHand, 'Not topped up or taken out after all, for ten minutes')
    .input(z.object({ entryId: id }))
    .output(done),
};
