import { world } from '#app/demo/world.ts';
import { salon } from '#app/demo/trades/salon.ts';

type Line = { given: string; family: string; email: string; phone: string };

/**
 * A file of guests as another system gives it away: `lines` people of the demo, each twentieth of them somebody who
 * stands in it already, with the same e-mail or phone and the same name.
 */
export function guestsFile(lines: number): string {
  const doubles = Math.floor(lines / 20);
  const people = reachable(lines - doubles);
  // A double comes some lines after the first of them, so that both stand in one batch or in two.
  const all = people.flatMap((person, n) =>
    n % 19 === 18 && n < doubles * 19 ? [person, people[Math.floor(n / 2)]!] : [person],
  );
  const rows = all.map(({ given, family, email, phone }) =>
    [given, family, email, phone].map(quoted).join(','),
  );
  return `First Name,Last Name,Email,Mobile Number\n${rows.join('\n')}\n`;
}

/**
 * Different people, each with a number or an address of their own. The first part of the demo is left out: its numbers
 * and addresses are those of any demo house, and so of the one that is brought into.
 */
function reachable(many: number): Line[] {
  const found: Line[] = [];
  const taken = new Set<string>();
  const now = new Date('2026-11-21T10:20:00Z');
  for (const { tables } of world({ seed: 2, guests: Math.ceil(many * 1.4) + 4_100, trade: salon, now }).drop(
    1,
  )) {
    const handles = Map.groupBy(tables.get('guests.identity') ?? [], ({ guest_id }) => guest_id);
    for (const { id, given, family } of tables.get('guests.record') ?? []) {
      const own = (handles.get(id) ?? []).filter(({ value }) => !taken.has(value as string));
      if (own.length === 0 || found.length === many) continue;
      for (const { value } of own) taken.add(value as string);
      const of = (kind: string) => (own.find((handle) => handle['kind'] === kind)?.['value'] ?? '') as string;
      found.push({
        given: given as string,
        family: family as string,
        email: of('email'),
        phone: of('phone'),
      });
    }
    if (found.length === many) return found;
  }
  throw new Error(`The demo has not ${many} guests who can be reached.`);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
