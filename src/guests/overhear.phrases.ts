import type { DateOrder, Proposal } from './overhear.ts';

/** What a note says, in the fields that matter for it; kinds and their number are always compared. */
export type Phrase = { note: string; order?: DateOrder; facts: Partial<Proposal>[] };

/** The Saturday on which every phrase below is overheard. */
export const overheardOn = '2026-11-21';

const breaths: Phrase[] = [
  {
    note: 'window seat, allergic to latex, sister Ingrid visiting 3 Dec',
    facts: [
      { kind: 'preference', text: 'Window seat' },
      {
        kind: 'allergy',
        material: 'latex',
        allergen: null,
        severity: 'unknown',
        sensitivity: 'health',
        sayAloud: false,
      },
      { kind: 'person', personName: 'Ingrid', relation: 'sister' },
      { kind: 'occasion', occasion: 'visit_of_someone', month: 12, day: 3, year: 2026, until: '2026-12-03' },
    ],
  },
  {
    note: 'window seat allergic to latex sister Ingrid visiting 3 Dec',
    facts: [
      { kind: 'preference', text: 'Window seat' },
      { kind: 'allergy', material: 'latex' },
      { kind: 'person', personName: 'Ingrid' },
      { kind: 'occasion', month: 12, day: 3 },
    ],
  },
  {
    note: 'Vegetarian,loves Barolo,hates small talk,husband Tom',
    facts: [
      { kind: 'dietary', text: 'Vegetarian' },
      { kind: 'preference', text: 'Loves Barolo' },
      { kind: 'aversion', text: 'Hates small talk' },
      { kind: 'person', personName: 'Tom', relation: 'husband' },
    ],
  },
  {
    note: 'She is vegan and allergic to nuts but not peanuts.',
    facts: [
      { kind: 'dietary', text: 'Vegan' },
      { kind: 'allergy', allergen: 'nuts' },
    ],
  },
  {
    note: 'QUIET TABLE, ALLERGIC TO PEANUTS, WIFE ANNA',
    facts: [
      { kind: 'preference', text: 'Quiet table' },
      { kind: 'allergy', allergen: 'peanuts' },
      { kind: 'person', personName: 'Anna', relation: 'wife' },
    ],
  },
  {
    note: 'loves the corner booth 🥂 birthday 3 Dec 🎂 no onions 🙏',
    facts: [
      { kind: 'preference', text: 'Loves the corner booth' },
      { kind: 'occasion', occasion: 'birthday', month: 12, day: 3, year: null },
      { kind: 'aversion', text: 'No onions' },
    ],
  },
  {
    note: 'high floor; extra pillow; wheelchair; late checkout',
    facts: [
      { kind: 'preference', text: 'High floor' },
      { kind: 'preference', text: 'Extra pillow' },
      { kind: 'access', text: 'Wheelchair', sensitivity: 'health' },
      { kind: 'preference', text: 'Late checkout' },
    ],
  },
  {
    note: 'Training for a marathon.New job at the hospital.Side parting',
    facts: [
      { kind: 'story', text: 'Training for a marathon', until: null },
      { kind: 'story', text: 'New job at the hospital', sensitivity: 'plain' },
      { kind: 'preference', text: 'Side parting' },
    ],
  },
  {
    note: 'just moved here from Leeds and training for a marathon',
    facts: [
      { kind: 'story', text: 'Just moved here from Leeds' },
      { kind: 'story', text: 'Training for a marathon' },
    ],
  },
  {
    note: '- window seat\n- no onions\n- dog called Biscuit',
    facts: [
      { kind: 'preference', text: 'Window seat' },
      { kind: 'aversion', text: 'No onions' },
      { kind: 'person', personName: 'Biscuit', relation: 'dog' },
    ],
  },
];

