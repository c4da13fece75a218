import type { Severity } from '../memory.ts';
import { part, spanOf, sentence, type Clause } from './clause.ts';
import { propose, type Hearing, type Proposal, type Rule } from './proposal.ts';
import { substancesIn, type Substance } from './substances.ts';
import { allergyWord, anyRelation, howBad } from './words.ts';

/** "allergic to dairy and gluten", "severe nut allergy", "coeliac". One proposal for each substance. */
export const allergies: Rule = (clause, hearing) => {
  const cue = cues.exec(clause.plain);
  if (!cue) return null;
  const before = part(clause, 0, cue.index);
  if (/^(?:reaction|sensitivity)$/.test(cue[0]) && substancesIn(before.plain).length === 0) return null;
  const after = part(clause, cue.index + cue[0].length);
  if (someoneElse.test(before.plain) && substancesIn(before.plain).length === 0) return null;
  if (denied(clause, before, cue[0]))
    return exceptedFrom(after, hearing) ?? [propose('detail', clause, hearing)];
  const severity = severityOf(clause.plain);
  if (condition.test(cue[0]))
    return [
      propose('allergy', clause, hearing, {
        allergen: 'gluten',
        text: sentence(part(clause, cue.index, cue.index + cue[0].length).said),
        severity,
      }),
    ];
  const items = itemsOf(before, after, cue[0]);
  if (items.length === 0) return [propose('allergy', clause, hearing, { severity })];
  const found = items.flatMap((item, i) =>
    substanceProposals(item, { ...hearing, severity, clause, from: span(clause, items, i), cue: cue[0] }),
  );
  return isUnread(before)
    ? found.map((proposal) => ({ ...proposal, text: sentence(clause.said), sure: 'guess' as const }))
    : found;
};

/** "egg allergy" and "lactose intolerant" name the thing first, so that more of it may stand before. */
export function namesBefore(plain: string): boolean {
  return allergyLast.test(plain);
}

export function speaksOfAllergy(plain: string): boolean {
  return cues.test(plain) || isAlarm(plain);
}

/** Words before the cue that are no lead-in, as in "Tom is allergic to nuts": whoever it is about, they are kept. */
function isUnread(before: Clause): boolean {
  return (
    substancesIn(before.plain).length === 0 &&
    part(before, leadIn.exec(before.plain)?.[0].length ?? 0).plain !== ''
  );
}

/** More of the list that the clause before began: "… , eggs and sesame". */
export function moreAllergies(clause: Clause, hearing: Hearing, severity: Severity): Proposal[] {
  const items = separate(clause);
  return items.flatMap((item, i) =>
    substanceProposals(item, { ...hearing, severity, clause, from: span(clause, items, i), cue: '' }),
  );
}

/** The severity a clause states about an allergy named in another: "carries EpiPen", "severe"; null when it says more. */
export function bareSeverity(plain: string): Severity | null {
  return onlySeverity.test(plain) ? severityOf(plain) : null;
}

/** The clause names an allergy but not to what, as in "no nuts, allergic". */
export function isBareAllergy(plain: string): boolean {
  return bareAllergy.test(plain);
}

/** An EpiPen tells of an allergy even where none is named. */
export function isAlarm(plain: string): boolean {
  return /epi-? ?pen|auto-?injector|anaphyla/.test(plain);
}

export function severityOf(plain: string): Severity {
  const stated = plain.replace(/\bnot (?:that |very |too )?(?:life[- ]threatening|anaphylactic|deadly)/g, '');
  if (
    /anaphyla|epi-? ?pen|adrenaline|\bdead?ly\b|\bdeathly\b|life[- ]threatening|\bfatal|could die|hospitali[sz]ed/.test(
      stated,
    )
  )
    return 'life_threatening';
  if (/\bmild|\bslight|\ba (?:bit|little)\b|\bnot (?:that |very |too )?(?:severe|serious|bad)/.test(stated))
    return 'mild';
  return /\bsever|\bserious|\bbad(?:ly)?\b|\bstrong|\bextreme|\bhighly\b|\bvery\b|\breally\b/.test(stated)
    ? 'severe'
    : 'unknown';
}

