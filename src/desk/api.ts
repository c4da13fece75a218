import { z } from 'zod';
import { staff } from '#kit/caller.ts';
import { answer, done, slice, verb } from '#kit/contract.ts';
import { id, text, words } from '#kit/text.ts';
import { recoveryWeights } from './recovery.ts';

export const desk = slice('desk', {
  report: verb(staff, 'Something went wrong for a guest, and is to be made right')
    .input(
      z.object({
        guestId: id,
        visitId: id.nullable().default(null),
        what: words(500),
        weight: z.enum(recoveryWeights),
      }),
    )
    .output(z.object({ recoveryId: id })),
  makeRight: verb(staff, 'It was made right')
    .input(z.object({ recoveryId: id, how: text(500).default('') }))
    .output(done),
  reopen: verb(staff, 'It is not right yet')
    .input(z.object({ recoveryId: id }))
    .output(done),
  recoveries: answer(staff, 'What went wrong for a guest, and what became of it')
    .input(z.object({ guestId: id }))
    .output(
      z.array(
        z.object({
          id,
          what: z.string(),
          weight: z.enum(recoveryWeights),
          reportedAt: z.string(),
          madeRightAt: z.string().nullable(),
          how: z.string().nullable(),
        }),
      ),
    ),
});