const allergies: Phrase[] = [
  { note: 'alergic to nuts', facts: [{ kind: 'allergy', allergen: 'nuts', sure: 'certain' }] },
  { note: 'Nut allergy', facts: [{ kind: 'allergy', allergen: 'nuts' }] },
  {
    note: 'severe nut allergy, carries EpiPen',
    facts: [{ kind: 'allergy', allergen: 'nuts', severity: 'life_threatening' }],
  },
  {
    note: 'EpiPen in her handbag, allergic to peanuts',
    facts: [{ kind: 'allergy', allergen: 'peanuts', severity: 'life_threatening' }],
  },
  {
    note: 'carries an epipen',
    facts: [
      {
        kind: 'allergy',
        allergen: null,
        material: null,
        severity: 'life_threatening',
        text: 'Carries an epipen',
      },
    ],
  },
  {
    note: 'anaphylactic to sesame',
    facts: [{ kind: 'allergy', allergen: 'sesame', severity: 'life_threatening' }],
  },
  { note: 'mildly allergic to eggs', facts: [{ kind: 'allergy', allergen: 'eggs', severity: 'mild' }] },
  {
    note: 'severe fish allergy and mild latex allergy',
    facts: [
      { kind: 'allergy', allergen: 'fish', severity: 'severe' },
      { kind: 'allergy', material: 'latex', severity: 'mild' },
    ],
  },
  {
    note: 'allergic to dairy and gluten',
    facts: [
      { kind: 'allergy', allergen: 'milk', text: 'Dairy' },
      { kind: 'allergy', allergen: 'gluten' },
    ],
  },
  {
    note: 'allergic to nuts, eggs and sesame, window seat',
    facts: [
      { kind: 'allergy', allergen: 'nuts' },
      { kind: 'allergy', allergen: 'eggs' },
      { kind: 'allergy', allergen: 'sesame' },
      { kind: 'preference', text: 'Window seat' },
    ],
  },
  {
    note: 'Allergies: celery, mustard & lupin',
    facts: [
      { kind: 'allergy', allergen: 'celery' },
      { kind: 'allergy', allergen: 'mustard' },
      { kind: 'allergy', allergen: 'lupin' },
    ],
  },
  {
    note: 'allergic to shellfish',
    facts: [
      { kind: 'allergy', allergen: 'crustaceans' },
      { kind: 'allergy', allergen: 'molluscs' },
    ],
  },
  { note: 'prawn allergy!!', facts: [{ kind: 'allergy', allergen: 'crustaceans' }] },
  {
    note: 'allergic to mussels and squid',
    facts: [
      { kind: 'allergy', allergen: 'molluscs', text: 'Mussels' },
      { kind: 'allergy', allergen: 'molluscs', text: 'Squid' },
    ],
  },
  { note: 'allergy to tahini', facts: [{ kind: 'allergy', allergen: 'sesame', text: 'Tahini' }] },
  {
    note: 'coeliac',
    facts: [{ kind: 'allergy', allergen: 'gluten', text: 'Coeliac', sensitivity: 'health' }],
  },
  { note: 'has celiac disease', facts: [{ kind: 'allergy', allergen: 'gluten' }] },
  { note: 'lactose intolerant', facts: [{ kind: 'allergy', allergen: 'milk', text: 'Lactose intolerant' }] },
  { note: 'intolerant to wheat', facts: [{ kind: 'allergy', allergen: 'gluten' }] },
  { note: 'hazelnut allergy', facts: [{ kind: 'allergy', allergen: 'nuts', text: 'Hazelnut' }] },
  { note: 'allergic to almond milk', facts: [{ kind: 'allergy', allergen: 'nuts', text: 'Almond milk' }] },
  { note: 'allergic to hair dye', facts: [{ kind: 'allergy', material: 'ppd', text: 'Hair dye' }] },
  { note: 'PPD allergy (severe)', facts: [{ kind: 'allergy', material: 'ppd', severity: 'severe' }] },
  {
    note: 'reacts to lash glue and nickel',
    facts: [
      { kind: 'allergy', material: 'adhesive' },
      { kind: 'allergy', material: 'nickel' },
    ],
  },
  { note: 'allergic to feathers', facts: [{ kind: 'allergy', material: 'feathers' }] },
  {
    note: 'allergic to strawberries',
    facts: [{ kind: 'allergy', allergen: null, material: null, text: 'Strawberries' }],
  },
  {
    note: 'allergic to dragon fruit powder',
    facts: [{ kind: 'allergy', allergen: null, material: null, text: 'Dragon fruit powder' }],
  },
  { note: 'allergic to buckwheat', facts: [{ kind: 'allergy', allergen: null, text: 'Buckwheat' }] },
  { note: 'allergic to eggplant', facts: [{ kind: 'allergy', allergen: null, text: 'Eggplant' }] },
  { note: 'might be allergic to latex', facts: [{ kind: 'allergy', material: 'latex', sure: 'guess' }] },
  { note: 'nut allergy?', facts: [{ kind: 'allergy', allergen: 'nuts', sure: 'guess' }] },
  { note: 'no nuts, allergic', facts: [{ kind: 'allergy', allergen: 'nuts' }] },
  { note: 'no walnuts (allergy)', facts: [{ kind: 'allergy', allergen: 'nuts', text: 'Walnuts' }] },
  { note: 'not allergic to nuts', facts: [{ kind: 'detail', text: 'Not allergic to nuts' }] },
  { note: "isn't allergic to fish anymore", facts: [{ kind: 'detail' }] },
  { note: 'no known allergies', facts: [{ kind: 'detail', text: 'No known allergies' }] },
  { note: 'no nut allergy', facts: [{ kind: 'detail' }] },
  { note: 'used to be allergic to eggs', facts: [{ kind: 'detail' }] },
  { note: 'her husband is allergic to nuts', facts: [{ kind: 'detail', sensitivity: 'health' }] },
  {
    note: 'husband Tom is allergic to nuts',
    facts: [
      { kind: 'person', personName: 'Tom' },
      { kind: 'detail', sensitivity: 'health' },
    ],
  },
  {
    note: 'comes with her son Leo who is allergic to milk',
    facts: [
      { kind: 'person', personName: 'Leo', relation: 'son' },
      { kind: 'detail', sensitivity: 'health' },
    ],
  },
  {
    note: 'husband Tom, allergic to nuts',
    facts: [
      { kind: 'person', personName: 'Tom' },
      { kind: 'allergy', allergen: 'nuts', sure: 'guess' },
    ],
  },
  { note: 'loves peanut butter', facts: [{ kind: 'preference', text: 'Loves peanut butter' }] },
];

