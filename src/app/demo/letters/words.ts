import type { HouseKind } from '#houses/house.ts';
import type { LetterWords } from './letter.ts';

export const letterWords: Record<Exclude<HouseKind, 'other'>, LetterWords> = {
  salon: {
    booking: 'appointment',
    service: 'blow-dry',
    place: 'chair',
    wrong: 'By six the blow-dry had fallen flat, and I had a dinner to go to',
    mended: 'Come in any day this week and Mei does it again, with more hold this time',
    allergy: 'I react to PPD in dark dyes. Is there any in the toner you use?',
    allergyAnswer:
      'There is none in our toner. We do a patch test two days before all the same, it takes five minutes',
    group: 'My sister marries on 12 December and we are six for hair, from eight in the morning',
    lost: 'a silver hair clip, a little swallow, by the basin',
    loved:
      'Mei did my hair for my daughter’s graduation and I felt like myself for the first time since the winter',
    question: 'Do you also do curly hair, or is it straight only?',
    answer: 'We love curls: ask for Ines, she has them herself',
  },
  restaurant: {
    booking: 'table',
    service: 'dinner',
    place: 'table by the window',
    wrong: 'The turbot was cold in the middle, and when we said so nobody came back for twenty minutes',
    mended: 'The turbot is off your bill, and Natalie would like to have you back as her guests',
    allergy: 'Is there sesame in the dressing of the beetroot? My son ends up in hospital from it',
    allergyAnswer:
      'There is tahini in it. We make his without, in a pan of its own, and Mei brings it to the table herself',
    group: 'We would be fourteen for my father’s seventieth on 12 December, five of them children',
    lost: 'a grey cashmere scarf over the back of the chair',
    loved:
      'Mei remembered that my husband cannot have dairy, and the kitchen sent out a dessert of his own with a candle in it',
    question: 'Do you have anything for vegans beside the risotto?',
    answer: 'Four dishes and two desserts, and the kitchen makes more of it if you tell us the day before',
  },
  hotel: {
    booking: 'room',
    service: 'stay',
    place: 'corner room',
    wrong:
      'The shower never got warmer than lukewarm, both mornings, and reception said it would be looked at',
    mended: 'The second night is taken off your bill, and the valve in that room was changed this morning',
    allergy: 'I cannot sleep in a room with feathers. Are the pillows down?',
    allergyAnswer: 'They are, and yours will not be: the room is made up with wool and aired the day before',
    group: 'We are nine for a wedding on 12 December and would like to be on one floor',
    lost: 'a pair of reading glasses in a green case, on the window sill',
    loved:
      'Mei noticed that my mother walks badly and had the room changed to the ground floor before we even asked',
    question: 'How late can we arrive? Our train gets in at half past eleven',
    answer: 'Any time: somebody is at the door all night, and we keep a plate for you if you tell us',
  },
};
