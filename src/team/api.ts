import { z } from 'zod';
import { anyone, glance, manager, owner, staff } from '#kit/caller.ts';
import { answer, done, slice, verb } from '#kit/contract.ts';
import { id, text, words } from '#kit/text.ts';
import { houseKinds } from '#houses/house.ts';
import { memberRoles } from '#door/api.ts';

const pin = z.string().regex(/^\d{4,8}$/, 'a PIN has four to eight digits');
const password = z.string().min(10, 'at least ten characters').max(200);
const role = z.enum(memberRoles);

export const team = slice('team', {
  found: verb(anyone, 'Open a house, with its first venue and its owner')
    .input(
      z.object({
        setupCode: text(40).nullable(),
        owner: z.object({ name: words(80), email: z.email().max(200), password }),
        house: z.object({ name: words(80), kind: z.enum(houseKinds) }),
        venue: z.object({
          name: words(80),
          timeZone: words(60),
          country: z.string().regex(/^[A-Z]{2}$/),
          currency: z.string().regex(/^[A-Z]{3}$/),
        }),
      }),
    )
    .output(z.object({ slug: z.string() })),
  people: answer(glance, 'Who works here')
    .input(z.object({ withFormer: z.boolean().default(false) }))
    .output(
      z.array(
        z.object({
          id,
          name: z.string(),
          role: role.nullable(),
          venueId: id.nullable(),
          hasPin: z.boolean(),
          leftAt: z.string().nullable(),
        }),
      ),
    ),
  welcome: verb(manager, 'Someone who works here and acts by PIN on the house’s tablet')
    .input(z.object({ name: words(80) }))
    .output(z.object({ personId: id })),
  rename: verb(manager, 'Correct the name of a colleague')
    .input(z.object({ personId: id, name: words(80) }))
    .output(done),
  invite: verb(
    manager,
    'Invite a colleague to sign in; the link is shown once, and sent where mail is set up',
  )
    .input(
      z.object({
        personId: id.nullable(),
        name: words(80),
        email: z.email().max(200),
        role,
        venueId: id.nullable(),
      }),
    )
    .output(z.object({ personId: id, link: z.string() })),
  invitations: answer(manager, 'Invitations not yet accepted')
    .input(z.object({}))
    .output(
      z.array(z.object({ personId: id, name: z.string(), email: z.string(), role, expiresAt: z.string() })),
    ),
  withdrawInvitation: verb(manager, 'Take an invitation back')
    .input(z.object({ personId: id }))
    .output(done),
  invitation: answer(anyone, 'What an invitation’s link is for')
    .input(z.object({ token: text(100) }))
    .output(z.object({ house: z.string(), name: z.string(), email: z.string(), role })),
  accept: verb(anyone, 'Accept an invitation, with a new account or the one signed in')
    .input(z.object({ token: text(100), name: words(80), password: password.nullable() }))
    .output(z.object({ slug: z.string() })),
  entrust: verb(owner, 'Change what a colleague may do, and where')
    .input(z.object({ personId: id, role, venueId: id.nullable() }))
    .output(done),
  leave: verb(owner, 'A colleague no longer works here: their name stays on what they did')
    .input(z.object({ personId: id }))
    .output(done),
  choosePin: verb(staff, 'Choose your own PIN for the shared tablet').input(z.object({ pin })).output(done),
  givePin: verb(manager, 'Give a colleague a PIN')
    .input(z.object({ personId: id, pin }))
    .output(done),
  takeTurn: verb(glance, 'Say with a PIN who acts on this tablet')
    .input(z.object({ personId: id, pin }))
    .output(z.object({ turn: z.string(), endsAt: z.string() })),
  stuckWork: answer(owner, 'Work that failed for good')
    .input(z.object({}))
    .output(z.array(z.object({ id: z.string(), what: z.string(), failedAt: z.string(), why: z.string() }))),
  tryStuckWork: verb(owner, 'Send stuck work on its way again')
    .input(z.object({ ids: z.array(z.string().max(100)).min(1).max(500) }))
    .output(z.object({ count: z.int() })),
});
