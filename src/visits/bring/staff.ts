import type { Act } from '#kit/act.ts';

/** The people of the house by the names a file calls them: the whole name, or the first one where one person has it. */
export async function staffOf(
  act: Act,
  lines: readonly { staff: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  if (lines.every(({ staff }) => staff === null)) return new Map();
  const people = await act.db
    .selectFrom('team.person')
    .select(['id', 'name'])
    .where('house_id', '=', act.houseId)
    .execute();
  const byFirst = Map.groupBy(people, ({ name }) => plain(name.split(/\s/)[0]!));
  return new Map([
    ...[...byFirst].flatMap(([first, [only, other]]) => (only && !other ? [[first, only.id] as const] : [])),
    ...people.map(({ id, name }) => [plain(name), id] as const),
  ]);
}

/** Those of a cell whom the house knows, and the names of those it does not. */
export function cared(
  cell: string | null,
  staff: ReadonlyMap<string, string>,
): { personIds: string[]; strangers: string[] } {
  const names = (cell ?? '').split(/\s*[,;&+]\s*/).filter((name) => name !== '');
  const personIds = names.flatMap((name) => staff.get(plain(name)) ?? []);
  return { personIds: [...new Set(personIds)], strangers: names.filter((name) => !staff.has(plain(name))) };
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
