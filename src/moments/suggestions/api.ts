import { z } from 'zod';
import { staff } from '#kit/caller.ts';
import { answer, done, verb } from '#kit/contract.ts';
import { day, id, words } from '#kit/text.ts';
import { heldReasons } from '../moment.ts';
import { givers } from '../ideas/idea.ts';
import { weathers } from './weather.ts';

const ofVisit = z.object({ visitId: id });
const byHand = { kinds: ['person', 'tablet', 'cli'], role: 'staff' } as const;

/** A reason in words, and the memory or the fact of the visits it rests on. */
const reason = z.object({ words: z.string(), memoryId: id.nullable() });

export const suggestionShape = z.object({
  visitId: id,
  guestId: id.nullable(),
  guestName: z.string().nullable(),
  ideaKey: z.string().nullable(),
  title: z.string().nullable(),
  needs: z.string(),
  costMinor: z.int(),
  currency: z.string(),
  /** Who gives it. */
  who: z.enum(givers),
  memoryId: id.nullable(),
  /** Why this: from this guest’s own memory and visits. */
  because: z.array(reason),
  /** Why not those. */
  others: z.array(z.object({ ideaKey: z.string(), title: z.string(), why: z.string() })),
  heldWhy: z.enum([...heldReasons, 'nothing_fits', 'not_our_guest']).nullable(),
  dismissedAt: z.string().nullable(),
  dismissedWhy: z.string().nullable(),
  momentId: id.nullable(),
});

export const suggestions = {
  suggestion: answer(staff, 'What may be done for somebody on this visit, at most one, with its reason')
    .input(ofVisit)
    .output(suggestionShape.nullable()),
  suggestionsOfDay: answer(staff, 'The suggestions of a business day of a venue, held-back ones too')
    .input(z.object({ venueId: id, day: day.nullable().default(null) }))
    .output(z.array(suggestionShape)),
  dismiss: verb(byHand, 'Not this one, and why')
    .input(ofVisit.extend({ why: words(200) }))
    .output(done),
  undoDismiss: verb(byHand, 'It fits after all, for ten minutes').input(ofVisit).output(done),
  lookAgain: verb(byHand, 'Look once more for what would fit this visit').input(ofVisit).output(done),
  evening: answer(staff, 'What kind of an evening it is, as somebody typed it')
    .input(z.object({ venueId: id, day: day.nullable().default(null) }))
    .output(z.object({ day: z.string(), weather: z.enum(weathers).nullable() })),
  setEvening: verb(byHand, 'What kind of an evening it is')
    .input(z.object({ venueId: id, day: day.nullable().default(null), weather: z.enum(weathers) }))
    .output(done),
};

export const suggestionRefusals = ['moments.unknown_suggestion', 'moments.already_dismissed'] as const;
