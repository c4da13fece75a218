import type { Page } from './page.ts';

// Personal and unasked does more than large: a second sweet, given on the spot, beat two given at once (Strohmetz 2002).
export const other: Record<string, Page> = {
  their_place_kept: {
    title: 'Their place, ready and in their light, before they look for it',
    needs: 'A look at the plan half an hour before',
    fits: {
      memory: {
        kinds: ['preference'],
        words: ['window', 'corner', 'place', 'chair', 'seat', 'front row', 'garden'],
      },
      touchpoints: ['made_ready'],
    },
  },
  drink_as_they_take_it: {
    title: 'Their drink waiting for them, made as they take it',
    needs: 'The drink, two minutes before their hour',
    cost: 60,
    contains: ['drink'],
    fits: {
      memory: {
        kinds: ['preference'],
        words: ['coffee', 'flat white', 'espresso', 'tea', 'water', 'lemon', 'hot chocolate', 'juice'],
      },
      touchpoints: ['arrived'],
    },
  },
  quiet_kept: {
    title: 'An hour in which nobody speaks to them first',
    needs: 'A word to everybody in the house',
    fits: { memory: { kinds: ['preference'], words: ['quiet', 'silence', 'peace', 'alone', 'reads'] } },
  },
  warm_or_cool: {
    title: 'Warmth, light and air as they like them, set a quarter of an hour before',
    needs: 'Somebody at the heating and the blind in time',
    fits: {
      memory: {
        kinds: ['preference'],
        words: ['warm', 'cool', 'light', 'dark', 'fresh air', 'blanket', 'dim'],
      },
      touchpoints: ['made_ready'],
    },
  },
  same_person: {
    title: 'Whoever they always ask for comes over and says hello, whoever looks after them today',
    needs: 'One minute of that colleague',
    fits: {
      memory: { kinds: ['preference'], words: ['if she is in', 'if he is in', 'always with', 'asks for'] },
      touchpoints: ['at_the_door'],
    },
  },
  their_music: {
    title: 'Their piece playing as they come in, quietly enough that only they notice',
    needs: 'The name of the piece',
    fits: {
      memory: {
        kinds: ['story', 'preference'],
        words: ['cello', 'piano', 'music', 'sings', 'choir', 'band', 'jazz', 'opera', 'violin'],
      },
      touchpoints: ['at_the_door', 'arrived'],
    },
  },
  bite_they_can_eat: {
    title: 'Something to nibble that they can eat, on a plate of its own, beside what the others have',
    needs: 'A label read from front to back',
    cost: 150,
    contains: ['food'],
    fits: {
      memory: { kinds: ['dietary'], words: ['vegan', 'vegetarian', 'plant based', 'pescatarian'] },
      touchpoints: ['arrived'],
    },
  },
  next_chapter: {
    title: 'Ask how it went on with what they told us, sitting down, with time for the answer',
    needs: 'The line in memory, read before they come',
    who: 'care',
    fits: {
      memory: { kinds: ['story'] },
      stages: ['returning', 'regular', 'lifelong'],
      touchpoints: ['arrived', 'begun'],
    },
  },
  card_before_the_day: {
    title: 'A card from all of us for the day they are nervous about',
    needs: 'A card, a pen, one line of each of us, the date',
    cost: 120,
    fits: {
      memory: {
        kinds: ['story', 'occasion'],
        words: [
          'doctorate',
          'defends',
          'exam',
          'marathon',
          'interview',
          'opening',
          'premiere',
          'race',
          'wedding day',
        ],
      },
      touchpoints: ['seen_out'],
    },
  },
  page_kept_for_them: {
    title: 'A page kept for them because it is about what they love',
    needs: 'Scissors, a newspaper, somebody who thought of them',
    fits: {
      memory: {
        kinds: ['story'],
        words: [
          ...[
            'boats',
            'bakery',
            'novels',
            'book',
            'lisbon',
            'holiday',
            'garden',
            'pupil',
            'teacher',
            'paints',
          ],
          ...['restores', 'translated', 'travels', 'opened'],
        ],
      },
    },
  },
  behind_the_scenes: {
    title: 'Shown what nobody sees: the store, the workshop, the drawer with the failures',
    needs: 'Ten minutes of whoever loves that corner most',
    who: 'care',
    fits: {
      memory: {
        kinds: ['story', 'preference'],
        words: ['restores', 'learning', 'studies', 'collects', 'builds', 'makes'],
      },
      touchpoints: ['best_of_it'],
    },
  },
  softer_hour: {
    title: 'Five minutes more than planned, for somebody with a tired body or a full head',
    needs: 'Five minutes of air before whoever comes next',
    who: 'care',
    fits: {
      memory: {
        kinds: ['story'],
        words: ['night shifts', 'moved house', 'boxes', 'deadline', 'training', 'new baby'],
      },
      touchpoints: ['begun'],
    },
  },
  bowl_for_the_dog: {
    title: 'A bowl of water and a towel for whoever comes on four legs, greeted first',
    needs: 'A bowl, an old towel, the name of the animal',
    fits: {
      memory: { kinds: ['person'], words: ['dog', 'puppy', 'terrier', 'spaniel'] },
      touchpoints: ['at_the_door'],
    },
  },
  for_somebody_small: {
    title: 'A drawing of what we do here for the child they speak of, with the name on it',
    needs: 'Paper, pencils, the name spelt rightly, and somebody who knows how old they are',
    fits: {
      memory: { kinds: ['person'], words: ['daughter', 'son', 'child', 'grandchild', 'niece', 'nephew'] },
      touchpoints: ['seen_out'],
    },
  },
  greeting_for_home: {
    title: 'A greeting to take along, by name, for the one they always speak of',
    needs: 'The name, looked up before',
    fits: {
      memory: {
        kinds: ['person'],
        words: [
          'husband',
          'wife',
          'partner',
          'mother',
          'father',
          'sister',
          'brother',
          'friend',
          'assistant',
          'godson',
          'cat',
        ],
      },
      touchpoints: ['seen_out'],
    },
  },
  friend_by_name: {
    title: 'The friend is greeted by name, as somebody’s friend',
    needs: 'The name, asked when the hour was agreed',
    fits: { occasions: ['brings_friends', 'visit_of_someone'], touchpoints: ['at_the_door'] },
  },
  they_lead: {
    title: 'They show their friends round themselves; we only open the doors',
    needs: 'Ten minutes without anybody in the way',
    fits: { occasions: ['brings_friends'], party: { min: 2 }, touchpoints: ['arrived'] },
  },
  one_candle: {
    title: 'A biscuit with one candle on it, and nobody sings',
    needs: 'A biscuit, a candle, matches',
    cost: 100,
    contains: ['food'],
    fits: { occasions: ['birthday'], touchpoints: ['arrived', 'best_of_it'] },
  },
  sprig_for_the_coat: {
    title: 'A sprig of whatever is green outside, for the buttonhole',
    needs: 'Scissors, a pin, two minutes before they leave',
    contains: ['flowers'],
    fits: { occasions: ['anniversary', 'other_day'], touchpoints: ['seen_out'] },
  },
  first_page: {
    title: 'Their first visit, told back to them in three sentences by somebody who was there',
    needs: 'The first visit, looked up',
    who: 'care',
    fits: { occasions: ['first_visit_anniversary', 'nth_visit'], touchpoints: ['arrived'] },
  },
  map_of_the_streets: {
    title: 'A map of these streets drawn by hand, with the four doors we would miss most',
    needs: 'Paper and five minutes of somebody who lives near by',
    fits: { occasions: ['moved_here'], touchpoints: ['seen_out'] },
  },
  shown_round: {
    title: 'Walked through the house once: who is who, where one is warm, where one is left in peace',
    needs: 'Two minutes before it begins',
    fits: { occasions: ['first_visit'], touchpoints: ['at_the_door', 'arrived'] },
  },
  as_they_left_it: {
    title: 'Everything where they left it, and no question why it has been so long',
    needs: 'Their last visit read, whoever they know at hand to say hello',
    fits: { occasions: ['back_after_long'], stages: ['returning', 'regular', 'lifelong', 'drifting'] },
  },
  dry_to_the_corner: {
    title: 'Walked to the bus under the big umbrella',
    needs: 'The big umbrella, five minutes',
    fits: {
      stages: ['first', 'returning', 'regular', 'lifelong', 'drifting'],
      weather: ['rain', 'snow', 'storm'],
      touchpoints: ['seen_out'],
    },
  },
  coat_from_the_heater: {
    title: 'Their coat hung by the heater a quarter of an hour before they leave',
    needs: 'A hanger, a heater, somebody who watches it',
    fits: {
      stages: ['returning', 'regular', 'lifelong', 'drifting'],
      weather: ['cold', 'snow'],
      touchpoints: ['seen_out'],
    },
  },
};
