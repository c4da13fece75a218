import { z } from 'zod';
import { glance, staff } from '#kit/caller.ts';
import { answer, done, verb } from '#kit/contract.ts';
import { id, text } from '#kit/text.ts';
import { dotRanks } from '#guests/dot.ts';
import { conversationKinds } from '../conversation.ts';
import { callStates } from './call.ts';

const call = z.object({ callId: id });
const guest = z.object({ id, name: z.string(), pronunciation: z.string().nullable() });

export const calls = {
  ringing: answer(glance, 'Who is calling just now, and what is worth knowing before the word hello')
    .input(z.object({}))
    .output(
      z.array(
        z.object({
          callId: id,
          venueId: id,
          rangAt: z.string(),
          /** What the line is called. */
          line: z.string(),
          /** null on a screen nobody has signed in to. */
          number: z.string().nullable(),
          guest: guest.nullable(),
          /** Where several are known by the number: who it may be, likeliest first. */
          perhaps: z.array(guest),
          dots: z.array(z.object({ line: z.string(), from: z.string(), rank: z.enum(dotRanks) })),
        }),
      ),
    ),
  takeCall: verb(staff, 'I have this call').input(call).output(done),
  logCall: verb(staff, 'A call, noted by hand: with whom, which way, what was said')
    .input(
      z.object({
        /** The call that was taken; null for a phone that is not connected. */
        callId: id.nullable().default(null),
        venueId: id,
        guestId: id.nullable().default(null),
        number: text(40).default(''),
        direction: z.enum(['in', 'out']),
        words: text(5000).default(''),
        kind: z.enum(conversationKinds).default('inquiry'),
      }),
    )
    .output(z.object({ callId: id, conversationId: id })),
  calls: answer(staff, 'Calls with a guest, newest first')
    .input(z.object({ guestId: id, limit: z.int().min(1).max(200).default(50) }))
    .output(
      z.array(
        z.object({
          id,
          direction: z.enum(['in', 'out']),
          rangAt: z.string(),
          state: z.enum(callStates),
          takenBy: z.object({ id, name: z.string() }).nullable(),
          seconds: z.int().nullable(),
          number: z.string(),
          conversationId: id.nullable(),
          transcript: z.string(),
          hasRecording: z.boolean(),
        }),
      ),
    ),
};
