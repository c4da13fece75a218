import { part, type Clause } from './clause.ts';
import { anySubstance } from './substances.ts';
import {
  allergyWord,
  anyRelation,
  barePlace,
  diet,
  disliking,
  habit,
  howBad,
  liking,
  need,
  shunned,
  tale,
} from './words.ts';

/** Cuts a note where one fact ends and the next begins; what stands between is punctuation and joining words. */
export function split(said: string, plain: string): Clause[] {
  return stretches(said, plain).flatMap((stretch) => (stretch.plain === '' ? [] : breaths(stretch)));
}

function stretches(said: string, plain: string): Clause[] {
  const found: Clause[] = [];
  let start = 0;
  const whole: Clause = { said, plain, start: 0, asked: false };
  for (const stop of plain.matchAll(stops)) {
    found.push({ ...part(whole, start, stop.index), asked: stop[0].includes('?') });
    start = stop.index + stop[0].length;
  }
  found.push(part(whole, start));
  return found;
}

const abbreviated =
  '(?<!\\b(?:\\w|st|mr|mrs|ms|dr|no|vs|etc|approx|prof|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))';

const stops = new RegExp(
  [
    '[;!?\\n|\\[\\]{}]',
    // A bracket holds a fact of its own, unless it says who the one before it is, or how old.
    `\\((?!(?:her |his |their |the )?${anyRelation}\\)|\\d+\\))|(?<!\\(\\d{1,3})\\)`,
    // "May 5, 2011" and "1,5" are one thing.
    ',(?!\\d)(?!\\s{0,2}(?:19|20)\\d\\d\\b)',
    `${abbreviated}\\.(?=\\s{1,3}(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|$)(?<!\\d\\.\\d{1,2}\\.)`,
    '(?<=\\d)\\.(?=\\s{1,3}[a-z]{4,}\\s)(?!\\s{1,3}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))',
    `${abbreviated}(?<=[a-z]{2})\\.(?=[a-z]{2})(?<!@[\\w.-]{1,40})(?<!www\\.)`,
    '(?<=\\s)[-/](?=\\s)(?!\\s(?:none|nil|nothing|no)\\b)',
  ].join('|'),
  'g',
);

/** A stretch without punctuation may still hold several facts in one breath. */
function breaths(stretch: Clause): Clause[] {
  const cuts: [number, number][] = [];
  const word = /[^\s&+]+/g;
  let before = '';
  let beforeAt = 0;
  let past = 0;
  for (let next = word.exec(stretch.plain); next; next = word.exec(stretch.plain)) {
    const at = next.index;
    if (at >= past) {
      const joined = joiners.has(before) || /[&+]/.test(stretch.plain.slice(Math.max(0, at - 2), at));
      const opening = opensAt(stretch, at, joined);
      past = at + opening;
      if (at > 0 && opening > 0 && (joined || !goesOn(stretch, before, at)))
        cuts.push([joiners.has(before) ? beforeAt : at, at]);
    }
    before = next[0];
    beforeAt = at;
  }
  const ends = [...cuts.map(([end]) => end), stretch.plain.length];
  const starts = [0, ...cuts.map(([, start]) => start)];
  return starts
    .map((start, i) => ({ ...part(stretch, start, ends[i]), asked: stretch.asked }))
    .filter((clause) => clause.plain !== '');
}

const joiners = new Set(['and', 'but', 'also', 'plus', 'then', 'while']);

// After these a word that could open a fact goes on with the one before it: "not allergic", "loves celebrating her birthday".
const linking = new Set(
  'not no never to her his their the a an of with who for from by my our very really also always usually often sometimes is are was were has have had be been on in at severely mildly highly slightly seriously severe mild serious bad or nor than if that still n just longer used as she he they might may could maybe possibly probably perhaps would thinks extremely deadly only newly recently wedding guide service assistance hearing best'.split(
    ' ',
  ),
);

/** The word before, or a day of honour right behind somebody's name, binds what would open a fact. */
function goesOn(stretch: Clause, before: string, at: number): boolean {
  if (linking.has(before) || /(?:n't|'s|\d(?:st|nd|rd|th))$/.test(before)) return true;
  honour.lastIndex = at;
  return honour.test(stretch.plain) && somebody.test(stretch.plain.slice(Math.max(0, at - 40), at));
}

/** How many characters of an opening stand at this place; 0 when no fact opens here. */
function opensAt(stretch: Clause, at: number, joined: boolean): number {
  const opening = joined ? afterJoiner : inOneBreath;
  opening.lastIndex = at;
  const found = opening.exec(stretch.plain);
  if (found) return found[0].length;
  named.lastIndex = at;
  const person = named.exec(stretch.plain);
  return person && (joined || /\p{Lu}/u.test(stretch.said.charAt(at + person[0].length)))
    ? person[0].length
    : 0;
}

const subject = "(?:(?:she|he|they)(?:'s|'re| is| are| has| have)?\\s+)?(?:an? )?";
const allergyTo = `${howBad}{0,2}${allergyWord}(?: to\\b|:)`;
const allergyOf = `${howBad}{0,2}${anySubstance}(?:(?: and | & | or |/)${anySubstance}){0,4} (?:${allergyWord}|intoleran(?:t|ce))`;
const festive =
  "(?:birthday|b-?day|anniversary|wedding anniversary|turn(?:s|ing) \\d+|born)\\b(?=[a-z '.]{0,15}[\\d])";
const honour = /(?:birthday|b-?day|anniversary|turn(?:s|ing)|born)\b/y;
const somebody = new RegExp(`(?<![\\w-])${anyRelation}(?: [\\p{L}'-]+){0,2} $`, 'u');
const verb = `(?:${disliking}|${liking}|${habit})`;
const inOneBreath = new RegExp(
  `${subject}(?:${allergyTo}|${allergyOf}|${allergyWord} (?=${anySubstance})|${festive}|(?:loves|likes|hates|prefers|dislikes|doesn'?t like|always orders)\\b)`,
  'y',
);
const afterJoiner = new RegExp(
  `${subject}(?:(?:also|now|not) )?(?:${allergyTo}|${allergyOf}|${howBad}?${allergyWord}\\b|${festive}|${verb}|${diet}|${shunned}|${need}|${tale}|(?:a )?${barePlace}|no (?!longer)[a-z]{3,}|celiac|coeliac|lactose intolerant|carries an? epi)`,
  'y',
);
const named = new RegExp(
  `(?:(?:her|his|their|the) )?${anyRelation}(?:'s name is| is| called| named|:)? `,
  'y',
);
