import { z } from 'zod';
import { staff } from '#kit/caller.ts';
import { answer, slice } from '#kit/contract.ts';
import { day, id } from '#kit/text.ts';
import { regularStages } from './stage.ts';

export const regulars = slice('regulars', {
  relationship: answer(staff, 'How far the relationship with a guest has come')
    .input(z.object({ guestId: id, day }))
    .output(z.object({ stage: z.enum(regularStages), stageLine: z.string(), story: z.string().nullable() })),
});