const tables: Phrase[] = [
  { note: 'gin and tonic', facts: [{ kind: 'preference', text: 'Gin and tonic' }] },
  { note: 'loves gin and tonic', facts: [{ kind: 'preference', text: 'Loves gin and tonic' }] },
  {
    note: 'always orders salt and vinegar crisps',
    facts: [{ kind: 'preference', text: 'Always orders salt and vinegar crisps' }],
  },
  { note: 'likes the corner table', facts: [{ kind: 'preference', text: 'Likes the corner table' }] },
  { note: 'usual: flat white', facts: [{ kind: 'preference', text: 'Usual: flat white' }] },
  { note: 'steak medium rare', facts: [{ kind: 'preference', text: 'Steak medium rare' }] },
  { note: 'dressing on the side', facts: [{ kind: 'preference' }] },
  {
    note: 'sparkling water and quiet table',
    facts: [
      { kind: 'preference', text: 'Sparkling water' },
      { kind: 'preference', text: 'Quiet table' },
    ],
  },
  { note: 'no onions', facts: [{ kind: 'aversion', text: 'No onions' }] },
  { note: "doesn't like cilantro", facts: [{ kind: 'aversion', text: "Doesn't like cilantro" }] },
  { note: 'doesnt like coriander or olives', facts: [{ kind: 'aversion' }] },
  { note: 'can’t stand loud music', facts: [{ kind: 'aversion', text: 'Can’t stand loud music' }] },
  { note: 'not a fan of truffle', facts: [{ kind: 'aversion' }] },
  {
    note: 'hates onions, garlic and olives',
    facts: [
      { kind: 'aversion', text: 'Hates onions' },
      { kind: 'aversion', text: 'No garlic and olives' },
    ],
  },
  {
    note: 'loves red wine but hates white',
    facts: [{ kind: 'preference' }, { kind: 'aversion', text: 'Hates white' }],
  },
  { note: 'no longer vegetarian', facts: [{ kind: 'detail', text: 'No longer vegetarian' }] },
  { note: 'not vegan but vegetarian', facts: [{ kind: 'detail' }, { kind: 'dietary', text: 'Vegetarian' }] },
  { note: 'halal', facts: [{ kind: 'dietary', text: 'Halal', sensitivity: 'private', sayAloud: false }] },
  { note: 'keeps kosher', facts: [{ kind: 'dietary', sensitivity: 'private' }] },
  {
    note: 'pescatarian, no red meat',
    facts: [{ kind: 'dietary' }, { kind: 'dietary', text: 'No red meat' }],
  },
  { note: 'gluten free', facts: [{ kind: 'dietary', text: 'Gluten free', sensitivity: 'health' }] },
  { note: 'low salt diet', facts: [{ kind: 'dietary', sensitivity: 'health' }] },
  { note: 'keto since January', facts: [{ kind: 'dietary', text: 'Keto since January' }] },
  { note: "doesn't eat pork", facts: [{ kind: 'dietary', text: "Doesn't eat pork" }] },
  { note: "doesn't drink alcohol", facts: [{ kind: 'dietary' }] },
  { note: 'her wife is vegan', facts: [{ kind: 'detail', text: 'Wife is vegan' }] },
  { note: 'no longer likes the terrace', facts: [{ kind: 'detail' }] },
  { note: 'likes vegan desserts', facts: [{ kind: 'preference', text: 'Likes vegan desserts' }] },
];

