import { propose, sureOf, type Rule } from './proposal.ts';
import { bareWish, diet, disliking, habit, liking, need, shunned, tale, wish } from './words.ts';

/** What was true and is not: kept in its words, so that a person may retire the old memory. */
export const bygones: Rule = (clause, hearing) =>
  bygone.test(clause.plain) ? [propose('detail', clause, hearing)] : null;

/** "wheelchair", "hard of hearing", "can't do stairs". */
export const accessNeeds: Rule = (clause, hearing) => {
  if (!needing.test(clause.plain)) return null;
  return denial.test(clause.plain)
    ? [propose('detail', clause, hearing)]
    : [propose('access', clause, hearing)];
};

/** "vegan", "no red meat", "low salt diet". */
export const diets: Rule = (clause, hearing) => {
  if (eatsNot.test(clause.plain)) return [propose('dietary', clause, hearing)];
  if (!dieting.test(clause.plain) || liked.test(clause.plain) || tried.test(clause.plain)) return null;
  return [propose(denial.test(clause.plain) ? 'detail' : 'dietary', clause, hearing)];
};

/** "no onions", "hates small talk", "not a fan of truffle". */
export const aversions: Rule = (clause, hearing) => {
  if (disliked.test(clause.plain)) return [propose('aversion', clause, hearing)];
  return none.test(clause.plain) ? [propose('aversion', clause, hearing)] : null;
};

/** "likes the corner table", "usual: flat white", and the wish that needs no verb: "window seat". */
export const preferences: Rule = (clause, hearing) => {
  if (liked.test(clause.plain)) return [propose('preference', clause, hearing)];
  if (clause.plain.split(/\s+/, 9).length > 8 || told.test(clause.plain)) return null;
  if (!bare.test(clause.plain) && !wish.test(clause.plain)) return null;
  // Nobody said she likes it; it was only written down.
  const sure = sureOf(clause);
  return [propose('preference', clause, hearing, { sure: sure === 'certain' ? 'likely' : sure })];
};

/** "just moved here from Leeds", "new job at the hospital". */
export const stories: Rule = (clause, hearing) =>
  telling.test(clause.plain) ? [propose('story', clause, hearing)] : null;

/** A clause that hates or loves opens a list its neighbours may go on with. */
export function opensDislike(plain: string): boolean {
  return disliked.test(plain);
}

const bygone =
  /\b(?:no longer|used to|formerly|not any ?more|any ?more$|outgrew|outgrown|stopped being|never was)\b/;
const denial =
  /^(?:not|no|isn'?t|aren'?t|never|(?:do|does|did)(?: not|n'?t))\b(?! stairs| steps)|\bnot (?:a |an )?(?:vegan|vegetarian|deaf|blind)\b/;
const needing = new RegExp(`(?<![\\w-])${need}`);
const eatsNot = new RegExp(`^(?:strictly )?${shunned}`);
const dieting = new RegExp(`(?<![\\w-])${diet}`);
const tried = /\b(?:asked|ordered|tried|options?|menu|dish(?:es)?|was|were|had|friends?)\b/;
const disliked = new RegExp(`^${disliking}`);
const none =
  /^(?:please )?no (?!longer|more|idea|problems?|shows?\b|preferences?|known|need|rush|worr|news|allerg|one|children|kids|pets|car|comments?|change|response|answer|reply|reviews?|notes?|info|deposit|further|special)[a-z]/;
const liked = new RegExp(`^(?:${liking}|${habit})(?![\\w-])`);
const bare = new RegExp(`^(?:a |an |the )?${bareWish}`);
const told =
  /\b(?:was|were|is|had|got|did|broke|broken|complained|spilled|forgot|left|lost|said|asked|stole|paid|owes|too|not|gave)\b/;
const telling = new RegExp(
  `^(?:(?:just|recently|now|still|currently|soon|about to|hopes|hoping|starting to|finally)\\s+){0,2}${tale}|\\b(?:pregnant|getting married|training for|recovering from|passed away|divorce|honeymoon|new job|chemo\\w*|cancer|surgery)\\b`,
);