const intolerance = 'intoleran(?:t|ce|ces)';
const condition = /^(?:co?eliacs?|celiac)/;
const cues = new RegExp(
  `\\b(?:(?:co?eliac|celiac)s?(?: disease)?|(?:${allergyWord}|${intolerance}) (?:to|against|of)\\b|${allergyWord}|${intolerance}|anaphyla\\w{2,6}(?: shock| reaction)?(?: (?:to|from|after)\\b)?|(?:reacts?|reacted|reaction) (?:badly |strongly |severely )?(?:to|from)\\b|reaction\\b|sensitivity\\b|sensitive to (?=(?:ppd|latex|nickel|fragrance|perfume|ammonia|hair dye|bleach|gluten|lactose|dairy|nuts)\\b))`,
);
const someoneElse = new RegExp(`\\b${anyRelation}`);
const onlySeverity =
  /^(?:(?:it is|it's|is|its|very|quite|really|extremely|not|that|too|carries|carry|has|with|an|a|the|her|his|their|own|in|on|bag|handbag|purse|always|potentially|adrenaline|auto-?injector|epi-? ?pens?|mild(?:ly)?|severe(?:ly)?|serious(?:ly)?|bad(?:ly)?|strong|deadly|deathly|life[- ]threatening|fatal|anaphyla\w+|risk of|shock|reaction|hospitali[sz]ed|last time)(?:\s+|$)){1,9}$/;
const allergyLast = new RegExp(`[a-z] (?:${allergyWord}|${intolerance})$`);
const bareAllergy = new RegExp(
  `^(?:(?:she is|he is|she's|he's|is|it's an?|due to|because of|has an?|food)\\s+){0,2}${howBad}?${allergyWord}$`,
);

function denied(clause: Clause, before: Clause, cue: string): boolean {
  if (/\bnot (?:sure|certain|only)\b/.test(before.plain)) return false;
  if (/\s(?:to |:\s*|-\s*)?(?:none|nothing|nil|no|nka)$/.test(clause.plain)) return true;
  if (/\b(?:no longer|any ?more|used to|outgrew|outgrown|ruled out|never was|free of)\b/.test(clause.plain))
    return true;
  const denial = /(?:\b(?:not|no|never|without|nor|nka|zero)|n'?t)((?:\s+[\w-]+){0,3})$/.exec(before.plain);
  if (!denial) return false;
  // "no nuts allergic" forbids the nuts; "no nut allergy" denies the allergy.
  return !(/^al+\w*ic$/.test(cue) && substancesIn(denial[1] ?? '').length > 0);
}

/** "no allergies except nuts" is an allergy to nuts. */
function exceptedFrom(after: Clause, hearing: Hearing): Proposal[] | null {
  const exception = /\b(?:except(?: for)?|apart from|other than|besides|but|only|just)\b/.exec(after.plain);
  const excepted = exception && part(after, exception.index + exception[0].length);
  if (!excepted || /\b(?:not|no)\b/.test(excepted.plain) || substancesIn(excepted.plain).length === 0)
    return null;
  return moreAllergies(excepted, hearing, severityOf(excepted.plain));
}

type About = Hearing & { severity: Severity; clause: Clause; from: [number, number]; cue: string };

function substanceProposals(item: Clause, { severity, clause, from, cue, ...hearing }: About): Proposal[] {
  const found = substancesIn(item.plain);
  const stated = { severity, from, sure: propose('detail', clause, hearing).sure };
  if (found.length === 0) return [propose('allergy', item, hearing, stated)];
  return found.slice(0, 1).flatMap((substance) => {
    const text = textOf(item, substance, { clause, cue, from });
    const { material } = substance;
    return substance.allergens.map((allergen) =>
      propose('allergy', item, hearing, { ...stated, allergen, material, text }),
    );
  });
}

function textOf(
  item: Clause,
  substance: Substance,
  { clause, cue, from }: Pick<About, 'clause' | 'cue' | 'from'>,
): string {
  const last = from[1] === spanOf(clause)[1];
  // "lactose intolerant" is less than an allergy, and "nuts but not peanuts" less than nuts: both stay whole.
  if (cue.endsWith('intolerant') && from[0] === clause.start && last) return sentence(clause.said);
  const rest = part(clause, item.start - clause.start);
  if (last && / (?:to|against|of)$/.test(cue) && exceptions.test(rest.plain)) return sentence(rest.said);
  // "carries an EpiPen for her peanut" names the peanut; what stands before it was said for other reasons.
  return sentence(substance.to === item.plain.length ? part(item, substance.from).said : item.said);
}

function itemsOf(before: Clause, after: Clause, cue: string): Clause[] {
  const named =
    / (?:to|against|of|from|after)$|^anaphyla|^sensitive/.test(cue) ||
    before.plain === '' ||
    substancesIn(before.plain).length === 0;
  const afterItems = after.plain === '' ? [] : separate(upToException(after));
  if (named && afterItems.length > 0) return afterItems;
  const lead = leadIn.exec(before.plain)?.[0].length ?? 0;
  return separate(part(before, lead));
}

const leadIn = new RegExp(
  `^(?:(?:she|he|they|guest|client|only|is|are|has|have|an?|the|with|got|might|maybe|may|possibly|no|be|not sure if|thinks|think|that|if|due to|and|new|also|food|some|due|i)(?:'s|'re)?\\s+|${howBad}){0,8}(?:(?:an?|severe|mild|bad|serious|food|strong|known|has|is|be|some|many|multiple|several|various|no|possible|suspected|very|really|highly|severely|mildly|badly|extremely|deadly|deathly|slightly)$)?`,
);

const exceptions = /\b(?:but|except|apart from|not|only|no)\b/;

function upToException(list: Clause): Clause {
  const exception = exceptions.exec(list.plain);
  return exception && exception.index > 0 ? part(list, 0, exception.index) : list;
}

/** The things in a list; words that only say how bad it is are no thing. */
function separate(list: Clause): Clause[] {
  const family = substancesIn(list.plain).find(({ from, to }) => from === 0 && to === list.plain.length);
  if (family) return [list];
  const items: Clause[] = [];
  let start = 0;
  for (const joint of list.plain.matchAll(/[,/&+]|\b(?:and|or|also|plus)\b/g)) {
    items.push(part(list, start, joint.index));
    start = joint.index + joint[0].length;
  }
  items.push(part(list, start));
  return items
    .flatMap(apart)
    .map(trimmed)
    .filter(({ plain }) => plain !== '' && bareSeverity(plain) === null);
}

/** "nuts milk eggs", typed without a comma, are three things. */
function apart(item: Clause): Clause[] {
  const starts = substancesIn(item.plain).map(({ from }) => from);
  return [0, ...starts.slice(1)].map((start, i) => part(item, start, starts[i + 1]));
}

function trimmed(item: Clause): Clause {
  const lead =
    /^(?:(?:to|all|any|some|the|most|also|a|an|both|especially|esp|raw|cooked|in particular)\s+(?!nuts?$))+/.exec(
      item.plain,
    )?.[0].length ?? 0;
  const tail =
    /\s+(?:severely|badly|mildly|very badly|severe|mild|products?|allerg(?:y|ies)|i think|she thinks|apparently|probably|maybe|with epi-?pen)$/.exec(
      item.plain,
    );
  return part(item, lead, tail && tail.index > lead ? tail.index : item.plain.length);
}

function span(clause: Clause, items: Clause[], i: number): [number, number] {
  const [first, last] = spanOf(clause);
  const [from, to] = spanOf(items[i] ?? clause);
  return [i === 0 ? first : from, i === items.length - 1 ? last : to];
}
