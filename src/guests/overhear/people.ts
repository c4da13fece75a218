import type { Relation } from '../memory.ts';
import { part, sentence, spanOf, type Clause } from './clause.ts';
import { comingDay, readDate } from './date.ts';
import { propose, sureOf, type Hearing, type Proposal } from './proposal.ts';
import { anyRelation, place, relationWords, tale } from './words.ts';

type Named = { name: string; end: number; loose: boolean };

/** What a clause says of people: those it names, and anything it tells of them, which is never a fact about the guest. */
export function people(clause: Clause, hearing: Hearing): { proposals: Proposal[]; aboutThem: boolean } {
  const opening = relative.exec(clause.plain);
  if (opening && !thing.test(clause.plain))
    return { proposals: ofRelative(clause, opening, hearing), aboutThem: true };
  const turned = turnedRound(clause, hearing);
  if (turned) return { proposals: turned, aboutThem: true };
  return { proposals: inPassing(clause, hearing), aboutThem: false };
}

/** "Leo and Ana" after "kids Mia, …": names alone, of the same relation. */
export function moreNames(clause: Clause, relation: Relation, hearing: Hearing): Proposal[] {
  const { names, end } = namesAt(clause, 0);
  if (names.length === 0 || /[a-z]{2}/.test(clause.plain.slice(end)) || names.some(({ loose }) => loose))
    return [];
  return persons(clause, { names, end: clause.plain.length, relation, said: relation }, hearing);
}

/** The relation of a clause that names several at once: "kids: Mia …". */
export function relationOfMany(clause: Clause): Relation | null {
  const word = relative.exec(clause.plain)?.[1];
  return word?.match(/s$|ren$/) ? (relationWords[word] ?? null) : null;
}

const relative = new RegExp(`^(?:(?:her|his|their|the|my|a|two|three|four|\\d) )?(${anyRelation})(?:'s?)?`);
const link =
  /^(?:\s*(?:'s|name is|names are|name's|name|is called|are called|is named|called|named|are|is|[:=,-]))*\s*/;
const thing = new RegExp(`^${place}`);
const symmetric: Relation[] = ['friend', 'colleague', 'partner'];

function ofRelative(clause: Clause, opening: RegExpExecArray, hearing: Hearing): Proposal[] {
  const word = opening[1] ?? '';
  const relation = relationWords[word] ?? 'relative';
  const of = symmetric.includes(relation)
    ? /^ of (?:the )?/.exec(clause.plain.slice(opening[0].length))
    : null;
  const linked =
    opening[0].length + (of ?? link.exec(clause.plain.slice(opening[0].length)) ?? [''])[0].length;
  const possessed = opening[0].includes("'") && !/name/.test(clause.plain.slice(opening[0].length, linked));
  const { names, end } = possessed ? { names: [], end: opening[0].length } : namesAt(clause, linked);
  const rest = part(clause, end);
  const named =
    names.length > 0
      ? persons(
          clause,
          { names, end: /[a-z]{2}/.test(rest.plain) ? end : clause.plain.length, relation, said: word },
          hearing,
        )
      : [];
  const told = names.length > 0 && !/[a-z]{2}/.test(rest.plain) ? [] : tidings(clause, rest, hearing);
  return [...named, ...told];
}

/** What is told of someone: they come to visit, they have a day, something happened, or else a detail. */
function tidings(clause: Clause, rest: Clause, hearing: Hearing): Proposal[] {
  const date = readDate(rest.plain, hearing);
  if (date && coming.test(rest.plain)) return [visit(clause, rest, hearing)];
  if (date && festive.test(rest.plain)) {
    const { month, day, year, unsure } = date;
    const told =
      /birthday|b-?day|turn/.test(rest.plain) && year !== null && year >= Number(hearing.today.slice(0, 4))
        ? null
        : year;
    return [
      propose('occasion', clause, hearing, {
        occasion: 'other',
        month,
        day,
        year: told,
        ...(unsure && { sure: 'guess' as const }),
      }),
    ];
  }
  return [
    propose(happened.test(rest.plain) || coming.test(rest.plain) ? 'story' : 'detail', clause, hearing),
  ];
}

function visit(clause: Clause, rest: Clause, hearing: Hearing): Proposal {
  const date = readDate(rest.plain, hearing);
  if (!date) return propose('story', clause, hearing);
  const { month, day, year, unsure } = comingDay(date, hearing.today);
  return propose('occasion', clause, hearing, {
    occasion: 'visit_of_someone',
    month,
    day,
    year,
    ...(unsure && { sure: 'guess' as const }),
  });
}

const coming =
  /\b(?:visit(?:s|ing)?|coming|comes|arriv(?:es|ing)|in town|fl(?:ies|ying) in|stay(?:s|ing)|here|join(?:s|ing))\b/;
const festive =
  /\b(?:birthday|b-?day|anniversary|graduat\w+|wedding|turn(?:s|ing) \d+|communion|bar mitzvah|party)\b/;
const happened = new RegExp(`\\b${tale}|\\b(?:starts|started|starting|plays|won|is a|joined|has a new)\\b`);

/** "Tom is her husband", "Tom (husband)", "married to Tom". */
function turnedRound(clause: Clause, hearing: Hearing): Proposal[] | null {
  const married = /^(?:happily )?married to /.exec(clause.plain);
  if (married) return spouse(clause, married[0].length, hearing);
  const first = nameAt(clause, 0);
  if (!first || first.loose) return null;
  const behind = behindName.exec(clause.plain.slice(first.end));
  const relation = behind?.[1] ? relationWords[behind[1]] : undefined;
  return relation && behind
    ? persons(clause, { names: [first], end: clause.plain.length, relation, said: behind[1] ?? '' }, hearing)
    : null;
}

