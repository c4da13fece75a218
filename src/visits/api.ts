import { z } from 'zod';
import { glance, manager, staff } from '#kit/caller.ts';
import { answer, done, slice, verb } from '#kit/contract.ts';
import { day, id, instant, minor, text, words } from '#kit/text.ts';
import { country, fileInput, previewShape } from '#guests/bring/shapes.ts';
import { keepers } from '#journey/blueprint/touchpoint.ts';
import { stepKinds } from '#journey/protocol.ts';
import { visitStages } from './visit.ts';

const partySize = z.int().min(1).max(1000);
const party = z.array(id).max(100).default([]);
const visit = z.object({ visitId: id });

export const visitShape = z.object({
  visitId: id,
  venueId: id,
  day: z.string(),
  stage: z.enum(visitStages),
  expectedAt: z.string().nullable(),
  arrivedAt: z.string().nullable(),
  departedAt: z.string().nullable(),
  minutes: z.int().nullable(),
  label: z.string().nullable(),
  partySize: z.int(),
  what: z.string().nullable(),
  spentMinor: z.number().nullable(),
  currency: z.string().nullable(),
  party: z.array(z.object({ guestId: id, name: z.string(), host: z.boolean() })),
  care: z.array(z.object({ personId: id, name: z.string() })),
  places: z.array(z.object({ placeId: id, name: z.string() })),
});

