import { hash } from 'node:crypto';
import type { Address } from '../address.ts';
import { overhear } from '../overhear.ts';
import type { DateOrder } from '../import/dates.ts';
import type { GuestLine } from '../import/guest-lines.ts';
import type { Fault } from '../import/sheet.ts';
import { looksLikePhone } from '../import/values.ts';
import { mayBeSaidAloud, sensitivityOf } from '../memory.ts';
import type { MemoryFacts, MemoryKind } from '../memory.ts';
import { dialled } from './dialled.ts';
import { nameWords } from './names.ts';
import type { Named } from './names.ts';

export type Handle = { kind: 'email' | 'phone' | 'external'; value: string; raw: string; source: string };

/** A guest as a line of a file tells of them, in the house's own terms; whether they are known is not looked at yet. */
export type Newcomer = Named & {
  handles: Handle[];
  /** Knows the line again when it has no handle. */
  key: string | null;
  /** Where a name is all there is: whoever is called exactly so is meant. */
  byName: boolean;
  pronunciation: string | null;
  address: Address | null;
  /** ISO date. */
  metOn: string | null;
  memories: { facts: MemoryFacts; key: string }[];
  /** What waits for a person to take it up, with the words it was read from; of one cell all have one key. */
  proposals: { facts: MemoryFacts; note: string; key: string }[];
  consents: { channel: 'email' | 'text'; given: boolean }[];
  remarks: Fault[];
};

/** What a file says besides its lines. */
export type Told = {
  source: string;
  country: string;
  today: string;
  dateOrder: DateOrder;
  dateSure: boolean;
};

const longestNote = 5000;

export function newcomer(line: GuestLine, key: string | null, told: Told): Newcomer {
  const remarks = [...line.remarks];
  const handles = handlesOf(line, told, remarks);
  const said = factsOf(line);
  // What another system kept without asking the guest is not kept on here without their word.
  const delicate = said.filter(({ sensitivity }) => sensitivity !== 'plain');
  const diet = heardOf(line.dietary, told, asDiet).filter(({ facts }) => facts.sensitivity === 'plain');
  const plainly = [
    ...said.filter(({ sensitivity }) => sensitivity === 'plain'),
    ...diet.map(({ facts }) => facts),
    ...blocked(line),
  ];
  return {
    name: calledBy(line, handles),
    given: cutIfAny(line.given, 100),
    family: cutIfAny(line.family, 100),
    handles,
    key: handles.length > 0 ? null : key,
    byName: false,
    pronunciation: cutIfAny(line.pronunciation, 120),
    address: addressOf(line),
    metOn: line.since,
    memories: plainly.map((facts) => ({ facts, key: cellKey(facts.kind, facts.text) })),
    proposals: [
      ...delicate.map((facts) => proposed(facts, facts.text)),
      ...needsOf(line, told),
      ...notesOf(line, told, remarks),
    ],
    consents: (['email', 'text'] as const).flatMap((channel) => {
      const given = line.marketing[channel];
      return given === null ? [] : [{ channel, given }];
    }),
    remarks,
  };
}

/** What knows a line again that has no number, e-mail or phone: its source, name, birthday and place among equals. */
export function keyOf(
  source: string,
  line: Pick<GuestLine, 'name' | 'birthday'>,
  among: Map<string, number>,
): string {
  const { birthday } = line;
  const same = JSON.stringify([
    source,
    nameWords(line.name ?? ''),
    birthday && [birthday.year, birthday.month, birthday.day],
  ]);
  const number = (among.get(same) ?? 0) + 1;
  among.set(same, number);
  return hash('sha256', `${same} ${number}`, 'base64url');
}

function handlesOf(line: GuestLine, { source, country }: Told, remarks: Fault[]): Handle[] {
  const handles: Handle[] = [];
  if (line.externalId !== null) handles.push(external(line.externalId, source));
  for (const raw of line.emails) add(handles, email(raw));
  for (const raw of line.phones) {
    const handle = phone(raw, country);
    if (handle) add(handles, handle);
    else remarks.push({ code: 'phoneUnreadable', params: { value: raw } });
  }
  return handles;
}

export function external(id: string, source: string): Handle {
  return { kind: 'external', value: id, raw: id, source };
}

export function email(raw: string): Handle {
  return { kind: 'email', value: raw.toLowerCase(), raw, source: '' };
}

/** A plus that was guessed and led nowhere is taken away again. */
export function phone(raw: string, country: string): Handle | null {
  if (!looksLikePhone(raw)) return null;
  const value = dialled(raw, country) ?? (raw.startsWith('+') ? dialled(raw.slice(1), country) : null);
  return value === null ? null : { kind: 'phone', value, raw, source: '' };
}

function add(handles: Handle[], handle: Handle): void {
  if (!handles.some(({ kind, value }) => kind === handle.kind && value === handle.value))
    handles.push(handle);
}

function calledBy(line: GuestLine, handles: Handle[]): string {
  const said = line.name ?? line.nickname ?? line.company;
  return said !== null ? cut(said, 200) : unnamed(handles);
}

/** What a guest is called of whom only a handle is known. */
export function unnamed(handles: readonly Handle[]): string {
  const reached = handles.find(({ kind }) => kind !== 'external');
  return reached?.raw ?? `Guest ${handles[0]?.value.replace(/\s+/g, '-') ?? '?'}`;
}

