import type { InMind } from '#guests/in-mind.ts';
import type { Idea, IdeaContent } from '../ideas/idea.ts';
import type { WhyNot } from './choice.ts';
import { plain, says, tellingWords, wantedOf } from './plain-words.ts';

/** What stands against an idea, from what is in mind of a guest and of those they come with. */
export type Caution = {
  /** An allergy, an access need or anything of health, at the whole table: plates are shared. */
  health: boolean;
  /** Any diet of theirs, for whatever reason. */
  diet: boolean;
  /** Something private or of health, or a word of not drinking. */
  sober: boolean;
  averse: ReadonlySet<string>;
};

export function cautionOf(theirs: readonly InMind[], ofTable: readonly InMind[]): Caution {
  return {
    health: ofTable.some(isOfHealth),
    diet: theirs.some(({ facts }) => facts.kind === 'dietary'),
    sober: theirs.some(({ facts }) => facts.sensitivity !== 'plain' || notDrinking.test(facts.text)),
    averse: new Set(theirs.flatMap(averseWords)),
  };
}

/** An idea with the words it is looked up by. */
export type LookedUp = { idea: Idea; memoryWords: readonly string[]; ownWords: readonly string[] };

export function lookedUp(idea: Idea): LookedUp {
  return {
    idea,
    memoryWords: (idea.fits.memory?.words ?? []).map(plain),
    ownWords: tellingWords(
      [idea.title, idea.needs, ...idea.contains.map((content) => contentWords[content])].join(' '),
    ),
  };
}

/**
 * Nothing that could hold what hurts: an allergen is in a cake as in a hand cream, and nobody at the table reads labels.
 * @param named the memory it comes from, where its words name what the idea is
 */
export function cautionAgainst(
  { idea, ownWords }: LookedUp,
  caution: Caution,
  named: InMind | null,
): WhyNot | null {
  if (caution.health && idea.contains.length > 0) return 'health';
  if (idea.contains.includes('alcohol') && (caution.sober || !named || !namesAlcohol(named)))
    return 'alcohol';
  if (caution.diet && idea.contains.some((content) => edible.includes(content)) && !isPreference(named))
    return 'diet';
  return ownWords.some((word) => caution.averse.has(word)) ? 'aversion' : null;
}

const edible: readonly IdeaContent[] = ['food', 'drink', 'alcohol'];

const contentWords = {
  food: 'food',
  drink: 'drinks',
  alcohol: 'alcohol wine champagne',
  scent: 'scents perfume smell fragrance scented',
  product: 'products hairspray mousse',
  flowers: 'flowers lilies roses bouquet',
} as const satisfies Record<IdeaContent, string>;

function isOfHealth({ facts }: InMind): boolean {
  return facts.sensitivity === 'health' || facts.kind === 'allergy' || facts.kind === 'access';
}

function isPreference(named: InMind | null): boolean {
  return named?.facts.kind === 'preference' || named?.facts.kind === 'dietary';
}

function namesAlcohol({ facts }: InMind): boolean {
  const { wanted } = wantedOf(facts.text);
  const words = plain(wanted);
  return facts.kind === 'preference' && drinks.some((drink) => says(words, drink));
}

function averseWords({ facts }: InMind): string[] {
  if (facts.kind === 'aversion') return tellingWords(facts.text);
  return facts.kind === 'preference' ? tellingWords(wantedOf(facts.text).unwanted) : [];
}

const notDrinking =
  /\b(?:sober|teetotal\w*|(?:alcohol|wine)[- ]free|non[- ]?alcoholic|(?:does ?n[o’']?t|no longer|never|stopped|quit|gave up) drink\w*|drinks? no|driv(?:es|ing)|mocktails?|zero proof|0[.,]0)\b/i;

const drinks = (
  'wine champagne prosecco cava cremant sekt gin vodka rum whisky whiskey bourbon cognac brandy negroni spritz aperol ' +
  'martini cocktail beer ale cider sherry port riesling barolo chianti burgundy bordeaux rioja malbec merlot pinot ' +
  'chardonnay sauvignon vermouth sake liqueur amaro grappa mezcal tequila'
)
  .split(' ')
  .map(plain);