export const visits = slice('visits', {
  visit: answer(staff, 'One visit with its party, notes and what was taken')
    .input(visit)
    .output(
      visitShape.extend({
        notes: z.array(z.object({ id, text: z.string(), by: z.string().nullable(), at: z.string() })),
        taken: z.array(z.object({ id, what: z.string(), quantity: z.int(), amountMinor: z.number() })),
        handovers: z.array(z.object({ memoryId: id, by: z.string(), at: z.string() })),
      }),
    ),
  ofGuest: answer(staff, 'The visits of a guest, newest first')
    .input(
      z.object({
        guestId: id,
        before: id.nullable().default(null),
        limit: z.int().min(1).max(100).default(20),
      }),
    )
    .output(z.object({ visits: z.array(visitShape), total: z.int() })),
  companions: answer(staff, 'Who came together with a guest, and how often')
    .input(z.object({ guestId: id }))
    .output(z.array(z.object({ guestId: id, name: z.string(), visits: z.int(), lastDay: z.string() }))),
  steps: answer(
    staff,
    'The touchpoints of the visits of a day, and what is due on it of others: what is to be done now, by whom, until when',
  )
    .input(
      z.object({
        venueId: id,
        day: day.nullable().default(null),
        visitId: id.nullable().default(null),
        /** Those of the caller alone: at the door, or for visits they look after. */
        mine: z.boolean().default(false),
      }),
    )
    .output(
      z.array(
        z.object({
          runId: id,
          visitId: id,
          /** The visit's; whoever brings the party, as they are called now, or what it was booked as; when it comes or came. */
          day: z.string(),
          guestName: z.string().nullable(),
          at: z.string(),
          touchpoint: z.string(),
          title: z.string(),
          who: z.enum(keepers),
          personIds: z.array(id),
          /** From when it is time, and until when it should be done. */
          from: z.string(),
          by: z.string().nullable(),
          endedAt: z.string().nullable(),
          steps: z.array(
            z.object({
              id: z.string(),
              kind: z.enum(stepKinds),
              text: z.string(),
              doneAt: z.string().nullable(),
              doneBy: z.object({ id, name: z.string() }).nullable(),
              skippedWhy: z.string().nullable(),
            }),
          ),
        }),
      ),
    ),
  places: answer(glance, 'Chairs, tables or rooms of a venue')
    .input(z.object({ venueId: id }))
    .output(z.array(z.object({ id, name: z.string(), seats: z.int(), taken: z.boolean() }))),

  expect: verb(staff, 'A party is coming')
    .input(
      z.object({
        venueId: id,
        expectedAt: instant,
        minutes: z.int().min(1).max(100_000).nullable().default(null),
        guestIds: party,
        partySize: partySize.nullable().default(null),
        label: text(120).nullable().default(null),
        what: text(200).nullable().default(null),
        personIds: z.array(id).max(50).default([]),
        placeIds: z.array(id).max(50).default([]),
      }),
    )
    .output(z.object({ visitId: id })),
  walkIn: verb(staff, 'A party stands in the door')
    .input(
      z.object({
        venueId: id,
        guestIds: party,
        partySize: partySize.nullable().default(null),
        label: text(120).nullable().default(null),
        what: text(200).nullable().default(null),
        personIds: z.array(id).max(50).default([]),
        placeIds: z.array(id).max(50).default([]),
      }),
    )
    .output(z.object({ visitId: id })),
  arrive: verb(staff, 'They are here').input(visit).output(done),
  seat: verb(staff, 'They have their place, and somebody who looks after them')
    .input(
      visit.extend({ placeIds: z.array(id).max(50).default([]), personIds: z.array(id).max(50).default([]) }),
    )
    .output(done),
  farewell: verb(staff, 'They have left').input(visit).output(done),
  cancel: verb(staff, 'They are not coming, and said so').input(visit).output(done),
  noShow: verb(staff, 'They did not come, and said nothing').input(visit).output(done),
  move: verb(staff, 'Another time')
    .input(
      visit.extend({ expectedAt: instant, minutes: z.int().min(1).max(100_000).nullable().default(null) }),
    )
    .output(done),
  undo: verb(staff, 'Take back the last step, for ten minutes')
    .input(visit)
    .output(z.object({ undone: z.enum(['arrive', 'seat', 'farewell', 'cancel', 'noShow']) })),
  note: verb(staff, 'Something about this visit')
    .input(visit.extend({ text: words(2000) }))
    .output(z.object({ noteId: id })),
  take: verb(staff, 'What was taken and what it came to')
    .input(
      visit.extend({ what: words(120), quantity: z.int().min(1).max(1000).default(1), amountMinor: minor }),
    )
    .output(z.object({ takenId: id })),
  untake: verb(staff, 'It was not taken after all')
    .input(z.object({ takenId: id }))
    .output(done),
  join: verb(staff, 'A guest belongs to this party')
    .input(visit.extend({ guestId: id, host: z.boolean().default(false) }))
    .output(done),
  leaveParty: verb(staff, 'A guest does not belong to this party')
    .input(visit.extend({ guestId: id }))
    .output(done),
  care: verb(staff, 'Who looks after this visit')
    .input(visit.extend({ personIds: z.array(id).max(50) }))
    .output(done),
  handOver: verb(staff, 'I have taken over this allergy or need for this visit')
    .input(visit.extend({ memoryId: id }))
    .output(done),
  handBack: verb(staff, 'I have not taken it over after all')
    .input(visit.extend({ memoryId: id }))
    .output(done),
  openPlace: verb(manager, 'A chair, table or room')
    .input(z.object({ venueId: id, name: words(40), seats: z.int().min(1).max(500) }))
    .output(z.object({ placeId: id })),
  closePlace: verb(manager, 'This place is no longer used')
    .input(z.object({ placeId: id }))
    .output(done),

  previewImport: answer(manager, 'How a file of visits would be read, and what its first lines would become')
    .input(z.object({ ...fileInput, country, venueId: id.nullable().default(null) }))
    .output(previewShape),
  startImport: verb(
    manager,
    'Bring in the visits of a file, in the background; a dry run reports and keeps nothing',
  )
    .input(
      z.object({
        ...fileInput,
        country,
        venueId: id.nullable().default(null),
        dryRun: z.boolean().default(false),
      }),
    )
    .output(z.object({ importId: id })),
});
