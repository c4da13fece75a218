import { z } from 'zod';
import { manager, staff } from '#kit/caller.ts';
import { answer, done, verb } from '#kit/contract.ts';
import { id, minor, text, words } from '#kit/text.ts';
import { memoryKinds } from '#guests/memory.ts';
import { occasionNames } from '#regulars/occasion.ts';
import { regularStages } from '#regulars/stage.ts';
import { weathers } from '../suggestions/weather.ts';
import { givers, ideaContents } from './idea.ts';

const key = words(60);

export const fitsShape = z.object({
  memory: z
    .object({ kinds: z.array(z.enum(memoryKinds)).optional(), words: z.array(words(40)).max(40).optional() })
    .optional(),
  occasions: z.array(z.enum(occasionNames)).optional(),
  stages: z.array(z.enum(regularStages)).optional(),
  party: z
    .object({ min: z.int().min(1).max(1000).optional(), max: z.int().min(1).max(1000).optional() })
    .optional(),
  touchpoints: z.array(words(60)).max(30).optional(),
  weather: z.array(z.enum(weathers)).optional(),
});

const idea = z.object({
  key: z.string(),
  title: z.string(),
  needs: z.string(),
  costMinor: z.int(),
  contains: z.array(z.enum(ideaContents)),
  who: z.enum(givers),
  fits: fitsShape,
  inspiration: z.boolean(),
  /** As it comes with the product, not yet written anew by the house. */
  fromBook: z.boolean(),
  retiredAt: z.string().nullable(),
  /** How often it was given, and how it landed. */
  given: z.int(),
  glowed: z.int(),
  unwelcome: z.int(),
});

export const ideas = {
  ideas: answer(staff, 'The house’s book of ideas')
    .input(z.object({ withRetired: z.boolean().default(false) }))
    .output(z.array(idea)),
  writeIdea: verb(manager, 'An idea for the book, new or changed')
    .input(
      z.object({
        key: key.nullable().default(null),
        title: words(160),
        needs: text(300).default(''),
        costMinor: minor.min(0),
        contains: z.array(z.enum(ideaContents)).default([]),
        who: z.enum(givers).default('anyone'),
        fits: fitsShape.default({}),
      }),
    )
    .output(z.object({ key: z.string() })),
  keepIdea: verb(staff, 'Keep what was given as an inspiration for others')
    .input(z.object({ momentId: id }))
    .output(z.object({ key: z.string() })),
  retireIdea: verb(manager, 'No longer in the book').input(z.object({ key })).output(done),
  reviveIdea: verb(manager, 'In the book again').input(z.object({ key })).output(done),
};
