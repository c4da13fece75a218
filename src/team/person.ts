import type { Act } from '#kit/act.ts';
import { roles } from '#kit/caller.ts';
import type { Caller, Role } from '#kit/caller.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Member } from '#door/member.ts';

export const teamRefusals = [
  'team.house_stands',
  'team.wrong_setup_code',
  'team.unknown_person',
  'team.above_you',
  'team.owner_of_all',
  'team.has_account',
  'team.no_account',
  'team.already_here',
  'team.not_invited',
  'team.invitation_gone',
  'team.password_missing',
  'team.last_owner',
  'team.not_a_person',
  'team.no_pin',
  'team.wrong_pin',
  'team.works_elsewhere',
] as const;

type Colleague = { name: string; pin: string | null };
export type Post = { role: Role; venueId: string | null };

/** Somebody who works here, held until the act ends. @throws Refusal `team.unknown_person` for who has left or never came */
export async function colleague(act: Act, personId: string): Promise<Colleague> {
  const person = await act.db
    .selectFrom('team.person')
    .select(['name', 'pin'])
    .where('house_id', '=', act.houseId)
    .where('id', '=', personId)
    .where('left_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!person) throw new Refusal('team.unknown_person');
  return person;
}

/** Nobody gives what they do not have: not a higher role than theirs, and not another venue. @throws Refusal `team.above_you` */
export function mustBeYoursToGive(caller: Caller, post: Post): void {
  const other = caller.venueId !== null && post.venueId !== caller.venueId;
  if (rank(post.role) > rank(caller.role) || other) throw new Refusal('team.above_you');
}

/** Who may act in a colleague's name could be them: nobody sets the PIN of one who may do more. @throws Refusal `team.above_you` */
export function mustNotBeAbove(caller: Caller, member: Member | null): void {
  if (!member) return;
  const wider = caller.venueId !== null && member.venueId !== caller.venueId;
  const above = rank(member.role) - rank(caller.role);
  if (above > 0 || (above === 0 && wider)) throw new Refusal('team.above_you');
}

/** @throws Refusal `team.owner_of_all` */
export function mustBePossible({ role, venueId }: Post): void {
  if (role === 'owner' && venueId !== null) throw new Refusal('team.owner_of_all');
}

function rank(role: Role | null): number {
  return role === null ? -1 : roles.indexOf(role);
}
