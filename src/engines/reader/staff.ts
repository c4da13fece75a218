import type { Names } from './names.ts';
import { onRoster, type Roster } from './roster.ts';
import type { Token } from './tokens.ts';

/** A member of staff named in a sentence: tokens `from` up to, not with, `to`. */
export type Named = { from: number; to: number; person: string | null; thanked: boolean };

const roles = new Set(
  (
    'server servers waiter waitress waiters bartender barman barmaid host hostess owner manager chef cook sommelier busboy barista concierge receptionist porter ' +
    'bellman doorman valet housekeeper maid stylist hairstylist hairdresser barber colourist colorist therapist masseuse masseur beautician technician tech ' +
    'nailtech facialist esthetician aesthetician assistant attendant guide instructor trainer driver agent clerk nurse doctor dentist cashier lady girl guy man woman gentleman boss'
  ).split(' '),
);
const kin = new Set(
  (
    'friend friends husband wife mother father mom mum dad daughter son sister brother partner boyfriend girlfriend fiance fiancee aunt uncle cousin niece nephew grandmother ' +
    'grandfather grandma grandpa colleague colleagues boss client neighbour neighbor roommate dog cat baby kid little dear'
  ).split(' '),
);
const thanking = new Set('thanks thank kudos thx ty cheers props credit hats shoutout shout bravo compliments praise grateful gracias merci'.split(' '));
const asking = new Set('ask request book recommend see visit find choose get'.split(' '));
const happenings = new Set('birthday anniversary wedding graduation party funeral bachelorette shower christening pizza restaurant salon cafe bar grill kitchen place diner hotel spa barbershop deli bakery'.split(' '));
const months = new Set('january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(' '));
const doing = new Set(
  (
    "was is are were has had did does made makes took takes gave gives helped helps cut cuts coloured colored colors did's took went goes got brought served serves greeted welcomed " +
    "recommended suggested explained listened knows knew understood remembered came checked looked kept treated styled fixed found noticed never always really truly and , who from at isn't wasn't"
  ).split(' '),
);

/**
 * Finds who of the staff is named. With a roster, by it; without, first names in words that speak of staff, and never
 * those of the guest's own company.
 * @param known whether English knows a word, so that "Steak" at the start of a sentence is nobody
 */
export function staffNamed(tokens: readonly Token[], list: Roster | null, names: Names, known: (word: string) => boolean): Named[] {
  const found: Named[] = [];
  const quiet = tokens.every(({ capital }) => !capital);
  let company = -1;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.kind !== 'word') continue;
    const bare = bareOf(token.word);
    const sure = names.sure.has(bare);
    const isWord = !sure && (known(bare) || names.unsure.has(bare));
    const person = list && listed(list, tokens, at, bare, isWord, sure, quiet);
    if (!person && !(token.capital && !token.loud) && !(token.loud && sure)) continue;
    if (!person && (months.has(bare) || bare === 'i' || bare.length < 2)) continue;
    if (!person && !sure && !(strongly(tokens, at) && !(isWord && !names.unsure.has(bare)))) continue;
    if (inCompany(tokens, at, token.word) || company === at) {
      // "my friends Ann and Bob": the second belongs to the first.
      if (tokens[at + 1]?.word === 'and' && tokens[at + 2]?.capital) company = at + 2;
      continue;
    }
    if (!person && isPlace(tokens, at)) continue;
    const surname = tokens[at + 1];
    const to = surname?.kind === 'word' && surname.capital && (person?.last === surname.word || (!person && !known(surname.word) && !doing.has(surname.word))) ? at + 2 : at + 1;
    found.push({ from: at, to, person: person?.name ?? null, thanked: isThanked(tokens, at) });
    at = to - 1;
  }
  return found;
}

function listed(list: Roster, tokens: readonly Token[], at: number, bare: string, isWord: boolean, sure: boolean, quiet: boolean) {
  const token = tokens[at]!;
  // A name that is also a word ("Will", "Grace") is taken for a name only where it is written as one.
  if (isWord && (!token.capital || (at === 0 && !doing.has(tokens[1]?.word ?? '')) || token.loud)) return null;
  if (isWord && at === 0 && tokens[1]?.kind !== 'word') return null;
  if (!token.capital && !quiet && !sure && isWord) return null;
  const person = onRoster(list, bare, (word) => sure || isWord || word.length < 5);
  if (!person) return null;
  if (person.first !== bare && !token.capital && !sure) return null;
  return person;
}

function bareOf(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

/** Words that can only be said of someone who works here. */
function strongly(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  const second = tokens[at - 2]?.word ?? '';
  const [next, after] = [tokens[at + 1]?.word ?? '', tokens[at + 2]?.word ?? ''];
  if (roles.has(before) || (before === ',' && roles.has(second))) return true;
  if (before === 'named' || before === 'called' || before === 'mr' || before === 'ms' || before === 'mrs' || before === 'miss') return true;
  if (isThanked(tokens, at)) return true;
  if ((before === 'for' && asking.has(second)) || (before === 'with' && asking.has(second))) return true;
  if (next === ',' && (after === 'our' || after === 'my' || after === 'the') && roles.has(tokens[at + 3]?.word ?? '')) return true;
  if (next === 'at' && /^(?:the|reception|front)$/.test(after)) return true;
  return at > 0 && (next === 'did' || next === 'cut') && after === 'my';
}

function isThanked(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= 5 && at - back >= 0; back += 1) {
    const { word, kind } = tokens[at - back]!;
    if (thanking.has(word)) return true;
    if (word === 'for' && back === 1 && asking.has(tokens[at - 2]?.word ?? '')) return true;
    if (kind === 'mark' && word !== ',' && word !== '!') return false;
  }
  return false;
}

/** Somebody the guest came with. */
function inCompany(tokens: readonly Token[], at: number, word: string): boolean {
  for (let back = 1; back <= 2 && at - back >= 0; back += 1) {
    const before = tokens[at - back]!.word;
    if (kin.has(before) && !(before === 'little' || before === 'dear' || before === 'boss') && tokens[at - back - 1]?.word !== 'the') return true;
    if (before === 'dear') return true;
    if (before === 'mark' || roles.has(before)) break;
  }
  const [next, after] = [tokens[at + 1]?.word ?? '', tokens[at + 2]?.word ?? ''];
  if (next === 'and' && (after === 'i' || after === 'me' || after === 'myself')) return true;
  if (word.endsWith("'s") && happenings.has(next)) return true;
  if (tokens[at - 1]?.word === 'and' && /^(?:i|me)$/.test(tokens[at - 2]?.word ?? '')) return true;
  if (next === ',' && (after === 'my' || after === 'our') && kin.has(tokens[at + 3]?.word ?? '')) return true;
  return tokens[at - 1]?.word === 'with' && /^(?:went|came|was|were|go|dinner|lunch|brunch|stayed|here|there|met|ate)$/.test(tokens[at - 2]?.word ?? '');
}

/** "Chez Marie", "Joe's Pizza", "St. James": a house, not a person. */
function isPlace(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  if (/^(?:chez|saint|st|san|santa|hotel|la|le|el|il|casa|los|las)$/.test(before) && at > 0) return true;
  if (/^(?:in|near|from)$/.test(before) && !tokens[at]!.word.endsWith("'s") && tokens[at + 1]?.word !== 'at') return before !== 'from' || tokens[at + 1]?.kind !== 'word';
  const next = tokens[at + 1];
  return tokens[at]!.word.endsWith("'s") && next !== undefined && next.capital && !next.loud;
}
