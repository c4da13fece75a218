import type { Relation } from '../memory.ts';

const wordEnd = String.raw`(?![\w-])`;

/** Who someone is to the guest, by the words notes use for them. */
const wordsFor: Record<Relation, string> = {
  husband: 'husband | hubby',
  wife: 'wife | wifey',
  partner: 'partner | spouse | fiance | fiancee | boyfriend | girlfriend',
  mother: 'mother | mum | mom | mummy',
  father: 'father | dad',
  parent: 'parent | parents',
  daughter: 'daughter | daughters',
  son: 'son | sons',
  child: 'child | children | kid | kids | baby | toddler | twins',
  sister: 'sister | sisters',
  brother: 'brother | brothers',
  grandmother: 'grandmother | grandma | granny | nan',
  grandfather: 'grandfather | grandpa | grandad',
  grandchild: 'granddaughter | grandson | grandchild | grandchildren | grandkids',
  relative: `aunt | uncle | cousin | niece | nephew | family | stepson | stepdaughter | stepmother | stepfather
    | godmother | godson | goddaughter | mother-in-law | father-in-law | sister-in-law | brother-in-law
    | son-in-law | daughter-in-law | in-laws`,
  friend: 'friend | friends | best friend',
  colleague: 'colleague | colleagues | coworker | co-worker | boss',
  assistant: 'assistant',
  dog: 'dog | dogs | puppy',
  cat: 'cat | cats | kitten',
};

export const relationWords: Record<string, Relation> = Object.fromEntries(
  Object.entries(wordsFor).flatMap(([relation, words]) =>
    words.split('|').map((word) => [word.trim(), relation as Relation]),
  ),
);

export const anyRelation = `(?:${Object.keys(relationWords)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})(?![\\w-])`;

export const howBad = String.raw`(?:${anyOf(`
  very | severe(?:ly)? | serious(?:ly)? | bad(?:ly)? | strong(?:ly)? | extreme(?:ly)? | highly | really
  mild(?:ly)? | slight(?:ly)? | a bit | a little | deadly | deathly | fatally | life[- ]threatening
  anaphylactic | known | possible | suspected
`)}\s+)`;

// Typed fast, the word loses an l, an r or its order.
export const allergyWord = '(?:al+erg(?:ic|y|ies|ys|e|c|is)|al+e[rg]+(?:ic|y|ies)|alergi[ck]+)';

/** How a like, a habit or a dislike opens; the words after it are what is meant. */
export const liking = String.raw`(?:${anyOf(`
  really | absolutely | also | sometimes | mostly | just | always | usually | often | still
`)}\s+){0,3}${anyOf(String.raw`
  loves? | likes? | prefers? | enjoys? | adores? | favou?rs | wants? | needs? | asks for | requests?
  would like | would love | fond of | keen on | (?:a |big |huge ){0,2}fan of
  favou?rites?\b | (?:the |her |his |their )?usual\b
`)}`;
export const habit = String.raw`${anyOf('always | usually | often | normally | only | mostly')}\s+${anyOf(`
  orders? | has | drinks? | takes? | sits? | gets? | eats? | books? | asks | brings | wants | the
