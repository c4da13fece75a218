import type { CastMember, Trade } from '../trade.ts';
import { anyonesPhrases, foodAllergies } from './shared.ts';

const cast: CastMember[] = [
  {
    ...{ given: 'Amara', family: 'Okafor', phone: '+447700900118', email: 'amara.okafor@example.com' },
    before: { visits: 3, every: 39, last: 36 },
    memories: [
      { kind: 'preference', text: 'Still water, no ice', from: 'seen', visitsAgo: 1, uses: 1 },
      { kind: 'story', text: 'Defends her doctorate in the spring', from: 'said', visitsAgo: 1 },
    ],
    today: { at: '12:00', minutes: 90, care: [1], places: [1], partySize: 2, what: 'Lunch' },
  },
  {
    ...{ given: 'Dorothea', family: 'Lindqvist', pronunciation: 'Doro-TAY-a' },
    ...{ phone: '+447700900161', email: 'dorothea.lindqvist@example.com' },
    before: { visits: 61, every: 34, last: 33 },
    memories: [
      { kind: 'allergy', text: 'no gloves when her plate is made', material: 'latex', severity: 'severe', from: 'said', visitsAgo: 58, uses: 9 },
      { kind: 'person', text: 'From Uppsala, here for the first time', personName: 'Ingrid', relation: 'sister', from: 'booking note', visitsAgo: 0 },
      { kind: 'preference', text: 'Window table, away from the pass', from: 'seen', visitsAgo: 9, uses: 5 },
      { kind: 'preference', text: 'A glass of the Riesling to begin', from: 'seen', visitsAgo: 40, uses: 12 },
      { kind: 'aversion', text: 'Dill sauce with the salmon', from: 'said', visitsAgo: 22, uses: 4 },
      { kind: 'story', text: 'Restores wooden boats on the Norfolk Broads', from: 'said', visitsAgo: 35, uses: 3 },
      { kind: 'occasion', text: 'Name day, Dorotea', occasion: 'other', month: 2, day: 6, from: 'said', visitsAgo: 27, uses: 2 },
      { kind: 'detail', text: 'Takes the bread home for breakfast', from: 'seen', visitsAgo: 44, uses: 1 },
    ],
    failure: { what: 'Main course came cold in October', weight: 'serious', how: 'Natalie rang her the same evening, the dinner was on the house', daysAgo: 33, open: false },
    today: { at: '12:30', minutes: 105, care: [0], places: [3], partySize: 2, what: 'Lunch by the window' },
  },
  { given: 'Ingrid', family: 'Lindqvist', memories: [], alongWith: { relation: 'sister' } },
  {
    ...{ given: 'Hana', family: 'Sato', phone: '+447700900127', email: 'hana.sato@example.com' },
    memories: [
      { kind: 'occasion', text: 'Wedding day', occasion: 'other', from: 'booking note', visitsAgo: 0 },
      { kind: 'preference', text: 'Quiet corner, please', from: 'booking note', visitsAgo: 0 },
    ],
    today: { at: '12:45', minutes: 120, care: [1, 2], places: [8], partySize: 4, what: 'Wedding lunch', label: 'Wedding party of Hana Sato' },
  },
  {
    ...{ given: 'Grace', family: 'Mbeki', phone: '+447700900144', email: 'grace.mbeki@example.com' },
    before: { visits: 8, every: 41, last: 214 },
    memories: [{ kind: 'preference', text: 'The corner banquette', from: 'seen', visitsAgo: 5, uses: 3 }],
    failure: { what: 'Waited 25 minutes last time', weight: 'serious', how: '', daysAgo: 214, open: true },
    today: { at: '13:15', minutes: 90, care: [0], places: [5], partySize: 2, what: 'Lunch' },
  },
];

const lunch = ['12:00', '12:15', '12:30', '13:00', '13:15', '13:30', '13:45'];
const dinner = ['18:00', '18:15', '18:30', '18:45', '19:00', '19:15', '19:30', '19:30', '19:45', '20:00', '20:00', '20:15', '20:30', '20:45', '21:00', '21:15'];

export const restaurant: Trade = {
  kind: 'restaurant',
  name: 'The Lantern Room',
  venue: { name: 'Bermondsey', timeZone: 'Europe/London', country: 'GB', currency: 'GBP' },
  hours: [[720, 1410], [720, 1410], [720, 1410], [720, 1410], [720, 1500], [720, 1500], [720, 1350]],
  team: ['Mei', 'Lucía', 'Tom', 'Ines', 'Ru'],
  places: [2, 2, 2, 2, 4, 4, 4, 4, 6, 6, 2, 8].map((seats, at) => ({ name: `Table ${at + 1}`, seats })),
  services: [
    { what: 'Dinner', minutes: 120, minor: 9600, weight: 50 },
    { what: 'Lunch', minutes: 90, minor: 6400, weight: 28 },
    { what: 'Tasting menu', minutes: 180, minor: 19800, weight: 12 },
    { what: 'A glass at the bar', minutes: 60, minor: 2600, weight: 10 },
  ],
  women: 0.54,
  pairs: 0.7,
  purchasing: { r: 0.5, alpha: 11, a: 0.85, b: 2.9 },
  phrases: [
    ...anyonesPhrases,
    ...foodAllergies,
    { kind: 'preference', text: 'Window table', weight: 7 },
    { kind: 'preference', text: 'Sparkling water, lemon', weight: 5 },
    { kind: 'preference', text: 'Table away from the door', weight: 5 },
    { kind: 'preference', text: 'Steak medium rare', weight: 4 },
    { kind: 'preference', text: 'Natural wines, orange above all', weight: 3 },
    { kind: 'preference', text: 'The bill split in two', weight: 3 },
    { kind: 'preference', text: 'Espresso with the dessert, not after', weight: 3 },
    { kind: 'aversion', text: 'Coriander', weight: 6 },
    { kind: 'aversion', text: 'The table by the kitchen', weight: 4 },
    { kind: 'aversion', text: 'Being hurried', weight: 3 },
    { kind: 'detail', text: 'Photographs every plate', weight: 2 },
    { kind: 'detail', text: 'Needs a high chair', weight: 2 },
  ],
  failures: [
    { what: 'Waited 40 minutes for the main course', weight: 'serious', how: 'Apology at the table, mains on the house' },
    { what: 'Steak sent back twice', weight: 'serious', how: 'The chef came out, dinner on the house' },
    { what: 'Wine spilt on a jacket', weight: 'serious', how: 'Dry cleaning paid, a note from Natalie' },
    { what: 'Booked table given away', weight: 'grave', how: 'Rang the next morning, invited back' },
    { what: 'Wrong bill', weight: 'small', how: 'Put right at once' },
  ],
  cast,
  shift: [...lunch, ...dinner].map((at, n) => ({
    at,
    minutes: n < lunch.length ? 90 : 120,
    care: [n % 5],
    places: [[0, 2, 4, 6, 7, 9, 10, 11][n % 8]!],
    partySize: [2, 2, 3, 2, 4, 2, 2, 5][n % 8]!,
  })),
};