function spouse(clause: Clause, at: number, hearing: Hearing): Proposal[] | null {
  const { names, end } = namesAt(clause, at);
  return names.length === 0
    ? null
    : persons(clause, { names, end, relation: 'partner', said: 'partner' }, hearing);
}

const behindName = new RegExp(`^\\s*(?:\\(|is |[=-]\\s*)\\s*(?:her |his |their |the )?(${anyRelation})\\)?$`);

/** A person named on the way, in a clause about the guest: "comes with her friend Maya". */
function inPassing(clause: Clause, hearing: Hearing): Proposal[] {
  const found: Proposal[] = [];
  if (!clause.plain.includes(' ')) return found;
  for (const passing of clause.plain.matchAll(relativeInside)) {
    const at = passing.index + passing[0].length;
    const name = nameAt(clause, at, /called|named/.test(passing[0]));
    const relation = relationWords[passing[1] ?? ''];
    const mention = part(clause, passing.index, name?.end);
    if (name && relation && (!name.loose || /called|named/.test(passing[0]))) {
      found.push(
        ...persons(
          mention,
          {
            names: [{ ...name, end: mention.plain.length }],
            end: mention.plain.length,
            relation,
            said: passing[1] ?? '',
          },
          hearing,
        ),
      );
    }
  }
  return found;
}

const relativeInside = new RegExp(`(?<![\\w-])(${anyRelation})(?: is called| called| named)?\\s+`, 'g');

type Mention = { names: Named[]; end: number; relation: Relation; said: string };

function persons(clause: Clause, { names, end, relation, said }: Mention, hearing: Hearing): Proposal[] {
  let start = 0;
  return names.map(({ name, end: nameEnd, loose }, i) => {
    const mention = part(clause, start, i === names.length - 1 ? end : nameEnd);
    start = nameEnd;
    const sure = loose ? 'guess' : sureOf(clause);
    const text = sentence(
      names.length === 1 && mention.plain.includes(said) ? mention.said : `${said} ${name}`,
    );
    return propose('person', mention, hearing, {
      personName: name,
      relation,
      text,
      sure,
      from: spanOf(mention),
    });
  });
}

function namesAt(clause: Clause, at: number): { names: Named[]; end: number } {
  const names: Named[] = [];
  let end = at;
  for (let name = nameAt(clause, at); name; name = nameAt(clause, end)) {
    names.push(name);
    const joint = /^(?:\s*\(?\d{1,2}\)?)?\s*(?:,|&|\+|and )\s*/.exec(
      clause.plain.slice(name.end, name.end + 16),
    );
    end = name.end;
    if (!joint || name.loose || !nameAt(clause, end + joint[0].length)) break;
    end += joint[0].length;
  }
  return { names, end: names.at(-1)?.end ?? at };
}

/** A name as written; without capitals only where nothing but a name makes sense, and then it is a guess. */
function nameAt(clause: Clause, at: number, told = false): Named | null {
  const words: string[] = [];
  let end = at;
  for (let next = wordAt(clause, at); next && words.length < 5; next = wordAt(clause, end)) {
    const particle = words.length > 0 && particles.has(next.word);
    if (!particle && (!/^[\p{Lu}\p{Lo}]/u.test(next.word) || notNames.has(next.plain))) break;
    words.push(next.word.replace(/['’]s$/, ''));
    end = next.end;
    if (/['’]s$/.test(next.word)) break;
  }
  while (particles.has(words.at(-1) ?? '')) end -= (words.pop()?.length ?? 0) + 1;
  if (words.length > 0) return { name: words.join(' '), end, loose: false };
  return looseNameAt(clause, at, told);
}

function looseNameAt(clause: Clause, at: number, told: boolean): Named | null {
  const next = wordAt(clause, at);
  if (!next || !/^\p{Ll}{2,}$/u.test(next.word) || notNames.has(next.plain)) return null;
  const after = clause.plain.slice(next.end).trimStart();
  if (
    !told &&
    (/(?:ing|ed|s|ly)$/.test(next.plain) ||
      !/^(?:$|visiting|coming|arriving|arrives|birthday|bday|turns|\(?\d)/.test(after))
  )
    return null;
  return { name: next.word.replace(/^./u, (first) => first.toUpperCase()), end: next.end, loose: true };
}

function wordAt(clause: Clause, at: number): { word: string; plain: string; end: number } | null {
  aWord.lastIndex = at;
  const found = aWord.exec(clause.said);
  const word = found?.[1];
  if (!found || !word) return null;
  const end = at + found[0].length;
  return { word, plain: clause.plain.slice(end - word.length, end), end };
}

const aWord = /\s?([\p{L}\p{M}][\p{L}\p{M}'’-]{0,40})/uy;
const particles = new Set('de da di do van von der den la le del al el bin ibn ben y'.split(' '));
const notNames = new Set(
  'is are was were has have had and or but with who in on at from for to of the a an her his their january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight christmas visiting coming comes arrives arriving loves likes hates works lives travels allergic vegetarian vegan pregnant friendly too also often always never sometimes only welcome here there away abroad ill sick late early discount rate bed seat menu owner named called name driver pays cooks drives prefers wants needs allergy free hair due and asleep unwell busy quiet shy tall small young old new present absent joins joining not no both lives may'.split(
    ' ',
  ),
);
