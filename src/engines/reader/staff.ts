import type { Names } from './names.ts';
import { onRoster, type Roster } from './roster.ts';
import type { Token } from './tokens.ts';

/** A member of staff named in a sentence: tokens `from` up to, not with, `to`. */
export type Named = { from: number; to: number; person: string | null; thanked: boolean };

type Looked = {
  all: readonly Token[];
  list: Roster | null;
  names: Names;
  known: (word: string) => boolean;
  quiet: boolean;
};

/**
 * Finds who of the staff is named. With a roster, by it; without, first names in words that speak of staff, and never
 * those of the guest's own company.
 * @param known whether English knows a word, so that "Steak" at the start of a sentence is nobody
 */
export function staffNamed(
  all: readonly Token[],
  list: Roster | null,
  names: Names,
  known: (word: string) => boolean,
): Named[] {
  const looked = { all, list, names, known, quiet: all.every(({ capital }) => !capital) };
  const found: Named[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const named = namedAt(looked, at, found.at(-1));
    if (!named) continue;
    found.push(named);
    at = named.to - 1;
  }
  return found;
}

function namedAt(looked: Looked, at: number, last: Named | undefined): Named | null {
  const { all, list, names, known } = looked;
  const token = all[at]!;
  if (token.kind !== 'word' || token.word.length < 2 || months.has(token.word)) return null;
  const end = isHyphened(all, at) ? at + 3 : at + 1;
  const bare = end > at + 1 ? `${token.word}-${bareOf(all[at + 2]!.word)}` : bareOf(token.word);
  const sure = names.sure.has(bare) || (end > at + 1 && names.sure.has(token.word));
  const isWord = !sure && (names.unsure.has(bare) || known(bare));
  const person = list && onRosterAt(looked, at, { bare, sure, isWord, list });
  const joins =
    last !== undefined &&
    last.to === at - 1 &&
    (wordAt(all, at - 1) === 'and' || wordAt(all, at - 1) === '&') &&
    token.capital &&
    !isWord;
  if (!person && !joins && !isStaff(looked, at, { sure, isWord, unsure: names.unsure.has(bare) }))
    return null;
  if (isInCompany(all, at) || (!person && isPlace(all, at))) return null;
  const after = all[end];
  const isSurname =
    after?.kind === 'word' &&
    after.capital &&
    (person?.last === after.word ||
      (!person && !known(after.word) && !personal.has(after.word) && !names.sure.has(after.word)));
  return {
    from: at,
    to: isSurname ? end + 1 : end,
    person: person?.name ?? null,
    thanked: isThanked(all, at),
  };
}

function onRosterAt(
  { all, quiet }: Looked,
  at: number,
  { bare, sure, isWord, list }: { bare: string; sure: boolean; isWord: boolean; list: Roster },
) {
  const token = all[at]!;
  if (isWord) {
    // A name that is also a word ("Will", "Grace") is a name only where it is written as one and not about to be a verb.
    if (!token.capital || token.loud) return null;
    if (at === 0 && (all[1]?.kind !== 'word' || notAfterName.has(all[1].word) || all[1].capital)) return null;
  }
  // In small letters only the very name, and only where everything is small.
  if (!token.capital) return quiet || sure ? (list.people.find(({ first }) => first === bare) ?? null) : null;
  return onRoster(list, bare, () => sure || isWord);
}

/** Without a roster: does the sentence treat this word as somebody who works here? */
function isStaff(
  { all, quiet }: Looked,
  at: number,
  { sure, isWord, unsure }: { sure: boolean; isWord: boolean; unsure: boolean },
): boolean {
  const token = all[at]!;
  const framed = isFramed(all, at);
  if (quiet) return sure && (framed || personal.has(wordAt(all, at + 1)));
  if (token.loud) return sure;
  if (!token.capital) return false;
  if (sure) return true;
  if (isRole(all, at)) return true;
  if (isWord && !unsure) return false;
  if (at === 0) return isPersonal(all, at) || (!isWord && wordAt(all, 1) === 'did');
  return framed || isPersonal(all, at);
}

/** "Our server X", "X, our server". */
function isRole(all: readonly Token[], at: number): boolean {
  const before = wordAt(all, at - 1);
  if (roles.has(before) || (before === ',' && roles.has(wordAt(all, at - 2)))) return true;
  if (wordAt(all, at + 1) === ',' && determiners.has(wordAt(all, at + 2)) && roles.has(wordAt(all, at + 3)))
    return true;
  return (
    /^(?:was|is)$/.test(wordAt(all, at + 1)) &&
    determiners.has(wordAt(all, at + 2)) &&
    roles.has(wordAt(all, at + 3))
  );
}

/** Words that can only be said of someone who works here. */
function isFramed(all: readonly Token[], at: number): boolean {
  const before = wordAt(all, at - 1);
  if (isRole(all, at) || isThanked(all, at)) return true;
  if (/^(?:named|called|mr|ms|mrs|miss)$/.test(before)) return true;
  if ((before === 'for' || before === 'with' || before === 'see') && asking.has(wordAt(all, at - 2)))
    return true;
  if ((before === 'by' || before === 'avoid' || before === 'book') && !all[at + 1]?.capital) return true;
  return wordAt(all, at + 1) === 'at' && /^(?:the|reception|front)$/.test(wordAt(all, at + 2));
}

