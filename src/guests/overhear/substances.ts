import type { Allergen, Material } from '../memory.ts';

export type Substance = {
  allergens: (Allergen | null)[];
  material: Material | null;
  from: number;
  to: number;
};

/** What people are allergic to, in the order it is named. Longer names win: almond milk is a nut, not milk. */
export function substancesIn(plain: string): Substance[] {
  return Array.from(plain.matchAll(everySubstance), (match) => {
    const codes = substances.get(match[1] ?? '') ?? substances.get(match[0]) ?? unknown;
    return { ...codes, from: match.index, to: match.index + match[0].length };
  });
}

/** The words name substances and nothing else: "garlic", "eggs and sesame". */
export function isListOfSubstances(plain: string): boolean {
  return (
    opensList.test(plain) && /^[\s&+/,]*$/.test(plain.replace(everySubstance, '').replace(listWords, ''))
  );
}

// Regulation (EU) 1169/2011, Annex II, and the foods people name in its place.
const foods: Record<Allergen, string> = {
  gluten: `
    gluten | wheat | rye | barley | oat | spelt | kamut | semolina | durum | bulgur | seitan | coeliac
    celiac | flour | wheat flour
  `,
  crustaceans: 'crustacean|prawn|shrimp|lobster|crab|crayfish|crawfish|langoustine|scampi|krill',
  eggs: 'egg|egg white|egg yolk|mayonnaise',
  fish: `
    fish | salmon | tuna | cod | anchovy | anchovies | sardine | mackerel | trout | halibut | herring
    white fish | oily fish | fish sauce
  `,
  peanuts: 'peanut|peanut butter|peanut oil|groundnut|monkey nut',
  soya: 'soya|soy|soybean|soya bean|soy bean|soy sauce|soy milk|soya milk|tofu|edamame|tempeh|miso',
  milk: `
    milk | dairy | lactose | cheese | butter | cream | yoghurt | yogurt | whey | casein | dairy product
    milk product | milk protein | cow milk
  `,
  nuts: `
    nut | tree nut | almond | hazelnut | walnut | cashew | pecan | brazil nut | pistachio | macadamia
    macadamia nut | cashew nut | almond milk | almond oil | nut oil | marzipan | praline | frangipane
  `,
  celery: 'celery|celeriac|celery salt',
  mustard: 'mustard|mustard seed',
  sesame: 'sesame|tahini|sesame seed|sesame oil|halva',
  sulphites: 'sulphite|sulfite|sulphur dioxide|sulfur dioxide|metabisulphite',
  lupin: 'lupin|lupine|lupini|lupin flour',
  molluscs: `
    mollusc | mollusk | mussel | oyster | clam | squid | calamari | octopus | scallop | snail
    cuttlefish | cockle | whelk | abalone | oyster sauce
  `,
};

// One word that names several of the fourteen.
const families: Record<string, Allergen[]> = {
  shellfish: ['crustaceans', 'molluscs'],
  seafood: ['crustaceans', 'molluscs', 'fish'],
  'fish and shellfish': ['crustaceans', 'molluscs', 'fish'],
  'all nut': ['nuts', 'peanuts'],
};

const contacts: Record<Material, string> = {
  latex: 'latex|rubber|rubber glove|latex glove',
  ppd: `
    ppd | p-phenylenediamine | paraphenylenediamine | hair dye | hair colour | hair color
    permanent dye | permanent colour | permanent color | tint | lash tint | brow tint | black henna
  `,
  nickel: 'nickel|cheap jewellery|costume jewellery',
  fragrance: 'fragrance|perfume|scent|scented product|scented candle|scented oil',
  adhesive: 'adhesive|plaster|sticking plaster|glue|lash glue|eyelash glue|lash adhesive|tape|band-aid',
  acrylates: 'acrylate|acrylic|methacrylate|hema|gel polish|gel nail|shellac|acrylic nail',
  ammonia: 'ammonia',
  peroxide: 'peroxide|hydrogen peroxide|bleach|developer',
  lanolin: 'lanolin|wool fat|wool wax',
  formaldehyde: 'formaldehyde|formalin|keratin treatment',
  parabens: 'paraben',
  sulfates: 'sulfate|sulphate|sls|sodium lauryl sulfate',
  essential_oils: 'essential oil|tea tree oil|tea tree|lavender|lavender oil',
  henna: 'henna',
  colophony: 'colophony|rosin|colophonium',
  feathers: 'feather|feather pillow|down|down pillow|feather duvet|down duvet',
  wool: 'wool',
  dust_mites: 'dust mite|dust|house dust',
  pet_hair: 'pet hair|dog hair|cat hair|cat|dog|animal hair|horse|fur',
  chlorine: 'chlorine',
  detergent: 'detergent|washing powder|fabric softener',
};

// Known, but none of the codes; buckwheat, coconut and pine nuts sound like one of the fourteen and are not.
const others = `
  strawberry | strawberries | kiwi | kiwi fruit | banana | avocado | tomato | tomatoes | pineapple
  garlic | onion | red onion | raw onion | mushroom | corn | maize | citrus | lemon | orange | mango
  mangoes | peach | peaches | apple | pear | cherry | cherries | melon | grape | buckwheat | eggplant
  aubergine | coconut | coconut milk | pine nut | chestnut | nutmeg | oat milk | rice | pea | lentil
  chickpea | bean | chilli | chili | pepper | coriander | cilantro | parsley | basil | olive | caper
  beetroot | cucumber | cinnamon | honey | chocolate | cocoa | pork | beef | chicken | red meat
  alcohol | red wine | msg | yeast | gelatine | pollen | grass | penicillin | amoxicillin | aspirin
  ibuprofen | antibiotics | bee sting | bee | wasp | wasp sting | sunscreen | aloe | aloe vera
  bee product | propolis
`;

const unknown = { allergens: [null] as (Allergen | null)[], material: null as Material | null };

const substances = new Map<string, typeof unknown>([
  ...named(others, unknown),
  ...Object.entries(contacts).flatMap(([material, names]) =>
    named(names, { allergens: [null], material: material as Material }),
  ),
  ...Object.entries(foods).flatMap(([allergen, names]) =>
    named(names, { allergens: [allergen as Allergen], material: null }),
  ),
  ...Object.entries(families).flatMap(([name, family]) => named(name, { allergens: family, material: null })),
]);

function named(names: string, codes: typeof unknown): [string, typeof unknown][] {
  return names
    .split(/[|\n]/)
    .map((name): [string, typeof unknown] => [name.trim(), codes])
    .filter(([name]) => name !== '');
}

// The plural is matched outside the group, so that the group is the name in the table.
export const anySubstance = `(?<![\\w-])(${[...substances.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?:e?s)?(?![\\w-])`;

const everySubstance = new RegExp(anySubstance, 'g');
const opensList = new RegExp(`^(?:(?:and|or|also|all|any|the|some|raw|cooked)\\s+){0,3}${anySubstance}`);
const listWords = /\b(?:and|or|also|all|any|the|some|raw|cooked)\b/g;
