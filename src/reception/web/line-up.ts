import type { Say } from '#houses/web/house.ts';
import { firstName } from '#team/web/team.ts';
import type { DotShown, TodayAnswer, TodayRow } from './reception.ts';
import { inWords } from './rows.ts';

/** How close the lines stand; the closest takes the short words of what is not about safety. */
export const densities = ['roomy', 'plain', 'close'] as const;
export type Density = (typeof densities)[number];

/** Who is still to be received: the parties of the day without those who will not come. */
export function onTheSheet({ rows }: Pick<TodayAnswer, 'rows'>): TodayRow[] {
  return rows.filter(({ stage }) => stage !== 'cancelled' && stage !== 'no_show');
}

/** "Hana Sato, Amara Okafor and two others": on paper nobody can tap to see the rest. */
export function namesOf(
  { party, partySize, label }: Pick<TodayRow, 'party' | 'partySize' | 'label'>,
  say: Say,
): string {
  const names = party.toSorted((one, other) => Number(other.host) - Number(one.host)).map(({ name }) => name);
  if (names.length === 0) return label ?? say('<Party> of {count}', { count: inWords(partySize) });
  const others = partySize - names.length;
  if (others > 0)
    return `${names.join(', ')} and ${others === 1 ? 'one other' : `${inWords(others)} others`}`;
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** "Lifelong · 61 visits" of whoever brings the party, and how names of it are said: "say “Doro-TAY-a”". */
export function standing({ party }: Pick<TodayRow, 'party'>): string[] {
  const host = party.find((member) => member.host) ?? party[0];
  const said = party
    .filter(({ pronunciation }) => pronunciation)
    .map(({ name, pronunciation }) => spoken(name, pronunciation!, party.length > 1));
  return host ? [host.stageLine, ...said] : said;
}

function spoken(name: string, pronunciation: string, several: boolean): string {
  return several ? `${firstName(name)}: say “${pronunciation}”` : `say “${pronunciation}”`;
}

/** "Blowout and braid · chair 4 · Mei · 60 min". */
export function whatFor({ what, places, care, minutes, label, party }: TodayRow): string {
  const where = places.map(({ name }) => name).join(', ');
  const who = care.map(({ name }) => firstName(name)).join(', ');
  return [party.length > 0 ? label : '', what, where, who, minutes ? `${minutes}\u00a0min` : '']
    .filter(Boolean)
    .join(' · ');
}

export type SheetDot = { key: string; rank: DotShown['rank']; words: string };

const ranks = ['safety', 'make_right', 'fits_now', 'know'];

/** What is worth knowing of a party, safety first whoever of them it is about. */
export function dotsOf({ party }: Pick<TodayRow, 'party'>, density: Density): SheetDot[] {
  const all = party.flatMap((member) =>
    member.dots.map((dot) => ({
      key: dot.guestId + dot.subjectId,
      rank: dot.rank,
      words: (party.length > 1 ? `${firstName(member.name)}: ` : '') + wordsOf(dot, density),
    })),
  );
  return all.toSorted((one, other) => ranks.indexOf(one.rank) - ranks.indexOf(other.rank));
}

function wordsOf(dot: DotShown, density: Density): string {
  if (dot.rank === 'safety')
    return dot.handedTo ? `${dot.line} (${firstName(dot.handedTo)} has it)` : dot.line;
  return density === 'close' ? dot.chip : dot.line;
}

/** Heights of the same unit: what stands above the first row, what each further sheet repeats, the rows, a sheet. */
export type Heights = { above: number; repeated: number; rows: readonly number[]; sheet: number };

/** On how many sheets rows come to lie that are never cut in two. */
export function sheetsFor({ above, repeated, rows, sheet }: Heights): number {
  let sheets = 1;
  let filled = above;
  for (const row of rows) {
    if (filled + row > sheet && filled > repeated) {
      sheets += 1;
      filled = repeated;
    }
    filled += row;
  }
  return sheets;
}

/** The roomiest density that takes no more sheets than the closest one does. */
export function densityFor(sheets: Readonly<Record<Density, number>>): Density {
  return densities.find((density) => sheets[density] === sheets.close) ?? 'close';
}
