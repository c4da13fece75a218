import type { CastMember, Trade } from '../trade.ts';
import { allergy, anyonesPhrases, foodAllergies } from './shared.ts';

const night = 1440;

const cast: CastMember[] = [
  {
    ...{ given: 'Amara', family: 'Okafor', phone: '+447700900118', email: 'amara.okafor@example.com' },
    before: { visits: 3, every: 120, last: 118 },
    memories: [
      { kind: 'preference', text: 'A desk lamp and the good chair', from: 'seen', visitsAgo: 1, uses: 1 },
      { kind: 'story', text: 'Defends her doctorate in the spring', from: 'said', visitsAgo: 1 },
    ],
    today: { at: '10:00', minutes: night, care: [1], places: [1], what: 'Double room, one night' },
  },
  {
    ...{ given: 'Dorothea', family: 'Lindqvist', pronunciation: 'Doro-TAY-a' },
    ...{ phone: '+447700900161', email: 'dorothea.lindqvist@example.com' },
    before: { visits: 61, every: 34, last: 33 },
    memories: [
      { kind: 'allergy', text: 'wool duvet and pillows only', material: 'feathers', severity: 'severe', from: 'said', visitsAgo: 58, uses: 9 },
      { kind: 'allergy', text: 'nitrile gloves at housekeeping', material: 'latex', severity: 'severe', from: 'said', visitsAgo: 57, uses: 8 },
      { kind: 'person', text: 'From Uppsala, here for the first time', personName: 'Ingrid', relation: 'sister', from: 'booking note', visitsAgo: 0 },
      { kind: 'preference', text: 'The corner room above the garden', from: 'seen', visitsAgo: 9, uses: 5 },
      { kind: 'preference', text: 'Black tea with cardamom in the morning', from: 'said', visitsAgo: 40, uses: 12 },
      { kind: 'story', text: 'Restores wooden boats on the Norfolk Broads', from: 'said', visitsAgo: 35, uses: 3 },
    ],
    failure: { what: 'Room not ready until five in October', weight: 'serious', how: 'Natalie rang her the same evening, the night was on the house', daysAgo: 33, open: false },
    today: { at: '10:30', minutes: 3 * night, care: [0], places: [11], partySize: 2, what: 'Twin room, three nights' },
  },
  { given: 'Ingrid', family: 'Lindqvist', memories: [], alongWith: { relation: 'sister' } },
  {
    ...{ given: 'Hana', family: 'Sato', phone: '+447700900127', email: 'hana.sato@example.com' },
    memories: [
      { kind: 'occasion', text: 'Wedding day', occasion: 'other', from: 'booking note', visitsAgo: 0 },
      { kind: 'preference', text: 'Quiet floor, please', from: 'booking note', visitsAgo: 0 },
    ],
    today: { at: '10:45', minutes: 2 * night, care: [1, 2], places: [20, 21], partySize: 4, what: 'Two rooms side by side, two nights', label: 'Wedding party of Hana Sato' },
  },
  {
    ...{ given: 'Grace', family: 'Mbeki', phone: '+447700900144', email: 'grace.mbeki@example.com' },
    before: { visits: 8, every: 60, last: 214 },
    memories: [{ kind: 'preference', text: 'High floor, away from the lift', from: 'seen', visitsAgo: 5, uses: 3 }],
    failure: { what: 'Waited 25 minutes for the key last time', weight: 'serious', how: '', daysAgo: 214, open: true },
    today: { at: '11:15', minutes: night, care: [0], places: [25], what: 'Double room, one night' },
  },
];

const arrivals = ['13:00', '13:30', '14:00', '14:15', '14:30', '15:00', '15:00', '15:15', '15:30', '15:45', '16:00', '16:15', '16:30', '16:45', '17:00', '17:30', '18:00', '18:30', '19:00', '19:30', '20:15', '21:00', '22:00'];

export const hotel: Trade = {
  kind: 'hotel',
  name: 'The Wren House',
  venue: { name: 'Bloomsbury', timeZone: 'Europe/London', country: 'GB', currency: 'GBP' },
  hours: Array.from({ length: 7 }, () => [0, night] as const),
  team: ['Mei', 'Lucía', 'Tom', 'Ines', 'Ru'],
  places: Array.from({ length: 42 }, (_, at) => ({ name: `Room ${101 + (at % 14) + Math.floor(at / 14) * 100}`, seats: 2 })),
  services: [
    { what: 'Double room, one night', minutes: night, minor: 18900, weight: 45 },
    { what: 'Double room, two nights', minutes: 2 * night, minor: 36800, weight: 30 },
    { what: 'Single room, one night', minutes: night, minor: 13900, weight: 15 },
    { what: 'Suite, three nights', minutes: 3 * night, minor: 98400, weight: 10 },
  ],
  women: 0.5,
  pairs: 0.5,
  purchasing: { r: 0.45, alpha: 24, a: 0.8, b: 3.2 },
  phrases: [
    ...anyonesPhrases,
    ...foodAllergies,
    allergy(3, 'Feather pillows', { material: 'feathers', severity: 'severe' }),
    allergy(2, 'Dust mites', { material: 'dust_mites', severity: 'mild' }),
    allergy(1, 'Wool blankets', { material: 'wool', severity: 'mild' }),
    { kind: 'preference', text: 'High floor', weight: 6 },
    { kind: 'preference', text: 'Away from the lift', weight: 6 },
    { kind: 'preference', text: 'Firm pillow', weight: 5 },
    { kind: 'preference', text: 'A kettle and proper tea', weight: 5 },
    { kind: 'preference', text: 'Late breakfast', weight: 4 },
    { kind: 'preference', text: 'Twin beds pushed apart', weight: 2 },
    { kind: 'preference', text: 'Newspaper at the door', weight: 3 },
    { kind: 'aversion', text: 'Turn-down service', weight: 4 },
    { kind: 'aversion', text: 'Air conditioning left on', weight: 4 },
    { kind: 'detail', text: 'Travels with a folding bicycle', weight: 2 },
  ],
  failures: [
    { what: 'Room not ready at four', weight: 'serious', how: 'Lunch on the house, room upgraded' },
    { what: 'Noise from the street until two', weight: 'serious', how: 'Moved to the garden side the next morning' },
    { what: 'No hot water', weight: 'grave', how: 'The night taken off the bill' },
    { what: 'Minibar charged by mistake', weight: 'small', how: 'Refunded' },
  ],
  cast,
  shift: arrivals.map((at, n) => ({ at, minutes: night * (1 + (n % 3)), care: [n % 5], places: [n + (n > 8 ? 13 : 2)], partySize: 1 + (n % 2) })),
};
