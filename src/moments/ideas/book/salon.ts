import type { Page } from './page.ts';

// Personal and unasked does more than large: a second sweet, given on the spot, beat two given at once (Strohmetz 2002).
export const salon: Record<string, Page> = {
  chair_by_the_window: {
    title: 'Their chair, turned to the light before they come',
    needs: 'The plan of the chairs, looked at half an hour before',
    fits: {
      memory: { kinds: ['preference'], words: ['window', 'chair', 'corner', 'daylight'] },
      touchpoints: ['chair_prepared'],
    },
  },
  cup_already_there: {
    title: 'Their cup on the counter when they sit down, made as they take it',
    needs: 'The drink they always take, two minutes before their hour',
    cost: 60,
    contains: ['drink'],
    fits: {
      memory: {
        kinds: ['preference'],
        words: ['flat white', 'coffee', 'espresso', 'cappuccino', 'latte', 'tea', 'water', 'hot chocolate'],
      },
      touchpoints: ['cup'],
    },
  },
  pot_of_their_own: {
    title: 'Their tea in a pot, with fresh leaves or a pod of what they like in it',
    needs: 'Mint, ginger or cardamom from the shop next door, a small pot',
    cost: 90,
    contains: ['drink'],
    who: 'care',
    fits: {
      memory: {
        kinds: ['preference'],
        words: ['cardamom', 'ginger', 'mint', 'peppermint', 'chai', 'verbena'],
      },
      stages: ['regular', 'lifelong'],
      touchpoints: ['cup'],
    },
  },
  hour_of_quiet: {
    title: 'An hour in which nobody speaks to them first, and the telephone is in the other room',
    needs: 'A word to everybody on the floor, and the chair at the end',
    fits: { memory: { kinds: ['preference'], words: ['quiet', 'silence', 'peace', 'reads', 'reading'] } },
  },
  their_music: {
    title: 'The piece they love, playing as they come through the door',
    needs: 'The name of the piece or the band, and the loudspeaker nearest to their chair',
    fits: {
      memory: {
        kinds: ['story', 'preference'],
        words: [
          'music',
          'cello',
          'piano',
          'violin',
          'choir',
          'sings',
          'singing',
          'band',
          'concert',
          'opera',
          'jazz',
        ],
      },
      touchpoints: ['greeted', 'cup'],
    },
  },
  longer_at_the_basin: {
    title: 'Three minutes more at the basin, where the shoulders sit high',
    needs: 'Three minutes of air before whoever comes next',
    who: 'care',
    fits: {
      memory: {
        kinds: ['preference', 'story'],
        words: [
          'massage',
          'marathon',
          'running',
          'night shifts',
          'exam',
          'exams',
          'moved house',
          'boxes',
          'deadline',
        ],
      },
      touchpoints: ['basin'],
    },
  },
  trick_for_home: {
    title: 'Shown in two mirrors: the one movement with which it falls like this at home',
    needs: 'Five minutes, the second mirror, their own brush if they brought it',
    who: 'care',
    fits: {
      memory: {
        kinds: ['preference'],
        words: [
          'braid',
          'parting',
          'volume',
          'turned under',
          'curl',
          'curls',
          'fringe',
          'waves',
          'bun',
          'layers',
        ],
      },
      touchpoints: ['revealed'],
    },
  },
  one_they_ask_for: {
    title: 'Whoever they always ask for comes over and says good morning, whoever does the hair today',
    needs: 'One minute of that colleague, arranged before',
    fits: {
      memory: { kinds: ['preference'], words: ['if she is in', 'if he is in', 'always with', 'asks for'] },
      touchpoints: ['greeted', 'heard'],
    },
  },
  next_chapter: {
    title: 'Ask how it went on with what they told us, sitting down, with time for the answer',
    needs: 'The line in memory, read before they come',
    who: 'care',
    fits: {
      memory: { kinds: ['story'] },
      stages: ['returning', 'regular', 'lifelong'],
      touchpoints: ['heard'],
    },
  },
  card_before_the_day: {
    title: 'A card from everybody on the floor for the day they are nervous about',
    needs: 'A card, a pen, one line of each of us, the date',
    cost: 120,
    fits: {
      memory: {
        kinds: ['story', 'occasion'],
        words: [
          ...['doctorate', 'defends', 'exam', 'marathon', 'interview', 'opening', 'premiere', 'first day'],
          ...['wedding day', 'race', 'audition'],
        ],
      },
      touchpoints: ['taken_leave'],
    },
  },
  cutting_from_the_paper: {
    title: 'A page cut out of the paper because it is about their town, their boats, their book',
    needs: 'Scissors, a newspaper, somebody who thought of them while reading it',
    fits: {
      memory: {
        kinds: ['story'],
        words: [
          ...[
            'boats',
            'boat',
            'bakery',
            'novels',
            'book',
            'translated',
            'lisbon',
            'holiday',
            'garden',
            'pupil',
          ],
          ...['teacher', 'paints', 'restores', 'opened', 'travels', 'football'],
        ],
      },
      stages: ['regular', 'lifelong'],
    },
  },
  bowl_for_the_dog: {
    title: 'A bowl of water and a towel beside the chair for whoever comes on four legs, greeted first',
    needs: 'A bowl, an old towel, the name of the animal',
    fits: {
      memory: { kinds: ['person'], words: ['dog', 'puppy', 'terrier', 'spaniel'] },
      touchpoints: ['cup'],
    },
  },
  drawing_for_somebody_small: {
    title: 'A drawing of the big dryer for the child they speak of, with the name on it',
    needs: 'Paper, a soft pencil, the name spelt rightly, and somebody who knows how old they are',
    fits: {
      memory: {
        kinds: ['person'],
        words: ['daughter', 'son', 'child', 'grandchild', 'niece', 'nephew'],
      },
      touchpoints: ['taken_leave'],
    },
  },
  greeting_for_home: {
    title: 'A greeting to take along, by name, for the one they always speak of',
    needs: 'The name, looked up before they sit down',
    who: 'care',
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
      touchpoints: ['taken_leave'],
    },
  },
  second_chair: {
    title: 'A second chair beside theirs, with a cup, so that the one who came along sees it happen',
    needs: 'A chair that fits between, a second cup, and a question about milk',
    cost: 60,
    contains: ['drink'],
    fits: {
      occasions: ['visit_of_someone', 'brings_friends'],
      party: { min: 2 },
      touchpoints: ['cup', 'heard'],
    },
  },
  friend_by_name: {
    title: 'The friend is greeted by name at the door, as somebody’s friend and not as somebody new',
    needs: 'The name, asked when the hour was agreed',
    fits: { occasions: ['brings_friends'], touchpoints: ['greeted'] },
  },
  one_candle: {
    title: 'A small bun with one candle on it, brought by the youngest of us, and nobody sings',
    needs: 'A bun from the bakery, a candle, matches',
    cost: 280,
    contains: ['food'],
    fits: { occasions: ['birthday'], touchpoints: ['cup', 'revealed'] },
  },
  as_on_that_day: {
    title: 'Their hair put up once for the day they celebrate, before they say how it is to stay',
    needs: 'Ten minutes, pins, what they told us about the day',
    who: 'care',
    fits: { occasions: ['anniversary', 'other_day'], touchpoints: ['revealed'] },
  },
  first_card: {
    title: 'The card of their very first visit laid beside the one of today: look what we did then',
    needs: 'The old card out of the drawer',
    who: 'care',
    fits: { occasions: ['first_visit_anniversary', 'nth_visit'], touchpoints: ['heard'] },
  },
  map_of_the_street: {
    title: 'A map of these streets drawn by hand: bakery, cobbler, the bench in the sun',
    needs: 'Paper and five minutes of somebody who lives near by',
    fits: { occasions: ['moved_here'], touchpoints: ['taken_leave'] },
  },
  shown_round: {
    title: 'Walked through the room once: who is who, where the light is good, where one is left in peace',
    needs: 'One minute before the gown',
    fits: { occasions: ['first_visit'], touchpoints: ['greeted', 'cup'] },
  },
  line_for_the_first_night: {
    title: 'Three lines in pencil by the one who cut: how it wants to be slept on, washed and left alone',
    needs: 'A small card and a pencil at the till',
    who: 'care',
    fits: { stages: ['first', 'returning'], touchpoints: ['taken_leave'] },
  },
  as_they_left_it: {
    title: 'Everything where they left it: chair, cup, music; and no question why it has been so long',
    needs: 'Their last visit read, and whoever they know at hand to say hello',
    fits: { occasions: ['back_after_long'], stages: ['drifting', 'regular', 'lifelong', 'returning'] },
  },
  under_the_big_umbrella: {
    title: 'Walked to the car or the bus under the big umbrella, dry to the last step',
    needs: 'The big umbrella, four minutes',
    fits: {
      stages: ['first', 'returning', 'regular', 'lifelong', 'drifting'],
      weather: ['rain', 'snow', 'storm'],
      touchpoints: ['taken_leave'],
    },
  },
  cold_flannel: {
    title: 'A cold flannel for wrists and neck before the gown goes on',
    needs: 'Flannels and plain water in the fridge since morning',
    fits: {
      stages: ['returning', 'regular', 'lifelong', 'drifting'],
      weather: ['hot'],
      touchpoints: ['greeted', 'cup'],
    },
  },
};
