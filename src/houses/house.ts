import type { Vocabulary } from '#kit/words.ts';

export const houseKinds = ['salon', 'restaurant', 'hotel', 'other'] as const;
export type HouseKind = (typeof houseKinds)[number];

/** What each kind of house calls our words before it changes any of them. */
export const vocabularyOf = {
  salon: {
    guest: 'client',
    guests: 'clients',
    visit: 'appointment',
    visits: 'appointments',
    place: 'chair',
    places: 'chairs',
    host: 'stylist',
  },
  restaurant: { place: 'table', places: 'tables', host: 'server' },
  hotel: { visit: 'stay', visits: 'stays', place: 'room', places: 'rooms', host: 'concierge' },
  other: {},
} as const satisfies Record<HouseKind, Vocabulary>;

export const houseRefusals = [
  'houses.unknown_zone',
  'houses.unknown_currency',
  'houses.unknown_venue',
  'houses.other_venue',
  'houses.whole_house',
  'houses.never_open',
  'houses.hours_overlap',
] as const;
