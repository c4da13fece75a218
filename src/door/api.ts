import { z } from 'zod';
import { anyone, glance, owner } from '#kit/caller.ts';
import { answer, done, slice, verb } from '#kit/contract.ts';
import { id, words } from '#kit/text.ts';

export const memberRoles = ['staff', 'manager', 'owner'] as const;

export const door = slice('door', {
  me: answer(anyone, 'Who is calling, and which houses are open to them')
    .input(z.object({}))
    .output(
      z.object({
        kind: z.enum(['nobody', 'user', 'person', 'tablet', 'key', 'cli']),
        userId: z.string().nullable(),
        personId: id.nullable(),
        role: z.enum(['glance', ...memberRoles]).nullable(),
        venueId: id.nullable(),
        houses: z.array(
          z.object({ slug: z.string(), role: z.enum(['glance', ...memberRoles]), demo: z.boolean() }),
        ),
        /** No house stands here yet: the first run. */
        empty: z.boolean(),
        /** Where the demo house may be stepped into. */
        demo: z.string().nullable(),
      }),
    ),
  stepIntoDemo: verb(anyone, 'Enter the demo house, where nothing is real')
    .input(z.object({}))
    .output(z.object({ slug: z.string() })),
  setUpTablet: verb(owner, 'Make this browser a shared tablet of a venue')
    .input(z.object({ venueId: id, name: words(60) }))
    .output(z.object({ tabletId: id })),
  tablets: answer(owner, 'The shared tablets of the house')
    .input(z.object({}))
    .output(
      z.array(
        z.object({
          id,
          name: z.string(),
          venueId: id,
          setUpAt: z.string(),
          removedAt: z.string().nullable(),
        }),
      ),
    ),
  removeTablet: verb(owner, 'Shut out a tablet')
    .input(z.object({ tabletId: id }))
    .output(done),
  endTurn: verb(glance, 'Nobody acts on this tablet any more').input(z.object({})).output(done),
  makeKey: verb(owner, 'A key for a program of the house; shown once')
    .input(z.object({ name: words(60), role: z.enum(memberRoles) }))
    .output(z.object({ keyId: id, token: z.string() })),
  keys: answer(owner, 'The keys of the house')
    .input(z.object({}))
    .output(
      z.array(
        z.object({
          id,
          name: z.string(),
          role: z.enum(memberRoles),
          madeAt: z.string(),
          removedAt: z.string().nullable(),
        }),
      ),
    ),
  removeKey: verb(owner, 'Make a key worthless')
    .input(z.object({ keyId: id }))
    .output(done),
});
