import { fold, sentence, withoutLead, type Clause } from './overhear/clause.ts';
import {
  allergies,
  bareSeverity,
  isAlarm,
  isBareAllergy,
  moreAllergies,
  namesBefore,
  severityOf,
  speaksOfAllergy,
} from './overhear/allergies.ts';
import { occasions } from './overhear/occasions.ts';
import { moreNames, people, relationOfMany } from './overhear/people.ts';
import { propose, type DateOrder, type Hearing, type Proposal, type Rule } from './overhear/proposal.ts';
import { split } from './overhear/split.ts';
import { isListOfSubstances, substancesIn } from './overhear/substances.ts';
import {
  accessNeeds,
  aversions,
  bygones,
  diets,
  opensDislike,
  preferences,
  stories,
} from './overhear/tastes.ts';
import type { Relation } from './memory.ts';

export type { DateOrder, Proposal };

/**
 * Splits a note typed in one breath into memories for a person to accept or leave. Rules only, and in doubt the words:
 * what no rule reads is a detail as it was typed. Without `dateOrder`, 12/3 is read day first and marked a guess.
 */
export function overhear(note: string, today: string, dateOrder?: DateOrder): Proposal[] {
  const said = isShouted(note) ? note.toLowerCase() : note;
  const hearing: Hearing = { today, order: dateOrder };
  const listener: Listener = { hearing, heard: [], list: null, alarm: null, foods: [] };
  for (const clause of split(said, fold(said))) listen(listener, withoutLead(clause));
  return listener.heard;
}

// The order decides: safety before comfort, and what is said of others before what is said of the guest.
const rules: Rule[] = [occasions, accessNeeds, diets, aversions, preferences, stories];

/** A list may go on over commas; this is what it lists. */
type List =
  | { of: 'allergies' | 'no allergies' | 'dislikes'; first: number }
  | { of: 'people'; relation: Relation; first: number };

type Listener = {
  hearing: Hearing;
  heard: Proposal[];
  list: List | null;
  alarm: Proposal | null;
  foods: Clause[];
};

function listen(listener: Listener, clause: Clause): void {
  const { hearing, heard } = listener;
  if (goesOn(listener, clause) || saysHowBad(listener, clause)) return;
  const first = heard.length;
  heard.push(...withAllergyKept(clause, hearing, read(clause, hearing, heard.at(-1))));
  if (listener.alarm) answerAlarm(listener, first);
  answerFoods(listener, clause, first);
  listener.list = listOpened(heard.slice(first), clause, first);
}

function read(clause: Clause, hearing: Hearing, before: Proposal | undefined): Proposal[] {
  const gone = bygones(clause, hearing);
  if (gone) return gone;
  const allergic = allergies(clause, hearing);
  // After "husband Tom, " it may be his.
  if (allergic)
    return before?.kind === 'person'
      ? allergic.map((proposal) => ({ ...proposal, sure: 'guess' as const }))
      : allergic;
  const { proposals, aboutThem } = people(clause, hearing);
  if (aboutThem) return proposals;
  const facts = firstReading(clause, hearing);
  if (facts) return [...proposals, ...facts].toSorted((a, b) => a.from[0] - b.from[0]);
  return proposals.length > 0 && onlyCompany(clause, proposals)
    ? proposals
    : [...proposals, propose('detail', clause, hearing)];
}

/** An allergy that another rule's reading would cover stays visible in its words, whosever it is. */
function withAllergyKept(clause: Clause, hearing: Hearing, facts: Proposal[]): Proposal[] {
  const kept = facts.some(({ kind }) => kind === 'allergy' || kind === 'detail');
  return kept || !speaksOfAllergy(clause.plain) ? facts : [...facts, propose('detail', clause, hearing)];
}

function firstReading(clause: Clause, hearing: Hearing): Proposal[] | null {
  for (const rule of rules) {
    const facts = rule(clause, hearing);
    if (facts) return facts;
  }
  return null;
}

/** Besides the person the clause says no more than that they come along. */
function onlyCompany(clause: Clause, proposals: Proposal[]): boolean {
  const named = proposals.reduce((length, { from }) => length + from[1] - from[0], 0);
  return (
    clause.plain.length - named < 30 &&
    /^(?:(?:always|often|usually|comes|come|came|here|in|with|brings|brought|lives|dines|and|by|her|his|their|the)\s+)+/.test(
      clause.plain,
    )
  );
}

