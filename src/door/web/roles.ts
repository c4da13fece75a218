import type { Role } from '#kit/caller.ts';
import { roles } from '#kit/caller.ts';

export type MemberRole = Exclude<Role, 'glance'>;

export const roleWords: Record<MemberRole, { name: string; hint: string }> = {
  staff: { name: 'Staff', hint: 'Receives people, notes and remembers' },
  manager: { name: 'Manager', hint: 'And arranges hours, places, people and imports' },
  owner: { name: 'Owner', hint: 'And everything else: keys, tablets, the data of the house' },
};

/** The roles that whoever has this one may give: none above their own. */
export function givable(own: Role | null): MemberRole[] {
  return (Object.keys(roleWords) as MemberRole[]).filter(
    (role) => own !== null && roles.indexOf(role) <= roles.indexOf(own),
  );
}
