import { guestHeading, plain } from '#guests/import/headings.ts';
import { recogniseColumns } from '#guests/import/columns.ts';
import type { GuestField } from '#guests/import/fields.ts';
import type { Kind } from '#engines/linkage/table.ts';

/** What a heading is compared as; `name` is a whole name, which becomes a given and a family name. */
export type Role = Kind | 'name';

/** One column of the engine's table, and the headings that it is read from. */
export type Read = { role: Role; heading: string };

const roles: readonly Role[] = [
  'given',
  'family',
  'name',
  'email',
  'phone',
  'born',
  'city',
  'postcode',
  'id',
  'text',
];
const single = new Set<Role>(['given', 'family', 'name', 'email', 'phone', 'born', 'city', 'postcode']);

/**
 * Columns as somebody said them: `given=first_name,family=surname,text=occupation`.
 * @throws in one sentence when a role or a heading is unknown, or a role that stands once is said twice
 */
export function saidColumns(said: string, headings: readonly string[], path: string): Read[] {
  const reads = said.split(',').map((pair) => {
    const [role = '', heading = ''] = pair.split('=').map((word) => word.trim());
    if (!roles.includes(role as Role)) throw new Error(`"${role}" is none of ${roles.join(', ')}.`);
    const known = headings.find((own) => own.trim().toLowerCase() === heading.toLowerCase());
    if (known === undefined) throw new Error(`${path} has no column "${heading}".`);
    return { role: role as Role, heading: known };
  });
  const once = reads.map(({ role }) => role).filter((role) => single.has(role));
  const twice = once.find((role, at) => once.indexOf(role) !== at);
  if (twice) throw new Error(`"${twice}" was said of two columns; one of them can be text.`);
  return reads;
}

/** What the fields of guests are compared as; what is not named says nothing about who somebody is. */
const byField: Partial<Record<GuestField, Role>> = {
  given: 'given',
  family: 'family',
  fullName: 'name',
  email: 'email',
  phone: 'phone',
  birthday: 'born',
  city: 'city',
  postcode: 'postcode',
  address: 'text',
  region: 'text',
  gender: 'text',
  company: 'text',
};

/** Headings that no list of guests has, but lists of people do. */
const byHeading: Record<string, Role> = {
  suburb: 'city',
  'birth place': 'text',
  'place of birth': 'text',
  birthplace: 'text',
  occupation: 'text',
  profession: 'text',
  nationality: 'text',
  'street number': 'text',
  'house number': 'text',
  addr: 'text',
  ssn: 'id',
  'soc sec id': 'id',
  'social security number': 'id',
  'national id': 'id',
  'passport number': 'id',
  'tax id': 'id',
};

/** Recognises columns by their headings in eight languages, else by what they hold. @throws when none can be compared */
export function recognisedColumns(
  headings: readonly string[],
  sample: readonly (readonly string[])[],
  path: string,
): Read[] {
  const guessed = recogniseColumns(headings, sample, 'guests').columns;
  const reads: Read[] = [];
  headings.forEach((heading, column) => {
    const role = roleOf(heading) ?? byField[guessed[column] as GuestField];
    if (role && !(single.has(role) && reads.some((read) => read.role === role)))
      reads.push({ role, heading });
  });
  const named = reads.some(({ role }) => role === 'given' || role === 'family');
  const useful = reads.filter(({ role }) => !(named && role === 'name'));
  if (useful.length === 0)
    throw new Error(`No column of ${path} is known; say which is which: --columns given=…,family=…,email=…`);
  return useful;
}

/** `postcode_fake` is read as a postcode when nothing else is known of it. */
function roleOf(heading: string): Role | null {
  const words = plain(heading);
  const less = words.split(' ').slice(0, -1).join(' ');
  const field = guestHeading(words) ?? null;
  if (byHeading[words]) return byHeading[words];
  if (field) return byField[field] ?? null;
  const stem = less === '' ? null : guestHeading(less);
  return stem === 'postcode' || stem === 'city' ? byField[stem]! : null;
}
