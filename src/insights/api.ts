import { z } from 'zod';
import { staff } from '#kit/caller.ts';
import { answer, slice } from '#kit/contract.ts';
import { id } from '#kit/text.ts';

/** A share of cases with its 95 % interval; under 30 cases the interval is too wide to print a percentage. */
const share = z.object({
  of: z.int(),
  count: z.int(),
  low: z.number(),
  high: z.number(),
});

export const insights = slice('insights', {
  journey: answer(
    staff,
    'What happened at each touchpoint of the journey, with counts and intervals; of the work, not of persons',
  )
    .input(z.object({ venueId: id.nullable().default(null), days: z.int().min(1).max(730).default(90) }))
    .output(
      z.object({
        /** Visits that came in these days. */
        visits: z.int(),
        touchpoints: z.array(
          z.object({
            key: z.string(),
            /** Runs of its standard: kept is every step done, in time where it has a time. */
            kept: share.nullable(),
            skipped: z.array(z.object({ why: z.string(), count: z.int() })),
            /** Minutes from when it was time until the last step was done: median with its 95 % interval. */
            waited: z
              .object({ of: z.int(), median: z.number(), low: z.number(), high: z.number() })
              .nullable(),
            problems: z.int(),
            moments: z.int(),
          }),
        ),
        /** Problems and moments of which nobody said where they happened. */
        elsewhere: z.object({ problems: z.int(), moments: z.int() }),
      }),
    ),
});
