import { z } from 'zod';
import { glance, staff } from '#kit/caller.ts';
import { answer, slice } from '#kit/contract.ts';
import { day, id } from '#kit/text.ts';
import { dotAnswers, dotRanks } from '#guests/dot.ts';
import { regularStages } from '#regulars/stage.ts';
import { visitStages } from '#visits/visit.ts';

export const dotShape = z.object({
  subjectId: z.string(),
  guestId: id,
  rank: z.enum(dotRanks),
  chip: z.string(),
  line: z.string(),
  from: z.string(),
  weight: z.number(),
  answers: z.array(z.enum(dotAnswers)),
  handedTo: z.string().nullable(),
  sayAloud: z.boolean(),
});

export const partyMember = z.object({
  guestId: id,
  name: z.string(),
  pronunciation: z.string().nullable(),
  host: z.boolean(),
  stage: z.enum(regularStages),
  /** "Returning · 4th visit". */
  stageLine: z.string(),
  /** "regular since March 2021 · usually every 5 weeks". */
  story: z.string().nullable(),
  dots: z.array(dotShape),
  /** How many more things are remembered than the dots say. */
  more: z.int(),
});

export const todayRow = z.object({
  visitId: id,
  stage: z.enum(visitStages),
  /** When the row stands in the list: expected, or walked in. */
  at: z.string(),
  expectedAt: z.string().nullable(),
  arrivedAt: z.string().nullable(),
  seatedAt: z.string().nullable(),
  departedAt: z.string().nullable(),
  minutes: z.int().nullable(),
  label: z.string().nullable(),
  partySize: z.int(),
  what: z.string().nullable(),
  care: z.array(z.object({ personId: id, name: z.string() })),
  places: z.array(z.object({ placeId: id, name: z.string() })),
  party: z.array(partyMember),
  lastStepAt: z.string().nullable(),
  lastStepBy: id.nullable(),
});

export const todayShape = z.object({
  venueId: id,
  venue: z.string(),
  timeZone: z.string(),
  day: z.string(),
  /** Opening of the day at this venue in minutes after midnight; empty when closed. */
  hours: z.array(z.object({ opens: z.int(), closes: z.int() })),
  closedWhy: z.string().nullable(),
  counts: z.object({
    guests: z.int(),
    visits: z.int(),
    firstTime: z.int(),
    celebrating: z.int(),
    toMakeRight: z.int(),
  }),
  rows: z.array(todayRow),
  readAt: z.string(),
});

export const reception = slice('reception', {
  today: answer(glance, 'The people coming to a venue, each with the three things worth knowing')
    .input(z.object({ venueId: id, day: day.nullable().default(null) }))
    .output(todayShape),
  ofGuest: answer(staff, 'The three things worth knowing of somebody who writes or calls')
    .input(z.object({ guestId: id, day }))
    .output(partyMember.pick({ stage: true, stageLine: true, story: true, dots: true, more: true })),
  learned: answer(
    staff,
    'The guests of a shift, for the ten seconds at its end: who did we learn something about?',
  )
    .input(z.object({ venueId: id, day: day.nullable().default(null) }))
    .output(
      z.array(
        z.object({
          guestId: id,
          name: z.string(),
          visitId: id,
          what: z.string().nullable(),
          learnedToday: z.int(),
        }),
      ),
    ),
});
