import type { HouseKind } from '#houses/house.ts';

/** What somebody made up on the spot for one guest, and what it cost. */
export type OwnWords = { words: string; minor: number };

/** One size fits one: by the memory it came from, as it is written in the trades. */
export const ownWords: Readonly<Record<string, readonly OwnWords[]>> = {
  'Training for the London Marathon': [
    { words: 'A banana, two safety pins and “see you at mile twenty”', minor: 70 },
    { words: 'The route of the marathon with all our homes marked along it', minor: 0 },
  ],
  'Just moved house, boxes everywhere': [
    { words: 'Bread and salt for the new door, in a paper bag', minor: 150 },
    { words: 'Three numbers on a card: a plumber, a locksmith, the good baker', minor: 0 },
  ],
  'Learning the cello at sixty': [
    { words: 'The first Bach suite was on, very low, when they came in', minor: 0 },
    { words: 'A cake of rosin from the shop by the station', minor: 240 },
  ],
  'Opened her own bakery in Walthamstow': [
    { words: 'One of her own loaves on the counter: Tom had been to Walthamstow for it', minor: 200 },
  ],
  'First holiday in Lisbon since the children': [
    { words: 'A custard tart with one candle of cinnamon, “bom dia”', minor: 140 },
  ],
  'Writes crime novels under another name': [
    { words: 'A pencil on the napkin and a chair from which one sees both doors', minor: 0 },
  ],
  'Retired head teacher, still knows every pupil': [
    { words: 'A good mark in red ink on the receipt, signed by all of us', minor: 0 },
  ],
  'Nurse on night shifts at St Mary’s': [
    { words: 'A flask of soup for the break at three in the morning', minor: 220 },
  ],
  Daughter: [{ words: 'A drawing to take home for Lottie, with her name on it', minor: 0 }],
  Son: [{ words: 'A paper boat for Idris, folded while they waited', minor: 0 }],
  Dog: [{ words: 'A bowl of water and a biscuit, put down before anybody asked', minor: 30 }],
  'Parks the bicycle in the yard': [{ words: 'The saddle wiped dry after the shower', minor: 0 }],
  'Always a few minutes early': [
    { words: 'A lamp on and the paper open, ten minutes before the hour', minor: 0 },
  ],
  'Peppermint tea': [{ words: 'Fresh mint from the yard instead of the bag', minor: 40 }],
  'A quiet appointment': [{ words: 'The telephone moved to the back for an hour', minor: 0 }],
  'Window table': [{ words: 'The first snowdrops of the year on that table alone', minor: 120 }],
  'Being hurried': [{ words: 'The clock on the wall taken down before they came', minor: 0 }],
  'Newspaper at the door': [{ words: 'The crossword cut out, with a pencil, on the tray', minor: 0 }],
  'A kettle and proper tea': [{ words: 'A small tin of the tea from Assam they told us about', minor: 260 }],
};

/** Where nothing is remembered yet: what was seen that very hour. */
export const seenNow: readonly OwnWords[] = [
  { words: 'Walked to the corner with them, to show where the bus goes from', minor: 0 },
  { words: 'Sewed the button on while they waited', minor: 0 },
  { words: 'The name written on the cup, spelt rightly', minor: 0 },
  { words: 'A page of the guest book with the joke they told', minor: 0 },
  { words: 'A stamp for the letter they were carrying, and the letter taken to the box', minor: 135 },
  { words: 'The umbrella they had admired, lent and then given', minor: 240 },
  { words: 'An hour on the parking meter, so that nobody had to jump up', minor: 180 },
  { words: 'Change for the bus, pressed into the hand', minor: 175 },
];

/** Of the people the demo is told with: so many visits ago, from which memory, and how it landed. */
export type CastGesture = {
  family: string;
  visitsAgo: number;
  from: string | null;
  words: string;
  minor: number;
  landed: 'glowed' | 'pleased';
  said: string;
};

export const castGestures: readonly CastGesture[] = [
  {
    ...{ family: 'Lindqvist', visitsAgo: 9, from: 'Restores wooden boats on the Norfolk Broads', minor: 90 },
    words: 'A photograph of a Broads cruiser from the flea market, laid where she sits',
    ...{ landed: 'glowed', said: 'She knew the very boat.' },
  },
  {
    ...{ family: 'Lindqvist', visitsAgo: 5, from: null, minor: 0 },
    words: 'Her coat brought warm from the radiator, the first cold day of the year',
    ...{ landed: 'pleased', said: '' },
  },
  {
    ...{ family: 'Lindqvist', visitsAgo: 2, from: 'Restores wooden boats on the Norfolk Broads', minor: 140 },
    words: 'A tin of real linseed oil from the chandler’s, “for the next plank”',
    ...{ landed: 'glowed', said: 'Laughed out loud, and showed it to everybody.' },
  },
  {
    ...{ family: 'Okafor', visitsAgo: 1, from: 'Defends her doctorate in the spring', minor: 60 },
    words: 'A fountain pen cartridge in blue, “for the signature”',
    ...{ landed: 'pleased', said: '' },
  },
];

/** What is prepared for today, and what waits for the word of whoever leads. */
export const forToday: Readonly<Record<Exclude<HouseKind, 'other'>, { ready: string; asked: OwnWords }>> = {
  salon: {
    ready: 'A second chair beside hers, with a cup for Ingrid, so that the sisters can talk',
    asked: { words: 'A photograph of the four of them, printed and framed before they leave', minor: 2400 },
  },
  restaurant: {
    ready: 'The menu in Swedish for Ingrid, written by hand on the good paper',
    asked: { words: 'A magnum of the wine from their first evening here', minor: 6800 },
  },
  hotel: {
    ready: 'A map of the garden for Ingrid, with the bench that has the sun at four',
    asked: { words: 'The rooms filled with peonies before they come back from the church', minor: 9500 },
  },
};
