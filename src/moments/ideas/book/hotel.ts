import type { Page } from './page.ts';

// Personal and unasked does more than large: a second sweet, given on the spot, beat two given at once (Strohmetz 2002).
export const hotel: Record<string, Page> = {
  same_room_again: {
    title: 'The room they slept well in, with the lamp on and the curtain as they left it',
    needs: 'A look at the plan two days before',
    fits: {
      memory: {
        kinds: ['preference'],
        words: ['room', 'floor', 'high floor', 'corner room', 'garden', 'view', 'courtyard', 'quiet floor'],
      },
      touchpoints: ['room_ready'],
    },
  },
  bed_as_at_home: {
    title: 'The bed made their way on the first night: pillow, side, a second blanket folded',
    needs: 'Housekeeping told by name in the morning',
    fits: {
      memory: {
        kinds: ['preference'],
        words: ['pillow', 'bed', 'beds', 'twin beds', 'blanket', 'duvet', 'mattress'],
      },
      touchpoints: ['room_ready', 'first_step_in'],
    },
  },
  kettle_and_their_tea: {
    title: 'A kettle, a real pot and the tea they drink, on a tray by the window',
    needs: 'Kettle, pot, three bags or a spoon of their kind',
    cost: 90,
    contains: ['drink'],
    fits: {
      memory: {
        kinds: ['preference'],
        words: ['tea', 'kettle', 'black tea', 'cardamom', 'camomile', 'coffee', 'espresso', 'hot water'],
      },
      touchpoints: ['first_step_in'],
    },
  },
  paper_with_a_mark: {
    title: 'Their newspaper at the door, with a slip at the page they turn to first',
    needs: 'The paper at six, a slip of paper',
    cost: 250,
    fits: {
      memory: { kinds: ['preference'], words: ['newspaper', 'paper', 'crossword', 'magazine'] },
      touchpoints: ['breakfast'],
    },
  },
  breakfast_waits: {
    title: 'One table still laid after the others are cleared, and nobody looks at the clock',
    needs: 'A word to the breakfast kitchen the evening before',
    fits: {
      memory: { kinds: ['preference', 'story'], words: ['late breakfast', 'sleeps long', 'night shifts'] },
      touchpoints: ['breakfast'],
    },
  },
  breakfast_for_them: {
    title: 'Something baked this morning for the one who cannot have most of the buffet',
    needs: 'The diet told to the kitchen by name, a tray of its own in the oven',
    cost: 200,
    contains: ['food'],
    fits: {
      memory: { kinds: ['dietary'], words: ['vegan', 'vegetarian', 'plant based', 'pescatarian'] },
      touchpoints: ['breakfast'],
    },
  },
  desk_by_the_window: {
    title: 'The desk moved to the window, with a lamp that is good for reading',
    needs: 'Two hands and a lamp from the store',
    fits: {
      memory: {
        kinds: ['preference', 'story'],
        words: [
          'desk',
          'lamp',
          'good chair',
          'writes',
          'novels',
          'doctorate',
          'works late',
          'studies',
          'book',
        ],
      },
      touchpoints: ['room_ready'],
    },
  },
  book_on_the_bed: {
    title:
      'A book from our own shelf on the night table, about what they love, to be left behind or finished',
    needs: 'The shelf in the lounge, somebody who chooses',
    fits: {
      memory: {
        kinds: ['story'],
        words: [
          ...[
            'boats',
            'novels',
            'lisbon',
            'bakery',
            'cello',
            'teacher',
            'garden',
            'paints',
            'restores',
            'travels',
          ],
          ...['translated', 'history'],
        ],
      },
      touchpoints: ['first_step_in', 'made_again'],
    },
  },
  route_for_a_run: {
    title: 'A route for the morning drawn on a map: five miles, water on the way, where the dogs are',
    needs: 'A map, a pencil, one of us who runs there',
    fits: {
      memory: {
        kinds: ['story', 'preference'],
        words: ['marathon', 'running', 'runs', 'training', 'walks', 'cycles'],
      },
      touchpoints: ['key_in_hand', 'breakfast'],
    },
  },
  next_chapter: {
    title: 'Ask at breakfast how it went on with what they told us, and stay for the answer',
    needs: 'The line in memory, read before the morning begins',
    who: 'care',
    fits: {
      memory: { kinds: ['story'] },
      stages: ['returning', 'regular', 'lifelong'],
      touchpoints: ['at_the_door', 'breakfast'],
    },
  },
  note_before_the_day: {
    title: 'A note under the door on the morning of what they came for, from those who were up first',
    needs: 'Paper, a pen, the hour at which they leave',
    fits: {
      memory: {
        kinds: ['story', 'occasion'],
        words: [
          'doctorate',
          'defends',
          'exam',
          'interview',
          'marathon',
          'wedding day',
          'concert',
          'opening',
          'race',
        ],
      },
      touchpoints: ['breakfast'],
    },
  },
  somewhere_to_practise: {
    title: 'The dining room in the afternoon, doors closed, for an hour of practice',
    needs: 'An empty room, a chair without arms, a sign on the door',
    who: 'manager',
    fits: {
      memory: {
        kinds: ['story'],
        words: ['cello', 'violin', 'piano', 'sings', 'choir', 'concert', 'speech', 'learning'],
      },
      touchpoints: ['asked_for'],
    },
  },
  basket_for_the_dog: {
    title: 'A basket, a bowl and a biscuit from the kitchen in the room, with the dog’s name on the card',
    needs: 'Basket and bowl from the store, a plain biscuit',
    cost: 80,
    contains: ['food'],
    fits: {
      memory: { kinds: ['person'], words: ['dog', 'puppy', 'terrier', 'spaniel'] },
      touchpoints: ['first_step_in'],
    },
  },
  treasure_for_a_child: {
    title: 'A hunt through the house for a child: six drawings, and the last one leads to the kitchen',
    needs: 'Paper and pencils, a kitchen that plays along; for those who are still small',
    fits: {
      memory: {
        kinds: ['person'],
        words: ['daughter', 'son', 'child', 'grandchild', 'niece', 'nephew', 'godson'],
      },
      party: { min: 2 },
      touchpoints: ['asked_for'],
    },
  },
  card_stamped: {
    title: 'A picture postcard with a stamp on it, addressed to the one at home they speak of',
    needs: 'A card of this street, a stamp, a pen beside it',
    cost: 220,
    fits: {
      memory: {
        kinds: ['person'],
        words: ['husband', 'wife', 'partner', 'mother', 'father', 'friend', 'sister', 'brother', 'godson'],
      },
      touchpoints: ['made_again', 'first_step_in'],
    },
  },
  greeting_in_their_tongue: {
    title: 'Whoever they bring from abroad is welcomed in their own language, however badly',
    needs: 'Two sentences, practised aloud before they come',
    fits: {
      memory: {
        kinds: ['person'],
        words: ['here for the first time', 'from abroad', 'visits from', 'comes from'],
      },
      touchpoints: ['at_the_door'],
    },
  },
  they_show_the_house: {
    title:
      'The keys to roof and garden for ten minutes, so that they can show those they brought the house themselves',
    needs: 'The keys, dry steps, a word to the night desk',
    fits: {
      occasions: ['brings_friends', 'visit_of_someone'],
      party: { min: 2 },
      touchpoints: ['asked_for'],
    },
  },
  candle_at_breakfast: {
    title: 'One candle at their place at breakfast, lit before they come down, and nobody sings',
    needs: 'A candle, matches, their table known',
    fits: { occasions: ['birthday', 'other_day'], touchpoints: ['breakfast'] },
  },
  photograph_of_then: {
    title: 'The window they looked out of that year, photographed this morning and put on the night table',
    needs: 'The room they had, a printer, five minutes of good light',
    fits: { occasions: ['anniversary'], touchpoints: ['first_step_in', 'made_again'] },
  },
  page_of_the_book: {
    title: 'The line with their first arrival in it, copied by hand out of the old guest book',
    needs: 'The guest book or the register, ink',
    fits: { occasions: ['first_visit_anniversary', 'nth_visit'], touchpoints: ['at_the_door', 'way_out'] },
  },
  street_by_heart: {
    title:
      'A walk round the block with one of us, on the first evening: chemist, bakery, the gate to the park',
    needs: 'Fifteen minutes and sensible shoes',
    who: 'care',
    fits: { occasions: ['moved_here', 'first_visit'], touchpoints: ['first_hour'] },
  },
  as_they_left_it: {
    title:
      'Their room, their pillow, the voice they know on the telephone; and no word about how long it was',
    needs: 'Their last stay read, whoever they know on duty',
    fits: { occasions: ['back_after_long'], stages: ['returning', 'regular', 'lifelong', 'drifting'] },
  },
  hook_of_their_own: {
    title: 'A hook by the door with their initials in pencil, where the coat goes each time',
    needs: 'A hook, a pencil, somebody with a screwdriver',
    cost: 300,
    who: 'manager',
    fits: { stages: ['lifelong'], touchpoints: ['at_the_door'] },
  },
  dry_shoes: {
    title: 'Wet shoes taken at the door, stuffed with paper and back by the heater in the morning',
    needs: 'Old newspapers, slippers, a place by the boiler',
    fits: {
      stages: ['first', 'returning', 'regular', 'lifelong', 'drifting'],
      weather: ['rain', 'snow', 'storm'],
      touchpoints: ['at_the_door', 'night'],
    },
  },
  bottle_in_the_bed: {
    title: 'A hot-water bottle in the bed when they come back at night',
    needs: 'A hot-water bottle in its cover, a kettle, the hour they come back',
    fits: {
      stages: ['returning', 'regular', 'lifelong', 'drifting'],
      weather: ['cold', 'snow'],
      touchpoints: ['night'],
    },
  },
};
