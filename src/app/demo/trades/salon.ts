import type { CastMember, Trade } from '../trade.ts';
import { allergy, anyonesPhrases } from './shared.ts';

const [mei, lucia, tom, ines, ru] = [0, 1, 2, 3, 4];

const cast: CastMember[] = [
  {
    ...{ given: 'Amara', family: 'Okafor', phone: '+447700900118', email: 'amara.okafor@example.com' },
    before: { visits: 3, every: 39, last: 36 },
    memories: [
      { kind: 'preference', text: 'Oat flat white, no sugar', from: 'said', visitsAgo: 1, uses: 1 },
      { kind: 'story', text: 'Defends her doctorate in the spring', from: 'said', visitsAgo: 1 },
    ],
    today: { at: '10:00', minutes: 45, care: [lucia], places: [1], what: 'Signature blowout' },
  },
  {
    ...{ given: 'Dorothea', family: 'Lindqvist', pronunciation: 'Doro-TAY-a' },
    ...{ phone: '+447700900161', email: 'dorothea.lindqvist@example.com' },
    before: { visits: 61, every: 34, last: 33 },
    memories: [
      { kind: 'allergy', text: 'nitrile gloves only', material: 'latex', severity: 'severe', from: 'said', visitsAgo: 58, uses: 9 },
      { kind: 'person', text: 'From Uppsala, here for the first time', personName: 'Ingrid', relation: 'sister', from: 'booking note', visitsAgo: 0 },
      { kind: 'preference', text: 'Window chair, away from the dryer', from: 'seen', visitsAgo: 9, uses: 5 },
      { kind: 'preference', text: 'Black tea with cardamom', from: 'said', visitsAgo: 40, uses: 12 },
      { kind: 'preference', text: 'Braid a little looser over the left ear', from: 'said', visitsAgo: 22, uses: 4 },
      { kind: 'aversion', text: 'Radio with the news on', from: 'seen', visitsAgo: 17, uses: 1 },
      { kind: 'occasion', text: 'Name day, Dorotea', occasion: 'other', month: 2, day: 6, from: 'said', visitsAgo: 27, uses: 2 },
      { kind: 'story', text: 'Restores wooden boats on the Norfolk Broads', from: 'said', visitsAgo: 35, uses: 3 },
      { kind: 'story', text: 'Translated Selma Lagerlöf for a small press', from: 'said', visitsAgo: 12 },
      { kind: 'detail', text: 'Comes straight from the swimming pool on Saturdays', from: 'seen', visitsAgo: 29 },
      { kind: 'detail', text: 'Reads the Swedish paper on her tablet, never magazines', from: 'seen', visitsAgo: 44, uses: 1 },
      { kind: 'person', text: 'Godson, studies in Lund', personName: 'Elias', relation: 'relative', from: 'said', visitsAgo: 8 },
      { kind: 'preference', text: 'A message the day before, not an e-mail', from: 'said', visitsAgo: 51 },
    ],
    failure: { what: 'Double booked in October, started 20 minutes late', weight: 'serious', how: 'Natalie rang her the same evening, the visit was on the house', daysAgo: 33, open: false },
    today: { at: '10:30', minutes: 45, care: [mei], places: [3], what: 'Blowout and braid', partySize: 2 },
  },
  { given: 'Ingrid', family: 'Lindqvist', memories: [], alongWith: { relation: 'sister' } },
  {
    ...{ given: 'Hana', family: 'Sato', phone: '+447700900127', email: 'hana.sato@example.com' },
    memories: [
      { kind: 'occasion', text: 'Wedding day', occasion: 'other', from: 'booking note', visitsAgo: 0 },
      { kind: 'preference', text: 'Quiet music, please', from: 'booking note', visitsAgo: 0 },
      { kind: 'detail', text: 'Asked about parking by e-mail, answered', from: 'e-mail', visitsAgo: 0 },
    ],
    today: { at: '10:45', minutes: 60, care: [lucia, tom, ines, ru], places: [0, 1, 4, 5], partySize: 4, what: 'Bridal morning, side by side', label: 'Bridal party of Hana Sato' },
  },
  {
    ...{ given: 'Grace', family: 'Mbeki', phone: '+447700900144', email: 'grace.mbeki@example.com' },
    before: { visits: 8, every: 41, last: 214 },
    memories: [{ kind: 'preference', text: 'Side parting, left', from: 'seen', visitsAgo: 5, uses: 3 }],
    failure: { what: 'Waited 25 minutes last time', weight: 'serious', how: '', daysAgo: 214, open: true },
    today: { at: '11:15', minutes: 45, care: [mei], places: [3], what: 'Signature blowout' },
  },
];

const [weekday, saturday, sunday] = [[540, 1200], [540, 1140], [600, 1080]] as const;