/** "X greeted us", "X is so kind", "X and her team": said of people. */
function isPersonal(all: readonly Token[], at: number): boolean {
  const next = wordAt(all, at + 1);
  if (personal.has(next)) return true;
  if (next === 'and' && /^(?:her|his|their)$/.test(wordAt(all, at + 2))) return true;
  return /^(?:is|was)$/.test(next) && [2, 3, 4].some((ahead) => manners.has(wordAt(all, at + ahead)));
}

function isThanked(all: readonly Token[], at: number): boolean {
  for (let back = 1; back <= 5 && at - back >= 0; back += 1) {
    const { word, kind } = all[at - back]!;
    if (thanking.has(word)) return true;
    if (back === 1 && word === 'for' && /^(?:ask|asked|request)$/.test(wordAt(all, at - 2))) return true;
    if (kind === 'mark' && word !== ',' && word !== '!') return false;
  }
  return /^,?$/.test(wordAt(all, at + 1)) && /^(?:thank|thanks)$/.test(wordAt(all, at + 2));
}

/** Somebody the guest came with; "my friends Ann and Bob", "we met Ann and Bob": the second belongs to the first. */
function isInCompany(all: readonly Token[], at: number): boolean {
  const [before, next, after] = [wordAt(all, at - 1), wordAt(all, at + 1), wordAt(all, at + 2)];
  if (kin.has(before) && wordAt(all, at - 2) !== 'the') return true;
  if (/^(?:met|joined|brought|took|named)$/.test(before) && wordAt(all, at - 2) !== 'was') return true;
  if (next === 'and' && /^(?:i|me|myself)$/.test(after)) return true;
  if (before === 'and' && /^(?:i|me)$/.test(wordAt(all, at - 2))) return true;
  if (all[at]!.word.endsWith("'s") && happenings.has(next)) return true;
  if (next === ',' && /^(?:my|our)$/.test(after) && kin.has(wordAt(all, at + 3))) return true;
  if (before === 'with' && outings.has(wordAt(all, at - 2))) return true;
  return before === 'and' && all[at - 2]?.capital === true && isInCompany(all, at - 2);
}

/** "Chez Marie", "Joe's Pizza", "St. James", "the Tom Collins": a house or a drink, not a person. */
function isPlace(all: readonly Token[], at: number): boolean {
  const before = wordAt(all, at - 1) === '.' ? wordAt(all, at - 2) : wordAt(all, at - 1);
  if (at > 0 && /^(?:the|a|chez|saint|st|san|santa|hotel|la|le|el|il|casa|los|las|in|near)$/.test(before))
    return true;
  const next = all[at + 1];
  return (
    next !== undefined &&
    next.capital &&
    !next.loud &&
    (all[at]!.word.endsWith("'s") || happenings.has(next.word))
  );
}

function isHyphened(all: readonly Token[], at: number): boolean {
  const [token, mark, second] = [all[at]!, all[at + 1], all[at + 2]];
  return (
    token.capital &&
    mark?.word === '-' &&
    mark.start === token.end &&
    second?.start === mark.end &&
    second.capital
  );
}

function wordAt(all: readonly Token[], at: number): string {
  return all[at]?.word ?? '';
}

function bareOf(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

const set = (words: string) => new Set(words.split(' '));

const roles = set(
  'server servers waiter waitress waiters bartender bartenders barman barmaid host hosts hostess owner owners manager chef cook sommelier busboy barista concierge receptionist porter ' +
    'bellman doorman valet housekeeper maid stylist hairstylist hairdresser barber colourist colorist therapist masseuse masseur beautician technician tech facialist esthetician ' +
    'aesthetician assistant attendant guide instructor trainer driver agent clerk nurse doctor dentist cashier apprentice',
);
const determiners = set('our my the a');
const kin = set(
  'friend friends husband wife mother father mom mum dad daughter son sister brother partner boyfriend girlfriend fiance fiancee aunt uncle cousin niece nephew grandmother grandfather ' +
    'grandma grandpa colleague colleagues client neighbour neighbor roommate dog cat baby kid',
);
const thanking = set(
  'thanks thank kudos thx ty cheers props credit hats shoutout shout bravo compliments praise grateful mention',
);
const asking = set('ask asked asking request requested book booked recommend see visit find choose get got');
const outings = set('went came was were go dinner lunch brunch stayed here there met ate drinks coffee');
const happenings = set(
  'birthday anniversary wedding graduation party funeral bachelorette shower christening pizza restaurant salon cafe bar grill kitchen place diner hotel spa barbershop deli bakery park street square bank',
);
const months = set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
);
const personal = set(
  'greeted welcomed remembered helped listened explained recommended suggested noticed understood took gave cut coloured colored styled treated looked did made went kept knew knows ' +
    'always never really truly works worked forgot ignored shouted told said asked sat brought showed walked called came stayed rolled laughed served saved fixed',
);
const manners = set(
  'talented friendly lovely kind sweet rude patient professional skilled helpful attentive gifted gentle funny charming hilarious amazing wonderful fantastic brilliant great awesome terrible awful ' +
    'unfriendly arrogant polite welcoming caring genius star gem legend angel best worst outstanding superb',
);
/** What follows "Will", "Mark", "Hope" and their like where they are not names. */
const notAfterName = set(
  'we i you they he she it be definitely not never certainly return come go visit recommend this the my our that there surely have to a for and or your on in of any everyone anyone probably most',
);
