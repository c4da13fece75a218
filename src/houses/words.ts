import type { RefusalSentences, Sentences } from '#kit/words.ts';
import type { houseRefusals } from './house.ts';

export const refusals = {
  'houses.unknown_zone': '“{zone}” is not a time zone. One looks like Europe/London.',
  'houses.unknown_currency': '“{currency}” is not a currency. One looks like GBP.',
  'houses.unknown_venue': 'This venue is no longer here.',
  'houses.other_venue': 'You look after another venue. Ask its manager or an owner.',
  'houses.whole_house': 'This is for the whole house. Ask somebody who manages all of it.',
  'houses.never_open': 'Closing comes after opening. After midnight the hours count on: 1 a.m. is 25:00.',
  'houses.hours_overlap': 'Two of these opening hours overlap.',
} as const satisfies RefusalSentences & Record<(typeof houseRefusals)[number], string>;

export const events = {
  'houses.opened': 'The house was opened',
  'houses.renamed': 'The house got another name',
  'houses.spoke': 'The words of the house were chosen',
  'houses.venueOpened': 'A venue was opened',
  'houses.venueDescribed': 'A venue was described',
  'houses.hoursKept': 'Opening hours were set',
  'houses.closedOn': 'Closed on {day}',
  'houses.reopenedOn': 'Open again on {day}',
} as const satisfies Sentences;