export const salon: Trade = {
  kind: 'salon',
  name: 'Halcyon Blow Dry Bar',
  venue: { name: 'Marylebone', timeZone: 'Europe/London', country: 'GB', currency: 'GBP' },
  hours: [weekday, weekday, weekday, weekday, weekday, saturday, sunday],
  team: ['Mei', 'Lucía', 'Tom', 'Ines', 'Ru'],
  places: [1, 2, 3, 4, 5, 6].map((number) => ({ name: `Chair ${number}`, seats: 1 })),
  services: [
    { what: 'Signature blowout', minutes: 45, minor: 4200, weight: 45 },
    { what: 'Blowout and braid', minutes: 60, minor: 5500, weight: 14 },
    { what: 'Quick dry', minutes: 30, minor: 2900, weight: 18 },
    { what: 'Curls and set', minutes: 60, minor: 5800, weight: 10 },
    { what: 'Scalp treatment and blowout', minutes: 75, minor: 7400, weight: 8 },
    { what: 'Up-do', minutes: 75, minor: 8200, weight: 5 },
  ],
  women: 0.86,
  pairs: 0.04,
  purchasing: { r: 0.45, alpha: 9.5, a: 0.95, b: 2.9 },
  phrases: [
    ...anyonesPhrases,
    allergy(4, 'Latex gloves', { material: 'latex', severity: 'severe' }),
    allergy(4, 'PPD in dark dyes', { material: 'ppd', severity: 'severe' }),
    allergy(3, 'Perfumed products', { material: 'fragrance', severity: 'mild' }),
    allergy(2, 'Nickel clips', { material: 'nickel', severity: 'mild' }),
    allergy(2, 'Strong sulfates, itches', { material: 'sulfates', severity: 'mild' }),
    allergy(1, 'Peroxide', { material: 'peroxide' }),
    allergy(1, 'Almond oil', { allergen: 'nuts', severity: 'severe' }),
    { kind: 'preference', text: 'Window chair', weight: 6 },
    { kind: 'preference', text: 'A quiet appointment', weight: 7 },
    { kind: 'preference', text: 'Oat flat white', weight: 6 },
    { kind: 'preference', text: 'Peppermint tea', weight: 5 },
    { kind: 'preference', text: 'Side parting, left', weight: 5 },
    { kind: 'preference', text: 'More volume at the crown', weight: 5 },
    { kind: 'preference', text: 'Ends turned under', weight: 4 },
    { kind: 'preference', text: 'A firm scalp massage', weight: 4 },
    { kind: 'preference', text: 'Mei, if she is in', weight: 3 },
    { kind: 'preference', text: 'Curl cream, never mousse', weight: 3 },
    { kind: 'aversion', text: 'Hairspray', weight: 5 },
    { kind: 'aversion', text: 'Dryer on high', weight: 4 },
    { kind: 'aversion', text: 'Magazines about weddings', weight: 1 },
    { kind: 'detail', text: 'Very thick hair, plan ten minutes more', weight: 5 },
    { kind: 'detail', text: 'Brings her own brush', weight: 2 },
  ],
  failures: [
    { what: 'Waited more than 20 minutes', weight: 'serious', how: 'Apology at the chair, next blowout on the house' },
    { what: 'The blowout fell by the evening', weight: 'serious', how: 'Came back the next day for a redo' },
    { what: 'Charged for a treatment not taken', weight: 'small', how: 'Refunded the same day, with a call' },
    { what: 'Water too hot at the basin', weight: 'small', how: 'Said sorry at once, noted for next time' },
    { what: 'Confirmed for the wrong day', weight: 'serious', how: 'Fitted in before opening' },
    { what: 'Left sitting with wet hair', weight: 'small', how: 'Natalie wrote a card' },
  ],
  cast,
  shift: [
    ...([['10:00', 45, tom, 2], ['10:00', 30, ines, 4], ['10:00', 45, ru, 5]] as const),
    ...([['12:15', 60, mei, 3], ['13:30', 45, mei, 3], ['14:30', 60, mei, 3], ['15:45', 75, mei, 3]] as const),
    ...([['12:00', 75, lucia, 1], ['13:30', 45, lucia, 1], ['14:30', 60, lucia, 1], ['15:45', 45, lucia, 1]] as const),
    ...([['12:00', 45, tom, 2], ['13:00', 75, tom, 2], ['14:30', 60, tom, 2], ['16:00', 45, tom, 2]] as const),
    ...([['12:30', 60, ines, 4], ['13:45', 75, ines, 4], ['15:15', 60, ines, 4], ['16:30', 45, ines, 4]] as const),
    ...([['12:15', 45, ru, 5], ['13:30', 75, ru, 5], ['15:00', 60, ru, 5], ['16:15', 45, ru, 5]] as const),
  ].map(([at, minutes, who, where], n) => ({ at, minutes, care: [who], places: [where], partySize: n % 6 === 5 ? 2 : 1 })),
};
