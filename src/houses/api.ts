import { z } from 'zod';
import { glance, manager, owner } from '#kit/caller.ts';
import { answer, done, slice, verb } from '#kit/contract.ts';
import { day, id, text, words } from '#kit/text.ts';
import { vocabularyWords } from '#kit/words.ts';
import { houseKinds } from './house.ts';

const hours = z.object({
  weekday: z.int().min(1).max(7),
  opens: z.int().min(0).max(1439),
  closes: z.int().min(1).max(2160),
});
const closedDay = z.object({ day, why: text(120).nullable() });

export const venueShape = z.object({
  id,
  name: z.string(),
  timeZone: z.string(),
  country: z.string(),
  currency: z.string(),
  dayEnds: z.int(),
  hours: z.array(hours),
  closedDays: z.array(closedDay),
});

export const houses = slice('houses', {
  house: answer(glance, 'The house: its name, its words, its venues')
    .input(z.object({}))
    .output(
      z.object({
        name: z.string(),
        kind: z.enum(houseKinds),
        vocabulary: z.record(z.string(), z.string()),
        venues: z.array(venueShape),
      }),
    ),
  rename: verb(manager, 'Give the house another name')
    .input(z.object({ name: words(80) }))
    .output(done),
  speak: verb(manager, 'Choose the words shown: a salon says client')
    .input(z.object({ vocabulary: z.partialRecord(z.enum(vocabularyWords), words(40)) }))
    .output(done),
  openVenue: verb(owner, 'Open another venue')
    .input(
      z.object({
        name: words(80),
        timeZone: words(60),
        country: z.string().regex(/^[A-Z]{2}$/),
        currency: z.string().regex(/^[A-Z]{3}$/),
      }),
    )
    .output(z.object({ venueId: id })),
  describeVenue: verb(manager, 'Name, zone, currency and end of day of a venue')
    .input(
      z.object({
        venueId: id,
        name: words(80),
        timeZone: words(60),
        country: z.string().regex(/^[A-Z]{2}$/),
        currency: z.string().regex(/^[A-Z]{3}$/),
        dayEnds: z.int().min(0).max(720),
      }),
    )
    .output(done),
  keepHours: verb(manager, 'When a venue is open')
    .input(z.object({ venueId: id, hours: z.array(hours).max(28) }))
    .output(done),
  closeOn: verb(manager, 'A day on which a venue stays closed')
    .input(z.object({ venueId: id, day, why: text(120).nullable() }))
    .output(done),
  reopenOn: verb(manager, 'Take back a closed day')
    .input(z.object({ venueId: id, day }))
    .output(done),
});
