import type { Page } from './page.ts';

/** For whatever else receives guests: a spa, a studio, a museum, a shop by appointment. */
export const other = {
  noticed: {
    stage: 'discover',
    title: 'Somebody comes across us',
    lanes: [
      'A page that says what happens here, what it costs in all, who receives them, and how one gets in',
      'Hears of us from a friend or walks past, wonders whether it is something for them',
      'Whoever answers a question says plainly for whom it is and for whom not',
      'Pictures of real days, made anew each season; hours checked before every holiday',
      'Website, map entry, a telephone that rings where somebody can talk',
    ],
    senses: {
      thinks: 'Would I know how to behave there?',
      sees: 'People who could be me',
      feels: 'Curious, and a little shy',
    },
    hospitality: 'Whoever hesitates may come and look, at an hour when there is time for it.',
    fails: ['A price that grows on the way', 'A page that never says what one actually does there'],
  },

  agreed: {
    stage: 'book',
    title: 'Day and hour are agreed',
    lanes: [
      'A confirmation with day, hour, length, whole price, what to bring and what not',
      'Chooses an hour, mentions something in passing that matters',
      'Asks what brings them and what they cannot have, repeats day and hour',
      'Length and people are planned for this visit and not for the average one',
      'The book, memory of earlier visits',
    ],
    senses: {
      thinks: 'They have understood what I want',
      hears: 'Day and hour, said back once',
      feels: 'Settled',
    },
    standard: {
      who: 'door',
      begins: ['expect', -2880],
      within: 1440,
      steps: [
        [
          'read',
          'check',
          'Read what they wrote. Allergies and needs are typed to the guest, wishes to the visit.',
        ],
        ['fits', 'check', 'Do time, place and person fit what they come for? If not, ring now.'],
        ['answer', 'do', 'Answer what they asked, by name, today.'],
      ],
    },
    hospitality: 'What was said in passing is the thing to ask about.',
    fails: ['A wish in a field that nobody opens', 'Two booked into one hour'],
  },

  several: {
    stage: 'book',
    title: 'A party of many',
    lanes: [
      'A plan with times, one whole price, the name of the one who is theirs',
      'Decides for people who do not answer',
      'One person answers throughout and is there on the day',
      'Room and hands are counted before a yes is given',
      'A hold with an end, allergies by name',
    ],
    senses: {
      thinks: 'I hope they all come',
      sees: 'Every name on one sheet',
      feels: 'That somebody counts along',
    },
    standard: { who: 'door', begins: ['expect', -20160], within: 4320, protocol: 'group_request' },
    hospitality: 'The one who organised it should get something of it, too.',
    fails: ['Allergies asked of the one who wrote, not of all', 'A number from June for a day in September'],
    only: ['group*', 'party', 'wedding', 'team', 'class', 'private'],
  },

  word_before: {
    stage: 'prepare',
    title: 'The word of the day before',
    lanes: [
      'One message: hour, door, what to bring, how to say that it will be later',
      'Finds the message when it is needed',
      'One message that can be answered',
      'Answers are read before the evening ends; a place that comes free goes to whoever waits',
      'Message line, waiting list',
    ],
    senses: {
      thinks: 'Right, that was tomorrow',
      sees: 'Everything on one screen',
      feels: 'Expected',
    },
    standard: {
      who: 'door',
      // One reminder is service, more is noise (SMS reminder trial, n = 502: missed visits 39.8 % to 26.3 %).
      begins: ['expect', -1440],
      within: 480,
      steps: [
        ['word', 'do', 'One message, by the way they like to be written to.'],
        ['answers', 'do', 'Read what comes back today, and change it everywhere.'],
      ],
    },
    fails: ['Three reminders', 'An answer nobody reads'],
  },

  made_ready: {
    stage: 'prepare',
    title: 'Ready before they are here',
    lanes: [
      'A clean place, light, warmth, what is needed within reach',
      'Is on the way',
      'Nothing is seen; it looks as if nobody had been there today',
      'The brief is read, what must not be there is taken away, everything is tried once',
      'Cleaning, stock, spare of whatever breaks',
    ],
    senses: {
      sees: 'A place that waits for somebody',
      smells: 'Air, and what belongs here',
      touches: 'Dry, warm, clean',
    },
    standard: {
      who: 'care',
      begins: ['expect', -15],
      within: 15,
      steps: [
        ['brief', 'check', 'Allergy, something to make right, what matters today.'],
        ['place', 'do', 'Place cleaned, light and warmth as they like it, tools tried.'],
        ['labels', 'check', 'What they do not bear, against the label in your hand.'],
      ],
    },
    hospitality: 'What is known of them may be there already, without a word.',
    fails: ['Looking for the thing while they sit there', 'Traces of the ones before'],
  },

  at_the_door: {
    stage: 'welcome',
    title: 'Through the door',
    lanes: [
      'A door one understands, light, hooks, somewhere to put a wet umbrella',
      'Comes in from outside and looks for a face',
      'Eyes, the name, a hand for the coat; whoever is busy says so with a nod',
      'The door knows who is due in the next half hour',
      'Today on the tablet, how names are said, ramp',
    ],
    senses: {
      thinks: 'I am right here',
      sees: 'Somebody who has been looking out for her',
      hears: 'Her name, said rightly',
      feels: 'Welcome, before anything has been done',
    },
    standard: {
      who: 'door',
      // First of the three steps of service: a warm greeting, with the name. The two minutes are our judgement.
      begins: ['arrive', 0],
      within: 2,
      steps: [
        ['name', 'say', 'A greeting with the name, before any question.'],
        ['coat', 'do', 'Coat and bag, and where the things are that one does not like to ask for.'],
        ['truth', 'say', 'If it takes longer: how long, rounded up, and where to sit.'],
      ],
    },
    hospitality: 'Look at how they come in. It tells what kind of an hour this should be.',
    fails: ['Nobody looks up', 'A form before a greeting'],
    wait: 5,
  },

  arrived: {
    stage: 'settle',
    title: 'Sit down first',
    lanes: [
      'A chair with a back, water, something warm to hold',
      'Breathes out, looks around, asks what happens now',
      'Brings a drink, says in three sentences how it goes, and asks what they hope for',
      'Whoever looks after them is told by name that they are here',
      'Preferences in memory, a kettle',
    ],
    senses: {
      thinks: 'Now I know what comes',
      tastes: 'Something to drink, as she takes it',
      touches: 'A warm cup',
      feels: 'No longer in a hurry',
    },
    standard: {
      who: 'anyone',
      begins: ['arrive', 0],
      within: 5,
      steps: [
        ['drink', 'offer', 'Something to drink within five minutes; what we know they take, as a question.'],
        [
          'how',
          'say',
          'How it goes and how long, in three sentences. To those who know it: only what is different.',
        ],
        ['over', 'hand_over', 'To whoever looks after them, by name.'],
      ],
    },
    hospitality: 'Those who come early may have the quiet corner, and nobody hurries for it.',
    fails: ['Waiting without a word', 'A cup that comes when it begins'],
    wait: 5,
  },

  begun: {
    stage: 'heart',
    title: 'It begins',
    lanes: [
      'The thing itself, laid out; a clock both can see',
      'Tells what it should be, shows, wonders whether it was understood',
      'Says it back in own words, says what will not be possible, asks again what they do not bear',
      'What was used the last time is at hand',
      'Notes, a second opinion in the house',
    ],
    senses: {
      thinks: 'She listens',
      hears: 'Her own wish in other words',
      feels: 'In good hands',
    },
    standard: {
      who: 'care',
      begins: ['seat', 0],
      within: 10,
      steps: [
        ['back', 'say', 'What they want, said back; what is possible today and what is not.'],
        ['bear', 'check', 'Allergies and needs once more, for their ears only.'],
        ['price', 'say', 'Where time or price changes: now.'],
      ],
    },
    hospitality: 'Why today? Whoever asks it kindly hears how the hour should be given.',
    fails: ['“As always?” and no second question', 'A price that is a surprise later'],
  },

  best_of_it: {
    stage: 'heart',
    title: 'The best of it',
    lanes: [
      'What they came for, in its best light',
      'Sees, hears or holds it, is quiet, then is not',
      'Shows it slowly, waits, asks what should still be different, and does it',
      'Nobody telephones, sweeps or calls across in these minutes',
      'A picture of it, where there is a yes for that',
    ],
    senses: {
      thinks: 'That is why I came',
      sees: 'The thing, finished',
      touches: 'It, with her own hands',
      feels: 'Joy, or a doubt that may be said',
    },
    standard: {
      who: 'care',
      begins: ['seat', 20],
      within: 60,
      steps: [
        ['clear', 'do', 'Clear away what is not it. Then show.'],
        ['wait', 'do', 'Let them look. Do not praise your own work into the silence.'],
        ['true', 'check', 'What would they change? Change it now.'],
      ],
    },
    hospitality: 'What they will tell at home happens here. Give it a minute more than it needs.',
    fails: ['The next one is already waiting beside it', 'A doubt that nobody asked about'],
    // Memory keeps the strongest moment and the last minutes, hardly the length (Kahneman et al. 1993).
    mark: 'peak',
  },

  seen_out: {
    stage: 'farewell',
    title: 'The last minutes',
    lanes: [
      'A bill that is right, the coat, the door, light on the step',
      'Pays, looks for the gloves, turns round once',
      'Whoever looked after them walks along; the name; something that was only today',
      'What was learned goes into memory before the next one',
      'Till, umbrellas to lend, the next bus',
    ],
    senses: {
      thinks: 'I shall tell my sister',
      sees: 'The same face as at the beginning',
      hears: 'Goodbye, with the name',
      feels: 'Accompanied to the door',
    },
    standard: {
      who: 'care',
      // Third of the three steps of service: a farewell with the name. The last minutes are what stays.
      begins: ['farewell', 0],
      within: 10,
      steps: [
        ['bill', 'check', 'The bill is what was agreed, at the first attempt.'],
        ['door', 'do', 'Walk them to the door, coat held.'],
        ['name', 'say', 'Goodbye with the name, and one thing that was only today.'],
        ['memory', 'do', 'A line of what you learned.'],
      ],
    },
    hospitality: 'The way home is part of it: rain, stairs, a late bus.',
    fails: ['The last word was a sale', 'They find the way out by themselves'],
    wait: 3,
    mark: 'end',
  },

  two_days_after: {
    stage: 'after',
    title: 'Two days later',
    lanes: [
      'What they took home, in their own light; a card, if somebody has something to say',
      'Shows it, uses it, finds out whether it holds',
      'Whoever looked after them asks where something was new, and writes where it was worth a word',
      'What does not hold has a place in the book this week',
      'Notes written by people; things to make right on top',
    ],
    senses: {
      thinks: 'May I still ask them?',
      sees: 'Handwriting',
      feels: 'Not forgotten',
    },
    standard: {
      who: 'care',
      // Thanks work days later and by hand; at once and automatic they did nothing (restaurant field study, Voorhees).
      begins: ['farewell', 2880],
      within: 2880,
      steps: [
        ['new', 'check', 'Was anything new, or did a doubt stay? Then ask how it is, in your own words.'],
        [
          'right',
          'offer',
          'What is not right is made right this week, by the same person, and costs them nothing.',
        ],
      ],
    },
    hospitality: 'A few sentences by hand, about what only the two of them know.',
    fails: ['A survey within the hour', 'Thanks with something to sell inside'],
  },

  again: {
    stage: 'return',
    title: 'They come again',
    lanes: [
      'Their place, their hour, their name in somebody’s head',
      'Thinks of us without being reminded; brings somebody',
      'Goes on where it was left, asks about what they told; receives the friend as a friend of theirs',
      'Who has been away for twice their usual time is thought of; reasons are respected',
      'Visits counted, company remembered',
    ],
    senses: {
      thinks: 'I need not begin from the start',
      hears: 'A question only somebody could ask who had listened',
      feels: 'Known, and free to stay away',
    },
    hospitality: 'Who brings a friend wants to show something. Let them.',
    fails: ['A mailing to everybody who has been away', 'Explained once more what they could explain to us'],
  },
} as const satisfies Record<string, Page>;
