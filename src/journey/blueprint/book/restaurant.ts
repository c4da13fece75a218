import type { Page } from './page.ts';

export const restaurant = {
  heard_of: {
    stage: 'discover',
    title: 'Somebody names us',
    lanes: [
      'The card of this week with its prices, a picture of the room at the hour one eats in it, the smell on the pavement',
      'Hears of us from a friend, walks past twice, looks at the card on the way home from work',
      'Whoever smokes or sweeps outside says good evening and answers what is on tonight',
      'The card outside and the card on the website are changed in the same minute as the one on the table',
      'Website, map entry with kitchen hours rather than door hours, a lamp over the card',
    ],
    senses: {
      thinks: 'Could I take my mother there?',
      sees: 'People at the window who lean towards each other',
      hears: 'The room through the open door: full, and one could still talk',
      smells: 'Bread, or onions going slowly',
    },
    hospitality: 'Somebody who reads the card outside may be shown the room, with nothing asked in return.',
    fails: ['A card from last month', 'Kitchen closed at the hour the map calls open'],
  },

  table_booked: {
    stage: 'book',
    title: 'The table is taken',
    lanes: [
      'A confirmation with day, hour, number, how long the table is theirs, and one line to tell us more',
      'Rings or books at midnight, writes “anniversary” or “nut allergy” into a small field and hopes',
      'Asks whether there is an occasion and what nobody at the table may eat, then repeats day and hour',
      'Everything in the small field is read by a person the next morning and put where the kitchen sees it',
      'Table plan, the book, memory of earlier evenings',
    ],
    senses: {
      thinks: 'Did anybody read what I wrote?',
      hears: 'A person who can be heard over the kitchen',
      feels: 'That the evening has begun to exist',
    },
    standard: {
      who: 'door',
      begins: ['expect', -2880],
      within: 1440,
      steps: [
        [
          'field',
          'check',
          'Read what they wrote. Allergies are typed to the guest they belong to, wishes to the visit.',
        ],
        [
          'table',
          'do',
          'A table that fits what we know: the window they like, not the one by the kitchen door.',
        ],
        ['answer', 'do', 'Whoever asked something gets an answer today, in a sentence and by name.'],
      ],
    },
    hospitality: 'An occasion mentioned in half a sentence is the one to ask about.',
    fails: [
      '“Nut allergy” stands in a field that no cook can see',
      'The table is promised twice',
      'Two hours is news they learn at the table',
    ],
  },

  party_agreed: {
    stage: 'book',
    title: 'A wedding, a private room',
    lanes: [
      'A plan of the table, two menus with the whole price, the name of the one who is theirs that day',
      'Decides for twenty people with nineteen opinions',
      'One person answers throughout and comes to the table on the day',
      'Kitchen, cellar and floor look at the plan together before it is sent',
      'Hold with an end, terms in one letter, a chair more than was said',
    ],
    senses: {
      thinks: 'If it goes wrong it is on me',
      sees: 'The table laid for her people, on paper first',
      feels: 'That somebody else counts along',
    },
    // The protocol asks for the number three days before; two weeks leave time for what comes back.
    standard: { who: 'door', begins: ['expect', -20160], within: 4320, protocol: 'group_request' },
    hospitality: 'Somebody in the party has prepared something and is nervous about it. Find out who.',
    fails: ['Allergies known for “two of us”, not for whom', 'A speech in the middle of the fish'],
    only: ['wedding', 'private room', 'private dining', 'banquet', 'celebration', 'set menu'],
  },

  day_before: {
    stage: 'prepare',
    title: 'The word of the day before',
    lanes: [
      'One message: tomorrow, the hour, the number, and an easy way to say fewer or more',
      'Finds out that one is ill, or that a cousin comes along',
      'One message that can be answered like a message',
      'Numbers and allergies that change are told to kitchen and floor at once; a freed table goes to whoever waits',
      'Message line, waiting list',
    ],
    senses: {
      thinks: 'Nice to know that they count on us',
      sees: 'Everything in three lines',
      feels: 'Looking forward',
    },
    standard: {
      who: 'door',
      // One reminder is service, more is noise (SMS reminder trial, n = 502: missed visits 39.8 % to 26.3 %).
      begins: ['expect', -1440],
      within: 480,
      steps: [
        ['word', 'do', 'One message with hour, number and where to ring. One.'],
        ['changes', 'do', 'What comes back goes to kitchen and floor today, not at the line-up tomorrow.'],
      ],
    },
    fails: ['A number to confirm, and nobody reads the answer', 'A table let go although they had written'],
  },

  table_laid: {
    stage: 'prepare',
    title: 'The table, laid for these people',
    lanes: [
      'Linen without a crease, glasses held against the light, a chair that does not rock, the seat with the allergy marked',
      'Is looking for a parking space',
      'Not seen; what is seen is a table that waits for them in particular',
      'Line-up: who comes, who comes back, what must not be in front of whom, who has had bad luck with us',
      'Laundry, spare cutlery, high chair and ramp where one finds them, the brief',
    ],
    senses: {
      sees: 'A table that is ready, not one that is being cleared',
      smells: 'Nothing of the people before them',
      touches: 'A dry table, a napkin with weight',
    },
    standard: {
      who: 'care',
      begins: ['expect', -20],
      within: 20,
      steps: [
        ['brief', 'check', 'Read the brief aloud: allergy and seat, something to make right, the occasion.'],
        [
          'kitchen',
          'hand_over',
          'The allergy to the chef of this service by name, who says that they have it.',
        ],
        ['lay', 'do', 'Laid for the number that comes, glasses against the light, the chair tried.'],
        [
          'needs',
          'do',
          'High chair, ramp, cushion for a back: there before they have to ask in front of others.',
        ],
      ],
    },
    hospitality: 'What is known may stand there already, without a sign on it.',
    fails: ['Four places laid for three, one taken away before their eyes', 'A chair that rocks all evening'],
  },

  received: {
    stage: 'welcome',
    title: 'In the door',
    lanes: [
      'Door, curtain against the draught, the first three metres, hooks',
      'Comes from the noise of the street, wet or late or hungry, wants to be seen',
      'A look within seconds, the name, coats; whoever carries plates says it with the eyes',
      'The door knows who is due in the next quarter of an hour and which table is not ready yet',
      'Today at the door, how names are said, cloakroom with numbers that match',
    ],
    senses: {
      thinks: 'They have been expecting us',
      sees: 'A face before a screen',
      hears: 'Her name, and the room behind it',
      smells: 'What is being cooked tonight',
      feels: 'Out of the weather, in more than one sense',
    },
    standard: {
      who: 'door',
      // First of the three steps of service: a warm greeting, with the name. The two minutes are our judgement.
      begins: ['arrive', 0],
      within: 2,
      steps: [
        ['name', 'say', 'Good evening, with the name as it is said. The number of people is not a greeting.'],
        ['coats', 'do', 'Coats and umbrellas taken, the pram found a place.'],
        [
          'truth',
          'say',
          'If the table is not ready: how long, rounded up, where to sit meanwhile. Then keep it.',
        ],
      ],
    },
    hospitality:
      'In the doorway one sees what kind of an evening it is to be: loud, tender, tired. Tell the one who has the table.',
    fails: ['“Have you booked?” with the eyes on the tablet', 'A queue in the draught beside empty tables'],
    wait: 5,
  },

  to_the_table: {
    stage: 'welcome',
    title: 'The walk to the table',
    lanes: [
      'The way through the room, the view from the chair, light that reaches the card',
      'Follows, looks at other plates, wonders who sits where',
      'Walks at the pace of the slowest, shows two things on the way, holds the chair of whoever needs it',
      'The table was looked at a minute ago; the one beside it is not being stripped',
      'Table plan, ramp, a second choice in case they would rather sit elsewhere',
    ],
    senses: {
      thinks: 'Not the one by the kitchen, please',
      sees: 'Where she will sit, before she has to sit',
      hears: 'Who will look after them, by name',
      touches: 'A chair that is moved in at the right moment',
    },
    standard: {
      who: 'door',
      begins: ['arrive', 2],
      within: 8,
      steps: [
        ['pace', 'do', 'Walk with them, not ahead of them. Coats, sticks and prams decide the pace.'],
        ['choose', 'offer', 'Ask whether the table is right while they still stand.'],
        ['over', 'hand_over', 'To whoever serves them, with the one thing from the brief that matters now.'],
      ],
    },
    hospitality: 'Those who know the house may be taken past the kitchen to say good evening.',
    fails: ['Led there at a run', 'Sat down, and then nobody comes'],
    wait: 5,
  },

  first_glass: {
    stage: 'settle',
    title: 'Water, bread, the first glass',
    lanes: [
      'Water on the table, bread that is warm, butter that can be spread',
      'Puts the bag somewhere, reads the room, wants something in the hand before choosing',
      'Comes within two minutes, even if only to say that they will be back; water before questions',
      'Bread out of the oven in waves, glasses cold or warm as they should be',
      'Bar, bread, what these people drank last time',
    ],
    senses: {
      thinks: 'Now we are here',
      hears: 'Bread being broken',
      tastes: 'Crust and salt',
      touches: 'A cold glass, warm bread in the napkin',
    },
    standard: {
      who: 'care',
      begins: ['seat', 0],
      within: 5,
      steps: [
        ['come', 'do', 'At the table within two minutes, with eyes and a word even if both hands are full.'],
        [
          'water',
          'offer',
          'Water and something to begin with. What we know they like, as a question and not as a show.',
        ],
        [
          'bread',
          'check',
          'Bread and butter against gluten and milk at this table before they are set down.',
        ],
      ],
    },
    hospitality: 'The first glass can be the one they had on their best evening here.',
    fails: ['Ten minutes with a card and nothing else', 'Bread set before the coeliac'],
    wait: 5,
  },

  menu_read: {
    stage: 'settle',
    title: 'Choosing',
    lanes: [
      'A card one can read in this light and hold in one hand, dishes with what is in them',
      'Asks what is good, meaning: what would you eat; has doubts about one dish and no courage to ask',
      'Knows each dish by having eaten it, says which two are gone before they fall in love with them',
      'The pass tells the floor what is short; the allergen book lies open',
      'Recipes with the fourteen allergens, tastings for the staff, spectacles for those who forgot theirs',
    ],
    senses: {
      thinks: 'What would she eat herself?',
      sees: 'Letters big enough',
      hears: 'A true answer instead of “everything is good”',
      feels: 'That a question costs nothing',
    },
    standard: {
      who: 'care',
      begins: ['seat', 5],
      within: 15,
      steps: [
        [
          'allergies',
          'check',
          'Ask the table aloud what nobody may eat, also those who told us when they booked. Say the seat.',
        ],
        ['gone', 'say', 'What is not there tonight, before they choose it.'],
        ['back', 'say', 'The order said back: seat, dish, how it is done, what is left out.'],
      ],
    },
    hospitality: 'Two who cannot decide may each be given half.',
    fails: [
      '“I would have to ask the kitchen”, and nobody comes back',
      'The order is taken before one of them has found the glasses',
    ],
    wait: 10,
  },

  bar_stool: {
    stage: 'settle',
    title: 'Alone or in two at the bar',
    lanes: [
      'A stool with a back, a hook for the bag, a dry counter, light on the hands of whoever mixes',
      'Sits with a book or a long day, wants company or wants none',
      'Puts down a napkin and water at once, talks as much as is answered',
      'Knows when a table comes free for those who wait, tells them before they look round',
      'Small plates that can be eaten with one hand, a socket under the counter',
    ],
    senses: {
      thinks: 'Nobody minds that I am by myself',
      hears: 'Ice, a lid, a sentence now and then',
      tastes: 'The first sip, with something salt beside it',
      touches: 'Wood, dry and warm',
    },
    standard: {
      who: 'care',
      begins: ['seat', 0],
      within: 3,
      steps: [
        ['napkin', 'do', 'Napkin and water within three minutes, before the card.'],
        ['reads', 'check', 'Book open, or eyes up? Serve the one they came for.'],
        ['salt', 'check', 'Nuts and olives only after the question about allergies.'],
      ],
    },
    hospitality: 'Two who sit alone side by side and laugh at the same thing may be introduced, or not.',
    fails: ['The elbow in the wet', 'Waiters who talk over the heads of those who sit there'],
    only: ['at the bar', 'at the counter', 'drinks'],
  },

  first_plate: {
    stage: 'heart',
    title: 'The first plate',
    lanes: [
      'Plates at the right warmth, cutlery for this course and not for the next',
      'Stops talking, looks, bends down to it, tries the other one’s',
      'Sets down without asking who has what, says it in seven words, is gone',
      'All plates of a table leave the pass together; the one that is made apart has its own colour of ticket',
      'Pass, tickets by seat, a clean board and pan for what must be apart',
    ],
    senses: {
      thinks: 'Oh',
      sees: 'A plate that looks as it was told',
      smells: 'It arrives before the plate does',
      tastes: 'What this kitchen is about',
      feels: 'Hunger, answered',
    },
    standard: {
      who: 'care',
      begins: ['seat', 15],
      within: 20,
      steps: [
        ['seat', 'do', 'Everybody at once, each plate to its seat. No auction at the table.'],
        [
          'allergy',
          'say',
          'The plate made apart is named aloud as it is set down: without what, and made where.',
        ],
        ['look', 'check', 'After three bites look from afar: eating, waiting, or moving it about?'],
      ],
    },
    hospitality:
      'Whoever cannot eat what all others have is owed the same pleasure, and it can be a better plate.',
    fails: [
      'One eats, three wait',
      '“Who has the fish?”',
      'A course after twenty-five minutes, and no word in between',
    ],
    wait: 15,
  },

  main_plate: {
    stage: 'heart',
    title: 'The plate they came for',
    lanes: [
      'A hot plate, a knife that cuts, room on the table for it',
      'Has looked forward to this since the morning; pours for the other; falls silent and then does not',
      'Table cleared and wiped first; brought by the one who took the order; one look back within three minutes',
      'Called away when the first plates are nearly empty and not by the clock; the pass tastes each sauce',
      'Stoves, tickets, the cook who knows who it is for',
    ],
    senses: {
      thinks: 'I shall tell somebody about this',
      sees: 'Steam',
      smells: 'Butter, herbs, the fire',
      tastes: 'Done as it was asked for',
      feels: 'Glad to be here with just these people',
    },
    standard: {
      who: 'care',
      begins: ['seat', 35],
      within: 30,
      steps: [
        [
          'pace',
          'check',
          'Call it when they are nearly through and not before. If they talk, the kitchen waits.',
        ],
        ['clear', 'do', 'All plates away together, crumbs too, the right knives laid.'],
        [
          'ask',
          'check',
          'Within three minutes look, and ask if the face asks. What is not right goes back at once and nobody explains.',
        ],
      ],
    },
    hospitality:
      'The cook who made it may bring it, to one table tonight, because of something one of them said.',
    fails: [
      'Steak sent back twice',
      'The sauce is cold while the plate is hot',
      '“Everything all right?” to four full mouths',
    ],
    wait: 20,
    // Memory keeps the strongest moment and the last minutes, hardly the length (Kahneman et al. 1993).
    mark: 'peak',
  },

  tasting: {
    stage: 'heart',
    title: 'The long menu',
    lanes: [
      'A small card one may keep, glasses in their order, a place to rest the arms',
      'Gives the evening out of the hand; is curious, then full, then curious again',
      'Says what is on the plate and stops; asks after half of it whether the pace is right',
      'Ticket with courses and minutes; who drinks nothing has something made with as much care',
      'Kitchen plan for the long table, second versions of each course for each allergy',
    ],
    senses: {
      thinks: 'I would never have ordered that',
      sees: 'Small things, each with a middle',
      tastes: 'Sour after fat, warm after cold',
      feels: 'Led, and not lectured',
    },
    standard: {
      who: 'care',
      begins: ['seat', 10],
      steps: [
        [
          'begin',
          'check',
          'How long do they have, and what do they not eat, for each of them. Before the first course.',
        ],
        [
          'pace',
          'do',
          'No more than a quarter of an hour between two courses. If there is, somebody says so.',
        ],
        ['half', 'check', 'After half of it: faster, slower, less? And mean it.'],
      ],
    },
    hospitality: 'A course may be left out, doubled or swapped for what they talked about.',
    fails: ['A speech over food that grows cold', 'Those who do not drink have water eight times'],
    wait: 15,
    only: ['tasting*', 'courses', 'pairing', 'chef’s table'],
  },

  sweet: {
    stage: 'heart',
    title: 'Something sweet, or not',
    lanes: [
      'A clean table, a small card or none, coffee that one smells from the bar',
      'Says no and looks at the next table’s',
      'Brings the card once, and two spoons without being asked for them',
      'Desserts ready in six minutes; a plate with a candle waits for the sign of whoever serves',
      'Pastry, coffee, the list of what holds nuts, milk or egg',
    ],
    senses: {
      thinks: 'One with two spoons',
      smells: 'Coffee',
      tastes: 'Something small at the end that is not too sweet',
      hears: 'Talk that has slowed down',
    },
    hospitality: 'The place for a small thing nobody ordered. For one table, and for a reason.',
    fails: [
      'A candle and a song for somebody who hates both',
      'Espresso after the dessert, where they like it with it',
    ],
    wait: 10,
  },

  bill: {
    stage: 'farewell',
    title: 'The bill',
    lanes: [
      'A bill one can read, split as they like it, a machine that finds its network',
      'Has paid in the head already and wants to go, or wants to sit on',
      'Brings it when asked and not before, in three minutes; the table stays theirs',
      'Bill checked against what was eaten, what was our fault is not on it',
      'Till, terminal with a full battery',
    ],
    senses: {
      thinks: 'Please let it be right',
      sees: 'What they had, and no surprise',
      feels: 'In no hurry',
    },
    standard: {
      who: 'care',
      // Nobody knows when a table will ask: it stands open late in the meal, and the three minutes run from the asking.
      begins: ['seat', 60],
      steps: [
        [
          'check',
          'check',
          'Every line against the table before it leaves the till. What went wrong tonight is off it already.',
        ],
        ['three', 'do', 'Three minutes from the asking, with the machine, split the way they like.'],
        [
          'stay',
          'say',
          'That they may sit as long as they wish; where the table is taken again, until when.',
        ],
      ],
    },
    fails: ['Twenty minutes for a card', 'The bill comes before anybody asked', 'The wrong bill'],
    wait: 3,
  },

  door: {
    stage: 'farewell',
    title: 'Coats, and the door',
    lanes: [
      'The right coats, a taxi that is there, light on the step',
      'Gets up, says it was lovely, is warm and a little slow',
      'Whoever served walks along; coat held, door opened, the name, something about this evening',
      'What was learned goes into memory before the table is laid again',
      'Cloakroom, the number of a driver who comes, umbrellas to lend',
    ],
    senses: {
      thinks: 'Let us do this again soon',
      sees: 'The one who served, without a tray',
      hears: 'Goodnight, with the name',
      touches: 'Arms finding the sleeves at the first attempt',
      feels: 'Seen off like family',
    },
    standard: {
      who: 'care',
      // Third of the three steps of service: a farewell with the name. The last minutes are what stays.
      begins: ['farewell', 0],
      within: 10,
      steps: [
        [
          'coats',
          'do',
          'Their coats, fetched before they have to look. The taxi is rung while they finish their coffee.',
        ],
        [
          'door',
          'do',
          'Walk them to the door, whoever served them. If hands are full, somebody says who sends their greeting.',
        ],
        ['name', 'say', 'Goodnight with the name, and one thing that was only tonight.'],
        ['memory', 'do', 'A line of what you learned, before you lay the table again.'],
      ],
    },
    hospitality: 'Something for the way: the end of the loaf, the name of the wine, an umbrella.',
    fails: ['They let themselves out past four busy backs', 'Chairs on tables around the last guests'],
    mark: 'end',
  },

  two_days_after: {
    stage: 'after',
    title: 'Two days later',
    lanes: [
      'A card on the mat or a few lines, by hand, where somebody has something to say',
      'Tells two people about it, or does not',
      'Whoever served writes, if the evening was worth a word, and only what that table would know',
      'What was found under the bench is rung up about; what went wrong has an owner',
      'Notes written by people; things to make right on top of the list',
    ],
    senses: {
      thinks: 'They noticed that',
      sees: 'A hand, and a name she can put a face to',
      feels: 'That it was an evening for them as well',
    },
    standard: {
      who: 'care',
      // Late and by hand brought guests back with larger parties; at once and automatic did nothing (Voorhees).
      begins: ['farewell', 2880],
      within: 2880,
      steps: [
        ['found', 'check', 'Was something left at the table? Ring, and say where it lies.'],
        ['wrong', 'check', 'Did something go wrong? Then somebody who can decide has rung by now.'],
      ],
    },
    hospitality: 'A few sentences by hand from the one who stood at the table.',
    fails: ['“How did we do?” on the telephone before they are home', 'Thanks with an offer stapled to it'],
  },

  back_again: {
    stage: 'return',
    title: 'They come back, and not alone',
    lanes: [
      'Their table, if it can be; a friend’s name in the book',
      'Says “my restaurant” and brings somebody who has to see it',
      'Receives the friend as a friend of theirs; does not explain the house to somebody who knows it',
      'Who came with whom is kept; who has not come for twice their usual time is thought of on Monday',
      'Visits counted, company remembered, absences left alone where there is a reason',
    ],
    senses: {
      thinks: 'I hope they like it as I do',
      hears: 'Her friend’s name, the first time they say it',
      feels: 'Proud, a little, of a place that is not hers',
    },
    hospitality: 'She brought them. Let her be the one who shows the room.',
    fails: [
      'The regular is treated like a stranger before her friends',
      'A mailing to everybody who has been away',
    ],
  },
} as const satisfies Record<string, Page>;