`)}`;
export const disliking = String.raw`(?:(?:really|absolutely|also|still|just)\s+){0,2}${anyOf(String.raw`
  hates? | dislikes? | detests? | loathes? | avoids? | without\b | nothing (?:too )?\w+$
  (?:do|does|did)(?: not|n'?t) (?:really )?(?:like|love|want|enjoy|care for|fancy)
  can(?:'?t| ?not) (?:stand|bear) | never (?:wants|orders|sits|has|takes)
  not (?:a (?:big |huge )?fan|keen|fond|into|too|so)\b
`)}`;

/** What a preference without a verb begins with: a seat, a bed, a cut, a drink. */
export const place = anyOf(String.raw`
  window | aisle | corner | quiet | outdoor | outside | inside | indoor | terrace | patio | balcony
  booth | banquette | bar stool | bar seat | high[- ]?chair | high floor | higher floor | low floor
  ground floor | top floor | upper floor | room | suite | table | seat | chair | sea view
  garden view | city view | extra | firm | soft | hard | feather[- ]free | foam | twin beds?
  double bed | king[- ]?(?:size)? | queen bed | late check-?out | early check-?in | wake-?up call
  connecting rooms? | adjoining | cot | crib | dog bed | child seat | kids menu | blackout | bath ?tub
  walk-in shower | silent | low chat | little chat | side parting | centre parting | center parting
  middle parting | parting | side part | fringe | bangs | layers | bob | fade | undercut | balayage
  highlights | lowlights | root touch | blow-?dry | blunt cut | buzz cut | trim | matte | gel | glossy
  nude | french tips? | almond[- ]shaped | almond nails | square nails | oval nails | short nails
  long nails | deep tissue | light pressure | firm pressure | medium pressure | head massage
  warm towel | non-?smoking | smoking room
`);
const taste = anyOf(String.raw`
  sparkling | still water | tap water | flat white | espresso | americano | cappuccino | latte
  macchiato | cortado | decaf | green tea | mint tea | tea | earl grey | chai | matcha | oat milk
  skimmed | gin | vodka | whisk(?:e)?y | rum | negroni | aperol | spritz | martini | margarita
  champagne | prosecco | cava | wine | red wine | white wine | beer | lager | ale | stout | cider
  orange juice | lemonade | coke | diet coke | cola | dressing | sauce | steak | burger | pizza
  bread | butter | extra hot | medium rare | well done | rare | spicy | no ice
`);
export const bareWish = `(?:${place}|${taste})` + wordEnd;
export const barePlace = place + wordEnd;
/** Sayings that make a short clause a wish wherever they stand in it. */
export const wish =
  /\b(?:medium[- ]rare|well done|medium well|on the side|extra hot|extra dry|on the rocks|by the window|near the (?:door|window|bar|lift|kitchen)|away from the \w+|high floor|side parting|pillows?|top coat|with a view|sea view|as usual|low chat|twin beds)\b/;

export const diet =
  anyOf(String.raw`
  raw vegan | vegan | vegetarian | vegitarian | veggie | pescatarian | pescetarian | flexitarian
  plant[- ]based | halal | kosher | keto | ketogenic | paleo | diabetic
  low[- ](?:salt|sodium|carb|sugar|fat|fodmap) | fodmap
  (?:gluten|dairy|lactose|nut|peanut|egg|soya?|sugar|salt|alcohol|meat|wheat|pork)[- ]free
  salt[- ]free | teetotal | sober
`) + wordEnd;
export const shunned = anyOf(String.raw`
  (?:do|does|did)(?: not|n'?t) (?:eat|drink)\b | can(?:'?t| ?not) (?:eat|have|drink)\b
  never (?:eats|drinks)\b
  no (?:red |raw |processed )?(?:meat|pork|beef|alcohol|gluten|dairy|lactose|sugar|salt|carbs|caffeine|wheat|animal products)\b
`);

export const need =
  anyOf(String.raw`
  wheel-?chair | walking (?:stick|frame|aid) | walker | uses a (?:stick|cane) | zimmer | crutch(?:es)?
  mobility (?:scooter|issues|aid|problems) | limited mobility | hard of hearing
  hearing (?:impaired|aids?|loop|loss) | deaf | lip[- ]?reads? | blind | partially sighted
  visually impaired | low vision | guide dog | assistance dog | service dog | hearing dog
  step[- ]free | accessible | roll-in shower | grab (?:rails?|bars?) | large print | braille
  autis(?:m|tic) | dyslexi[ac] | dementia | stutters? | stammers?
  (?:can(?:'?t| ?not)|struggles to|hard to|unable to) (?:do|climb|manage|walk|use)(?: the)?(?: stairs| steps| far)?
  no (?:stairs|steps) | needs? (?:a |the )?(?:lift|elevator|ramp) | ramp
`) + wordEnd;

export const tale = anyOf(String.raw`
  (?:just |recently |newly )?(?:moved|moving|relocat(?:ed|ing))\b | train(?:ing|s) for
  new (?:job|house|home|flat|puppy|baby|business|role|school) | getting (?:married|divorced)
  got (?:married|engaged|divorced|promoted|a new)
  just (?:married|engaged|started|finished|bought|sold|got|had|back|retired|divorced|graduated)
  newly ?weds? | honeymoon\w* | engaged | planning (?:a|her|his|their) | pregnant
  expecting (?:a|her|their|our|another|twins) | (?:baby )?due (?:in|on|date|any) | retir(?:ed|ing|es)
  promoted | graduat(?:ed|ing) | start(?:ed|ing|s) (?:a|her|his|their|school|uni\w*|at|work)
  works? (?:at|as|for|in) | lives (?:in|near|on) | grew up | originally from | from [a-z]{3,}$
  comes from | studies | studying | writing (?:a|her|his) | running (?:a|the|her|his)\s
  recover(?:ing|ed) from | going through | divorc(?:ed|ing) | widow(?:ed|er)?\b
  lost (?:her|his|their) | passed away | died | celebrat(?:es|ing) | learning | teaches
  is a (?:nurse|doctor|teacher|writer) | building a | renovating | house hunting
  travel(?:led|ling|s) (?:to|from) | back from | on holiday | on a business trip
  first time (?:in|here) | used to work | won\s
`);

/** The source of a pattern that matches any of a list, written over lines and with spaces around each bar. */
function anyOf(list: string): string {
  return `(?:${list
    .trim()
    .split(/\s+\|\s+|\n\s*/)
    .join('|')})`;
}