const chairsAndRooms: Phrase[] = [
  { note: 'prefers the chair by the window', facts: [{ kind: 'preference' }] },
  {
    note: 'side parting, low chat',
    facts: [{ kind: 'preference', text: 'Side parting' }, { kind: 'preference' }],
  },
  { note: 'silent appointment', facts: [{ kind: 'preference', text: 'Silent appointment' }] },
  { note: 'almond shaped nails and matte top coat', facts: [{ kind: 'preference' }, { kind: 'preference' }] },
  { note: 'room on a high floor', facts: [{ kind: 'preference', text: 'Room on a high floor' }] },
  { note: 'room 12 away from the lift', facts: [{ kind: 'preference' }] },
  { note: 'feather-free pillows', facts: [{ kind: 'preference' }] },
  { note: 'needs a cot', facts: [{ kind: 'preference', text: 'Needs a cot' }] },
  { note: 'no feather pillows', facts: [{ kind: 'aversion' }] },
  { note: 'hard of hearing', facts: [{ kind: 'access', text: 'Hard of hearing', sensitivity: 'health' }] },
  { note: 'uses a wheelchair and needs step-free access', facts: [{ kind: 'access' }, { kind: 'access' }] },
  {
    note: 'guide dog called Rex',
    facts: [{ kind: 'access' }, { kind: 'person', personName: 'Rex', relation: 'dog' }],
  },
  { note: "can't do stairs", facts: [{ kind: 'access' }] },
  { note: 'no longer needs the wheelchair', facts: [{ kind: 'detail' }] },
  { note: 'lip reads so face her when talking', facts: [{ kind: 'access' }] },
];

