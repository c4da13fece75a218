import type { Say } from '#houses/web/house.ts';
import type { DotShown, Member, TodayRow } from './reception.ts';

const over: ReadonlySet<string> = new Set(['departed', 'cancelled', 'no_show']);

/** The parts of the list: who is over and done, who came or should have, and who is to come. */
export function parted(
  rows: readonly TodayRow[],
  now: number,
): { over: TodayRow[]; before: TodayRow[]; after: TodayRow[] } {
  const open = rows.filter(({ stage }) => !over.has(stage));
  return {
    over: rows.filter(({ stage }) => over.has(stage)),
    before: open.filter(({ at }) => Date.parse(at) <= now),
    after: open.filter(({ at }) => Date.parse(at) > now),
  };
}

/** Whoever needs somebody next: first who stands in the door, then who is due. */
export function nextRow(rows: readonly TodayRow[]): TodayRow | undefined {
  return (
    rows.find(({ stage }) => stage === 'arrived') ??
    rows.find(({ stage }) => stage === 'expected') ??
    rows.find(({ stage }) => stage === 'seated')
  );
}

/** "Dorothea Lindqvist", "Amara and Grace", "Hana Sato and 3 others", "Party of four". */
export function whoComes(row: Pick<TodayRow, 'party' | 'partySize' | 'label'>, say: Say): string {
  const names = row.party
    .toSorted((one, other) => Number(other.host) - Number(one.host))
    .map(({ name }) => name);
  const [first, second] = names;
  const others = Math.max(row.partySize, names.length) - 1;
  if (!first) return row.label ?? say('<Party> of {count}', { count: inWords(row.partySize) });
  if (others === 0) return first;
  if (others === 1) return second ? together(first, second) : `${first} and one other`;
  return `${first} and ${inWords(others)} others`;
}

/** "Dorothea and Ingrid Lindqvist" for two of one family. */
function together(one: string, other: string): string {
  const family = one.slice(one.lastIndexOf(' '));
  return family.startsWith(' ') && other.endsWith(family)
    ? `${one.slice(0, -family.length)} and ${other}`
    : `${one} and ${other}`;
}

/** What is said of the whole party in the list: everything of safety, then the best of the rest. */
export function chipsOf(row: Pick<TodayRow, 'party'>): {
  chips: { dot: DotShown; words: string }[];
  more: number;
} {
  const all = row.party.flatMap((member) =>
    member.dots.map((dot) => ({ dot, words: chipWords(dot, member, row.party.length > 1) })),
  );
  const safety = all.filter(({ dot }) => dot.rank === 'safety');
  const rest = all
    .filter(({ dot }) => dot.rank !== 'safety')
    .toSorted((one, other) => rankOf(one.dot) - rankOf(other.dot));
  const room = Math.max(1, atMost - safety.length);
  return { chips: [...safety, ...rest.slice(0, room)], more: Math.max(0, rest.length - room) };
}

/** It has a place of its own in the brief, with its reason and its answers. */
export function isSuggestion({ answers }: Pick<DotShown, 'answers'>): boolean {
  return answers.includes('moments.giveNow');
}

const atMost = 4;
const ranks = ['safety', 'make_right', 'fits_now', 'know'];

function rankOf({ rank }: DotShown): number {
  return ranks.indexOf(rank);
}

function chipWords(dot: DotShown, { name }: Member, several: boolean): string {
  const of = several ? `${name.split(' ')[0]}: ` : '';
  return dot.handedTo ? `${of}${dot.chip} · ${dot.handedTo.split(' ')[0]} has it` : of + dot.chip;
}

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

export function inWords(count: number): string {
  return small[count] ?? String(count);
}

/** Where a seated party is, as the house would say it. */
export function seatedWords(say: Say): string {
  const place = say('<place>');
  if (place === 'table') return 'At the table';
  return place === 'place' ? 'Seated' : `In the ${place}`;
}

/** "late by 12 min" for a party that is expected and not here; nothing in the first five minutes. */
export function lateBy(row: TodayRow, now: number): string | null {
  if (row.stage !== 'expected' || !row.expectedAt) return null;
  const late = Math.floor((now - Date.parse(row.expectedAt)) / 60_000);
  if (late < 5) return null;
  return late < 100 ? `${late} min late` : 'late';
}