function addressOf({ address, city, region, postcode, country }: GuestLine): Address | null {
  const known = Object.entries({ street: address, city, region, postcode, country }).filter(
    ([, part]) => part !== null,
  );
  return known.length > 0 ? Object.fromEntries(known) : null;
}

function factsOf(line: GuestLine): MemoryFacts[] {
  const said: MemoryFacts[] = [];
  if (line.birthday) said.push({ ...facts('occasion', 'Birthday'), occasion: 'birthday', ...line.birthday });
  for (const tag of line.tags) said.push(facts('detail', tag));
  if (line.nickname !== null && line.name !== null) said.push(facts('detail', `Goes by ${line.nickname}`));
  if (line.company !== null && line.name !== null) said.push(facts('detail', `Company: ${line.company}`));
  if (line.referredBy !== null) said.push(facts('story', `Sent by ${line.referredBy}`));
  return said;
}

/** The house's own word about a guest, which needs nobody's consent and is nobody's to hear. */
function blocked({ blocked, blockReason }: GuestLine): MemoryFacts[] {
  if (!blocked) return [];
  const text =
    blockReason === null ? 'Blocked in the earlier system' : `Blocked in the earlier system: ${blockReason}`;
  return [{ ...facts('detail', text), sensitivity: 'private', sayAloud: false }];
}

type Heard = { facts: MemoryFacts; note: string };

/** Allergies, and diets for the sake of health or faith, need the guest's word first. */
function needsOf({ allergies, dietary }: GuestLine, told: Told): Newcomer['proposals'] {
  return [
    ...heardOf(allergies, told, asAllergy).map(({ facts, note }) => proposed(facts, note, allergies!)),
    ...heardOf(dietary, told, asDiet)
      .filter(({ facts }) => facts.sensitivity !== 'plain')
      .map(({ facts, note }) => proposed(facts, note, dietary!)),
  ];
}

function notesOf({ note }: GuestLine, told: Told, remarks: Fault[]): Newcomer['proposals'] {
  if (note === null) return [];
  if (note.length > longestNote) remarks.push({ code: 'noteTooLong', params: { most: longestNote } });
  return heard(cut(note, longestNote), told).map(({ facts, note: part }) => proposed(facts, part, note));
}

function proposed(facts: MemoryFacts, note: string, cell = note): Newcomer['proposals'][number] {
  return { facts, note, key: cellKey('note', cell) };
}

function cellKey(what: string, cell: string): string {
  return hash('sha256', `${what}:${cell}`, 'base64url').slice(0, 22);
}

/** "None known", and never "no nuts": that is an allergy. */
const nothingKnown =
  /^(?:no|none|nil|nothing|nka|nkda|unknown|not known|keine?|aucune?|ninguna?|nessuna?|geen|nenhuma?|inga)(?: (?:known|reported|declared|food|drug|al[le]\p{L}*rg\p{L}*|bekannt|connue?s?|conocidas?|not[ae]|bekend|kända))*[.!]?$/iu;

function heardOf(cell: string | null, told: Told, as: (cell: string, told: Told) => Heard[]): Heard[] {
  return cell === null || nothingKnown.test(cell) ? [] : as(cut(cell, longestNote), told);
}

/** In a column of allergies "latex" is one, whatever the words around it. */
function asAllergy(cell: string, told: Told): Heard[] {
  const spoken = /allerg|intoleran|anaphyla/i.test(cell)
    ? cell
    : `allergic to ${cell.replace(/^(?:no|avoids?)\s+/i, '')}`;
  const found = heard(spoken, told).filter(({ facts }) => facts.kind === 'allergy');
  if (found.length > 0) return found.map(({ facts }) => ({ facts, note: cell }));
  return [{ facts: { ...facts('allergy', cell), severity: 'unknown' }, note: cell }];
}

function asDiet(cell: string, told: Told): Heard[] {
  return heard(cell, told).map(({ facts: found, note }) => ({
    facts: found.kind === 'detail' ? facts('dietary', found.text) : found,
    note,
  }));
}

/** With each memory its own part of the words: when one about health goes, its words go with it. */
function heard(said: string, { today, country, dateOrder, dateSure }: Told): Heard[] {
  const custom = country === 'US' ? 'mdy' : 'dmy';
  const order = dateSure && dateOrder !== 'ymd' ? dateOrder : custom;
  return overhear(said, today, order).map(({ from: [start, end], ...facts }) => ({
    facts: { ...facts, text: cut(facts.text, 500) },
    note: said.slice(start, end).toWellFormed(),
  }));
}

function facts(kind: MemoryKind, text: string): MemoryFacts {
  const sensitivity = sensitivityOf({ kind, text });
  return {
    kind,
    text: cut(text, 500),
    allergen: null,
    material: null,
    severity: null,
    occasion: null,
    month: null,
    day: null,
    year: null,
    personName: null,
    relation: null,
    sure: 'certain',
    sensitivity,
    sayAloud: mayBeSaidAloud({ kind, sensitivity }),
    until: null,
  };
}

/** The beginning of a text, with no character cut in two. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

function cutIfAny(text: string | null, most: number): string | null {
  return text === null ? null : cut(text, most);
}