const occasions: Phrase[] = [
  {
    note: 'birthday 3 Dec',
    facts: [{ kind: 'occasion', occasion: 'birthday', month: 12, day: 3, year: null, until: null }],
  },
  {
    note: 'bday on the 14th of March',
    facts: [{ kind: 'occasion', occasion: 'birthday', month: 3, day: 14 }],
  },
  {
    note: 'anniversary 5 May 2011',
    facts: [{ kind: 'occasion', occasion: 'anniversary', month: 5, day: 5, year: 2011 }],
  },
  {
    note: 'wedding anniversary May 5, 2011, quiet table',
    facts: [
      { kind: 'occasion', occasion: 'anniversary', month: 5, day: 5, year: 2011 },
      { kind: 'preference' },
    ],
  },
  {
    note: 'turns 40 on 12/3',
    order: 'mdy',
    facts: [{ kind: 'occasion', occasion: 'birthday', month: 12, day: 3, year: 1986 }],
  },
  {
    note: 'turns 40 on 12/3',
    order: 'dmy',
    facts: [{ kind: 'occasion', occasion: 'birthday', month: 3, day: 12, year: 1987 }],
  },
  { note: 'birthday 12/3', facts: [{ kind: 'occasion', month: 3, day: 12, sure: 'guess' }] },
  { note: 'birthday 3/25', order: 'dmy', facts: [{ kind: 'occasion', month: 3, day: 25 }] },
  {
    note: 'born 3.12.1986',
    facts: [{ kind: 'occasion', occasion: 'birthday', month: 12, day: 3, year: 1986 }],
  },
  { note: 'birthday 29 Feb', facts: [{ kind: 'occasion', month: 2, day: 29, year: null }] },
  { note: 'birthday 31 Feb', facts: [{ kind: 'detail', text: 'Birthday 31 Feb' }] },
  {
    note: 'her birthday is tomorrow',
    facts: [{ kind: 'occasion', occasion: 'birthday', month: 11, day: 22 }],
  },
  {
    note: 'graduation 5 June 2027',
    facts: [{ kind: 'occasion', occasion: 'other', month: 6, day: 5, year: 2027 }],
  },
  {
    note: 'mum coming on Friday',
    facts: [
      { kind: 'occasion', occasion: 'visit_of_someone', month: 11, day: 27, year: 2026, until: '2026-11-27' },
    ],
  },
  {
    note: 'parents visiting 2 January',
    facts: [
      { kind: 'occasion', occasion: 'visit_of_someone', month: 1, day: 2, year: 2027, until: '2027-01-02' },
    ],
  },
  {
    note: "son's birthday 4 July",
    facts: [{ kind: 'occasion', occasion: 'other', month: 7, day: 4, text: "Son's birthday 4 July" }],
  },
  { note: 'getting married in June', facts: [{ kind: 'story', text: 'Getting married in June' }] },
];

