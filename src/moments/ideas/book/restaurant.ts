import type { Page } from './page.ts';

// Personal and unasked does more than large: a second sweet, given on the spot, beat two given at once (Strohmetz 2002).
export const restaurant: Record<string, Page> = {
  their_table_kept: {
    title: 'Their table, laid and lit before they come, with both chairs to the view',
    needs: 'The plan of tables in the afternoon',
    fits: {
      memory: {
        kinds: ['preference'],
        words: ['window', 'table', 'corner', 'banquette', 'terrace', 'fireplace'],
      },
      touchpoints: ['table_laid'],
    },
  },
  water_as_they_like_it: {
    title: 'Their water poured as they sit down, the way they have it, and nobody asks',
    needs: 'The bottle or the lemon, ready on the side table',
    cost: 40,
    contains: ['drink'],
    fits: {
      memory: { kinds: ['preference'], words: ['water', 'lemon', 'tonic', 'ginger beer', 'cordial'] },
      touchpoints: ['first_glass'],
    },
  },
  last_of_the_bottle: {
    title: 'A thimble of something open tonight that is close to what they love, to try against it',
    needs: 'Two fingers of an open bottle, a clean glass, one sentence about where it comes from',
    cost: 250,
    contains: ['drink', 'alcohol'],
    who: 'care',
    fits: {
      memory: {
        kinds: ['preference'],
        words: [
          'wine',
          'riesling',
          'champagne',
          'chablis',
          'burgundy',
          'malbec',
          'sherry',
          'negroni',
          'beer',
          'cider',
        ],
      },
      stages: ['returning', 'regular', 'lifelong'],
      touchpoints: ['first_glass', 'first_plate'],
    },
  },
  label_to_take_home: {
    title: 'The label of the bottle they liked, soaked off and dried, between two cards',
    needs: 'A bowl of warm water after service, kitchen paper',
    fits: {
      memory: {
        kinds: ['preference', 'story'],
        words: ['wine', 'riesling', 'champagne', 'natural wine', 'vineyard'],
      },
      touchpoints: ['door'],
    },
  },
  coffee_at_the_moment: {
    title: 'Their coffee exactly when they want it, set down by the one who remembers',
    needs: 'A mark on the ticket for the bar',
    cost: 50,
    contains: ['drink'],
    fits: {
      memory: { kinds: ['preference'], words: ['espresso', 'coffee', 'macchiato', 'tea', 'cortado'] },
      touchpoints: ['sweet'],
    },
  },
  split_without_asking: {
    title: 'The bill already in two halves when it comes',
    needs: 'A mark on the table in the till',
    fits: { memory: { kinds: ['preference'], words: ['bill', 'split', 'receipt'] }, touchpoints: ['bill'] },
  },
  cook_brings_it: {
    title: 'The cook brings their plate out and tells them what was done to it, in two sentences',
    needs: 'One minute of the cook, between two tickets',
    who: 'care',
    fits: {
      memory: {
        kinds: ['preference', 'dietary', 'story'],
        words: [
          'steak',
          'rare',
          'fish',
          'vegetarian',
          'vegan',
          'bakery',
          'cooks',
          'mushroom',
          'dessert',
          'risotto',
        ],
      },
      touchpoints: ['main_plate'],
    },
  },
  dish_thought_for_them: {
    title: 'A plate that is on no card, made for what they eat and carried in with the others',
    needs: 'A word to the kitchen in the afternoon, the diet read out, vegetables of the day',
    cost: 350,
    contains: ['food'],
    who: 'care',
    fits: {
      memory: { kinds: ['dietary'], words: ['vegan', 'vegetarian', 'pescatarian', 'plant based'] },
      touchpoints: ['first_plate'],
    },
  },
  quiet_corner: {
    title: 'The corner where one can talk, and the table beside it given away last',
    needs: 'The plan of tables, looked at once with them in mind',
    fits: {
      memory: { kinds: ['preference'], words: ['quiet', 'corner', 'quiet table', 'music low', 'peace'] },
      touchpoints: ['table_laid', 'to_the_table'],
    },
  },
  next_chapter: {
    title: 'Ask how it went on with what they told us, between two plates, and stay for the answer',
    needs: 'The line in memory, read at the line-up',
    who: 'care',
    fits: {
      memory: { kinds: ['story'] },
      stages: ['returning', 'regular', 'lifelong'],
      touchpoints: ['first_glass', 'sweet'],
    },
  },
  plate_with_a_word: {
    title: 'One word in chocolate on the rim of the plate, about the thing ahead of them',
    needs: 'A spoon of melted chocolate, a steady hand, a glance at allergies',
    cost: 60,
    contains: ['food'],
    fits: {
      memory: {
        kinds: ['story'],
        words: ['marathon', 'doctorate', 'exam', 'premiere', 'interview', 'defends', 'race', 'new job'],
      },
      touchpoints: ['sweet'],
    },
  },
  recipe_by_hand: {
    title: 'The recipe they asked about, in the handwriting of the cook, with a stain on it',
    needs: 'Paper, ten quiet minutes of the kitchen in the afternoon',
    fits: {
      memory: {
        kinds: ['story', 'preference'],
        words: ['bakery', 'cooks', 'cooking', 'bakes', 'recipe', 'lisbon', 'bread', 'soup', 'sauce'],
      },
      stages: ['regular', 'lifelong'],
      touchpoints: ['door'],
    },
  },
  song_of_theirs: {
    title: 'Their piece as the second song after they sit down, so that only they notice',
    needs: 'The name of the piece, the list for tonight',
    fits: {
      memory: {
        kinds: ['story', 'preference'],
        words: ['cello', 'piano', 'music', 'sings', 'choir', 'band', 'jazz', 'opera', 'violin', 'concert'],
      },
      touchpoints: ['first_glass'],
    },
  },
  water_for_the_dog: {
    title: 'A bowl under the table, filled before anybody gets a card',
    needs: 'A bowl and the name of the animal',
    fits: {
      memory: { kinds: ['person'], words: ['dog', 'puppy', 'terrier', 'spaniel'] },
      touchpoints: ['first_glass'],
    },
  },
  job_for_a_child: {
    title: 'The child is asked into the kitchen to ring the bell for their own plate',
    needs: 'A clear way through, a clean apron, a yes from the parents; for those who are still small',
    who: 'care',
    fits: {
      memory: {
        kinds: ['person'],
        words: ['daughter', 'son', 'child', 'grandchild', 'niece', 'nephew', 'godson'],
      },
      party: { min: 2 },
      touchpoints: ['main_plate'],
    },
  },
  end_of_the_loaf: {
    title: 'The end of the loaf, wrapped, for the one at home they spoke of',
    needs: 'The end of the loaf, paper, string; what is in the bread is said',
    cost: 120,
    contains: ['food'],
    fits: {
      memory: {
        kinds: ['person'],
        words: ['husband', 'wife', 'partner', 'mother', 'father', 'sister', 'daughter', 'son'],
      },
      touchpoints: ['door'],
    },
  },
  two_spoons: {
    title: 'A dessert in the middle of the table with one candle and as many spoons as they are',
    needs: 'A dessert from the card, a candle, nobody who sings',
    cost: 450,
    contains: ['food'],
    fits: { occasions: ['birthday'], touchpoints: ['sweet'] },
  },
  table_of_that_evening: {
    title: 'Tonight’s card written by hand for them alone, with the day they celebrate at the head of it',
    needs: 'Good paper, a good hand, the date',
    fits: { occasions: ['anniversary', 'other_day'], touchpoints: ['menu_read'] },
  },
  they_show_the_room: {
    title: 'They take their friend past the kitchen and the cellar themselves; we only open the doors',
    needs: 'A word to the kitchen, two minutes between courses',
    fits: {
      occasions: ['visit_of_someone', 'brings_friends'],
      party: { min: 2 },
      touchpoints: ['to_the_table'],
    },
  },
  dish_of_the_first_evening: {
    title: 'A spoonful of what they ate on their first evening here, as a greeting from the kitchen',
    needs: 'The old ticket or a good memory; one spoonful of the dish',
    cost: 150,
    contains: ['food'],
    who: 'care',
    fits: { occasions: ['first_visit_anniversary', 'nth_visit'], touchpoints: ['first_glass'] },
  },
  where_we_go_ourselves: {
    title: 'On the back of a card: where we eat on our day off, where to get keys cut and shoes mended',
    needs: 'A card and a pen, four addresses that are true',
    fits: { occasions: ['moved_here'], touchpoints: ['bill'] },
  },
  name_of_the_cook: {
    title: 'On the first evening: shown from the door who cooks tonight, and the cook looks up and nods',
    needs: 'A kitchen that knows the table is new',
    fits: { occasions: ['first_visit'], touchpoints: ['to_the_table'] },
  },
  no_word_of_the_gap: {
    title: 'The table, the first glass of water, the voice they know; and not a word about how long it was',
    needs: 'Their last visit read, whoever served them then in the room',
    fits: { occasions: ['back_after_long'], stages: ['returning', 'regular', 'lifelong', 'drifting'] },
  },
  dry_to_the_corner: {
    title: 'Walked to the taxi under the big umbrella, coats warmed by the oven first',
    needs: 'The big umbrella, a rail near the warm wall',
    fits: {
      stages: ['first', 'returning', 'regular', 'lifelong', 'drifting'],
      weather: ['rain', 'snow', 'storm', 'cold'],
      touchpoints: ['door'],
    },
  },
  first_chair_outside: {
    title: 'The first two chairs of the evening carried outside, for them alone',
    needs: 'Two chairs, a small table, a warm evening',
    fits: {
      stages: ['returning', 'regular', 'lifelong', 'drifting'],
      party: { max: 2 },
      weather: ['hot', 'mild'],
      touchpoints: ['received', 'first_glass'],
    },
  },
};
