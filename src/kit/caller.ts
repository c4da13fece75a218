/** Who may call, and who is calling. Browser-safe: a contract names its callers with these values. */
export type CallerKind =
  | 'nobody'
  | 'user'
  | 'person'
  | 'tablet'
  | 'guest'
  | 'widget'
  | 'hook'
  | 'key'
  | 'cli'
  | 'job';

/** `glance` is a shared tablet nobody has signed in to with a PIN: it may look and not touch. */
export const roles = ['glance', 'staff', 'manager', 'owner'] as const;
export type Role = (typeof roles)[number];

export type Caller = {
  kind: CallerKind;
  userId: string | null;
  houseId: number | null;
  personId: string | null;
  role: Role | null;
  /** The one venue a role is limited to; null where it is of the whole house. */
  venueId: string | null;
};

export type Who = { kinds: readonly CallerKind[]; role: Role | null };

const inHouse = ['person', 'tablet', 'key', 'cli'] as const;

/** The default of every contract value. */
export const nobody: Who = { kinds: [], role: null };
/** Anyone at all, signed in or not: the few pages before a house is entered. */
export const anyone: Who = { kinds: ['nobody', 'user', ...inHouse], role: null };
/** Whatever hangs on the wall of the house as well: reading Today. */
export const glance: Who = { kinds: inHouse, role: 'glance' };
export const staff: Who = { kinds: inHouse, role: 'staff' };
export const manager: Who = { kinds: inHouse, role: 'manager' };
export const owner: Who = { kinds: ['person', 'cli'], role: 'owner' };
/** Somebody on the house's own site, through its chat element. */
export const visitor: Who = { kinds: ['widget'], role: null };
/** A provider who tells of mail, calls and texts. */
export const hook: Who = { kinds: ['hook'], role: null };

export const stranger: Caller = {
  kind: 'nobody',
  userId: null,
  houseId: null,
  personId: null,
  role: null,
  venueId: null,
};

export function mayCall(who: Who, caller: Pick<Caller, 'kind' | 'role'>): boolean {
  if (!who.kinds.includes(caller.kind)) return false;
  if (who.role === null) return true;
  return caller.role !== null && roles.indexOf(caller.role) >= roles.indexOf(who.role);
}