function goesOn({ list, heard, hearing }: Listener, clause: Clause): boolean {
  if (!list) return false;
  if (list.of === 'people') {
    const names = moreNames(clause, list.relation, hearing);
    heard.push(...names);
    return names.length > 0;
  }
  if (!isListOfSubstances(clause.plain)) return false;
  if (list.of === 'allergies')
    heard.push(...moreAllergies(clause, hearing, heard[list.first]?.severity ?? 'unknown'));
  else if (list.of === 'dislikes')
    heard.push(propose('aversion', clause, hearing, { text: sentence(`no ${clause.said}`) }));
  else heard.push(propose('detail', clause, hearing, { text: sentence(`not allergic to ${clause.said}`) }));
  return true;
}

/** "carries EpiPen" and "severe" speak of the allergy before them; "no nuts, allergic" makes one of what was shunned. */
function saysHowBad(listener: Listener, clause: Clause): boolean {
  const { heard, list, hearing } = listener;
  const last = heard.at(-1);
  if (isBareAllergy(clause.plain) && last?.kind === 'aversion' && last.text.startsWith('No ')) {
    heard.splice(-1, 1, ...shunnedForAllergy(last, clause, hearing));
    return true;
  }
  const severity = bareSeverity(clause.plain);
  if (severity === null || severity === 'unknown') return false;
  if (list?.of !== 'allergies') return soundAlarm(listener, clause);
  for (let i = list.first; i < heard.length; i++) Object.assign(heard[i] ?? {}, { severity });
  return true;
}

function soundAlarm(listener: Listener, clause: Clause): boolean {
  if (!isAlarm(clause.plain)) return false;
  listener.alarm = propose('allergy', clause, listener.hearing, { severity: 'life_threatening' });
  listener.heard.push(listener.alarm);
  return true;
}

/** The EpiPen of the clause before belongs to the allergy that is now named. */
function answerAlarm(listener: Listener, first: number): void {
  const { heard, alarm } = listener;
  const named = heard.slice(first);
  listener.alarm = null;
  if (named[0]?.kind !== 'allergy' || !alarm) return;
  for (const allergy of named) allergy.severity = 'life_threatening';
  for (const allergy of named)
    if (allergy.from[0] === named[0].from[0]) allergy.from = [alarm.from[0], allergy.from[1]];
  heard.splice(first - 1, 1);
}

/** Foods named alone wait for what comes: in "peanut, egg allergy" they belong to the allergy. */
function answerFoods(listener: Listener, clause: Clause, first: number): void {
  const { heard, hearing, foods } = listener;
  const found = heard.slice(first);
  if (found.length === 1 && found[0]?.kind === 'detail' && isListOfSubstances(clause.plain)) {
    foods.push(clause);
    return;
  }
  listener.foods = [];
  if (found[0]?.kind !== 'allergy' || !namesBefore(clause.plain)) return;
  const severity = found[0].severity ?? 'unknown';
  heard.splice(
    first - foods.length,
    foods.length,
    ...foods.flatMap((food) => moreAllergies(food, hearing, severity)),
  );
}

function shunnedForAllergy(last: Proposal, clause: Clause, hearing: Hearing): Proposal[] {
  const text = last.text.slice(3);
  const substance = substancesIn(text.toLowerCase())[0];
  const from: [number, number] = [last.from[0], clause.start + clause.plain.length];
  const codes = substance?.allergens ?? [null];
  return codes.map((allergen) =>
    propose('allergy', clause, hearing, {
      allergen,
      material: substance?.material ?? null,
      severity: severityOf(clause.plain),
      text: sentence(text),
      from,
    }),
  );
}

function listOpened(found: Proposal[], clause: Clause, first: number): List | null {
  const relation = relationOfMany(clause);
  if (relation && found.some(({ kind, from }) => kind === 'person' || from[1] - from[0] < 12))
    return { of: 'people', relation, first };
  if (found[0]?.kind === 'allergy') return { of: 'allergies', first };
  if (found[0]?.kind === 'aversion' && opensDislike(clause.plain)) return { of: 'dislikes', first };
  return found[0]?.kind === 'detail' && /\bnot? .{0,20}allerg/.test(clause.plain)
    ? { of: 'no allergies', first }
    : null;
}

function isShouted(note: string): boolean {
  return /\p{Lu}{4}/u.test(note) && !/\p{Ll}/u.test(note) && note.toLowerCase().length === note.length;
}