const people: Phrase[] = [
  {
    note: "her daughter's name is Lucía",
    facts: [{ kind: 'person', personName: 'Lucía', relation: 'daughter' }],
  },
  { note: 'dog called Biscuit', facts: [{ kind: 'person', personName: 'Biscuit', relation: 'dog' }] },
  {
    note: 'kids: Mia and Leo',
    facts: [
      { kind: 'person', personName: 'Mia', relation: 'child' },
      { kind: 'person', personName: 'Leo', relation: 'child' },
    ],
  },
  {
    note: 'kids Mia, Leo and Ana, sparkling water',
    facts: [
      { kind: 'person', personName: 'Mia' },
      { kind: 'person', personName: 'Leo' },
      { kind: 'person', personName: 'Ana' },
      { kind: 'preference' },
    ],
  },
  { note: 'husband tom', facts: [{ kind: 'person', personName: 'Tom', relation: 'husband', sure: 'guess' }] },
  { note: 'Tom (husband)', facts: [{ kind: 'person', personName: 'Tom', relation: 'husband' }] },
  { note: 'Åsa is her sister', facts: [{ kind: 'person', personName: 'Åsa', relation: 'sister' }] },
  {
    note: 'husband Tom and daughter Mia',
    facts: [
      { kind: 'person', personName: 'Tom' },
      { kind: 'person', personName: 'Mia' },
    ],
  },
  {
    note: 'partner Jean-Luc de Villiers',
    facts: [{ kind: 'person', personName: 'Jean-Luc de Villiers', relation: 'partner' }],
  },
  { note: 'mother-in-law Carol', facts: [{ kind: 'person', personName: 'Carol', relation: 'relative' }] },
  { note: 'friend of Julia', facts: [{ kind: 'person', personName: 'Julia', relation: 'friend' }] },
  { note: 'married to Tom', facts: [{ kind: 'person', personName: 'Tom', relation: 'partner' }] },
  { note: 'husband travels a lot', facts: [{ kind: 'detail', text: 'Husband travels a lot' }] },
  { note: 'dog friendly', facts: [{ kind: 'detail', text: 'Dog friendly' }] },
  {
    note: 'sister Ingrid lives in Oslo',
    facts: [{ kind: 'person', personName: 'Ingrid' }, { kind: 'story' }],
  },
];

const storiesAndRest: Phrase[] = [
  { note: 'just moved here from Leeds', facts: [{ kind: 'story', text: 'Just moved here from Leeds' }] },
  {
    note: 'pregnant, due in March',
    facts: [
      { kind: 'story', sensitivity: 'health', sayAloud: false },
      { kind: 'story', sensitivity: 'health' },
    ],
  },
  { note: 'recovering from surgery', facts: [{ kind: 'story', sensitivity: 'health' }] },
  { note: 'going through a divorce', facts: [{ kind: 'story', sensitivity: 'private', sayAloud: false }] },
  { note: 'lost her husband last year', facts: [{ kind: 'story', sensitivity: 'private', sayAloud: false }] },
  {
    note: 'spilled wine on the green sofa',
    facts: [{ kind: 'detail', text: 'Spilled wine on the green sofa' }],
  },
  { note: 'broke a table last time', facts: [{ kind: 'detail' }] },
  {
    note: 'Tips in cash. Parks on St. Martin street',
    facts: [
      { kind: 'detail', text: 'Tips in cash' },
      { kind: 'detail', text: 'Parks on St. Martin street' },
    ],
  },
  { note: 'does not mind waiting', facts: [{ kind: 'detail' }] },
  { note: 'no show in May', facts: [{ kind: 'detail' }] },
  { note: 'caught a fish in Norway', facts: [{ kind: 'detail' }] },
  { note: 'seemed tired', facts: [{ kind: 'detail', text: 'Seemed tired' }] },
  { note: '  ,,; .. 🎉 ', facts: [] },
  { note: '', facts: [] },
];

const hardOnes: Phrase[] = [
  {
    note: 'no allergies except nuts and fish',
    facts: [
      { kind: 'allergy', allergen: 'nuts' },
      { kind: 'allergy', allergen: 'fish' },
    ],
  },
  {
    note: 'no known allergies other than penicillin',
    facts: [{ kind: 'allergy', allergen: null, text: 'Penicillin' }],
  },
  {
    note: 'allergic to nuts milk eggs',
    facts: [
      { kind: 'allergy', allergen: 'nuts' },
      { kind: 'allergy', allergen: 'milk' },
      { kind: 'allergy', allergen: 'eggs' },
    ],
  },
  {
    note: 'peanut/tree nut allergy',
    facts: [
      { kind: 'allergy', allergen: 'peanuts' },
      { kind: 'allergy', allergen: 'nuts' },
    ],
  },
  {
    note: 'window seat, peanut, egg and milk allergy',
    facts: [
      { kind: 'preference' },
      { kind: 'allergy', allergen: 'peanuts' },
      { kind: 'allergy', allergen: 'eggs' },
      { kind: 'allergy', allergen: 'milk' },
    ],
  },
  {
    note: 'no peanut butter, severe allergy',
    facts: [{ kind: 'allergy', allergen: 'peanuts', severity: 'severe' }],
  },
  { note: 'Allergies: none', facts: [{ kind: 'detail', text: 'Allergies: none' }] },
  { note: 'nut allergy, not severe', facts: [{ kind: 'allergy', allergen: 'nuts', severity: 'mild' }] },
  {
    note: 'no nut allergy but latex allergy',
    facts: [{ kind: 'detail' }, { kind: 'allergy', material: 'latex' }],
  },
  {
    note: 'allergic to nuts but ok with almonds',
    facts: [{ kind: 'allergy', allergen: 'nuts', text: 'Nuts but ok with almonds' }],
  },
  {
    note: 'allergic to all nuts',
    facts: [
      { kind: 'allergy', allergen: 'nuts' },
      { kind: 'allergy', allergen: 'peanuts' },
    ],
  },
  {
    note: 'Tom is allergic to nuts',
    facts: [{ kind: 'allergy', allergen: 'nuts', sure: 'guess', text: 'Tom is allergic to nuts' }],
  },
  {
    note: 'egg & milk allergy',
    facts: [
      { kind: 'allergy', allergen: 'eggs' },
      { kind: 'allergy', allergen: 'milk' },
    ],
  },
  {
    note: 'has a tree nut allergy but peanuts are ok',
    facts: [{ kind: 'allergy', allergen: 'nuts', text: 'Tree nut' }],
  },
  {
    note: 'carries an EpiPen for her peanut allergy',
    facts: [{ kind: 'allergy', allergen: 'peanuts', severity: 'life_threatening', text: 'Peanut' }],
  },
  {
    note: 'Her mum Joan turns 80 on 5 January',
    facts: [
      { kind: 'person', personName: 'Joan', relation: 'mother' },
      { kind: 'occasion', occasion: 'other', month: 1, day: 5 },
    ],
  },
  {
    note: 'daughter Lucía (7) is coeliac',
    facts: [
      { kind: 'person', personName: 'Lucía' },
      { kind: 'detail', sensitivity: 'health' },
    ],
  },
  {
    note: 'bday 3rd dec husband tom allergic latex',
    facts: [
      { kind: 'occasion', occasion: 'birthday', month: 12, day: 3 },
      { kind: 'allergy', material: 'latex' },
    ],
  },
  { note: 'NUT ALLERGY!!! severe!!', facts: [{ kind: 'allergy', allergen: 'nuts', severity: 'severe' }] },
  { note: 'PPD reaction last year', facts: [{ kind: 'allergy', material: 'ppd' }] },
  {
    note: 'allergic to peanuts, tree nuts, shellfish (carries EpiPen)',
    facts: [
      { kind: 'allergy', allergen: 'peanuts', severity: 'life_threatening' },
      { kind: 'allergy', allergen: 'nuts', severity: 'life_threatening' },
      { kind: 'allergy', allergen: 'crustaceans', severity: 'life_threatening' },
      { kind: 'allergy', allergen: 'molluscs', severity: 'life_threatening' },
    ],
  },
  { note: "not allergic to nuts, just doesn't like them", facts: [{ kind: 'detail' }, { kind: 'aversion' }] },
  {
    note: 'allergic to latex and loves the window seat and husband Tom',
    facts: [
      { kind: 'allergy', material: 'latex' },
      { kind: 'preference' },
      { kind: 'person', personName: 'Tom' },
    ],
  },
  {
    note: 'wants to sit with husband Tom by the window',
    facts: [{ kind: 'preference' }, { kind: 'person', personName: 'Tom' }],
  },
];

export const phrases: Phrase[] = [
  ...hardOnes,
  ...breaths,
  ...allergies,
  ...tables,
  ...chairsAndRooms,
  ...occasions,
  ...people,
  ...storiesAndRest,
];
