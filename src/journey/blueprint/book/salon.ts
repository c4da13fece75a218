import type { Page } from './page.ts';

export const salon = {
  found: {
    stage: 'discover',
    title: 'Somebody hears of us',
    lanes: [
      'Pictures of work done here this month, prices that are the whole price, the faces of those who cut',
      'Asks a friend whose hair she likes, looks at pictures, compares, reads what others say',
      'Nobody is met yet; whoever answers a question answers within the hour the salon is open',
      'Pictures are taken on the floor with a yes from whoever is in them; the price list is gone through each season',
      'Website, map entry with the true opening hours, a telephone that rings where somebody stands',
    ],
    senses: {
      thinks: 'Would somebody with hair like mine be understood there?',
      sees: 'Real heads, several ages, several textures',
      feels: 'Careful: the last haircut elsewhere is still remembered',
    },
    hospitality:
      'Whoever asks a hesitant question may be invited to come in, sit down and talk about it, without anything booked.',
    fails: [
      'Prices that begin with “from” and end elsewhere',
      'Old hours on the map: a closed door on a Monday',
    ],
  },

  booked: {
    stage: 'book',
    title: 'The appointment is made',
    lanes: [
      'A confirmation with day, hour, length, price and the name of the stylist',
      'Says what she wants, often in other words than ours; chooses an hour between work and school',
      'Asks two things back: when was the hair last coloured, and is there anything we must not use',
      'The length is planned by this hair and not by the list; thick hair gets its ten minutes',
      'The book of appointments, notes of earlier visits, formula cards',
    ],
    senses: {
      thinks: 'They asked about my hair before they asked for my card',
      hears: 'A person who repeats day and hour once, slowly',
      feels: 'Settled: it is in the calendar and needs no second call',
    },
    standard: {
      who: 'door',
      // Kept while there is time to do something about it; the two days are those of a patch test.
      begins: ['expect', -4320],
      within: 1440,
      steps: [
        [
          'length',
          'check',
          'Is the time enough for this hair and this service? If not, ring today and not on the day.',
        ],
        [
          'allergies',
          'check',
          'Anything the skin does not bear is typed as an allergy. With colour: is the patch test done, at least 48 hours before?',
        ],
        [
          'stylist',
          'check',
          'Is the stylist they know in that day? If she is not, they hear it from us now and choose.',
        ],
      ],
    },
    hospitality: 'Somebody new may be asked what went wrong the last time elsewhere, and be listened to.',
    fails: [
      'Confirmed for the wrong day',
      'Forty-five minutes planned for hair that needs seventy',
      'Double booking',
    ],
  },

  day_before: {
    stage: 'prepare',
    title: 'The word of the day before',
    lanes: [
      'One short message with hour, stylist and where to leave the car or the bicycle',
      'Reads it in a queue or on the sofa, moves the hour if life has moved',
      'One message, by the way the client prefers, written so that an answer is welcome',
      'Answers are read the same evening; a freed hour goes to whoever waits for one',
      'Message line, waiting list, the note of how each client likes to be written to',
    ],
    senses: {
      thinks: 'Good, I had nearly forgotten',
      sees: 'A message that fits on the locked screen',
      feels: 'Expected, not chased',
    },
    standard: {
      who: 'door',
      // One reminder is service, more is noise (SMS reminder trial, n = 502: missed visits 39.8 % to 26.3 %).
      begins: ['expect', -1440],
      within: 480,
      steps: [
        ['word', 'do', 'One message with hour, name of the stylist and how to reach us. One, not three.'],
        [
          'own_way',
          'check',
          'By the way they like to be written to; where they asked for a call, it is a call.',
        ],
        ['answers', 'do', 'Read what comes back before we close. A changed hour is changed everywhere.'],
      ],
    },
    fails: ['Three reminders for one blowout', 'An answer that nobody reads until morning'],
  },

  chair_prepared: {
    stage: 'prepare',
    title: 'The chair before they come',
    lanes: [
      'A swept floor, a dry basin, a clean gown on the back of the chair, tools where the hand expects them',
      'Is still on the way',
      'Nothing is seen of this, and that is how it shows',
      'Brushes cleaned and combs out of the jar, gloves and products read against what is noted, the last formula on the trolley',
      'Laundry, stock, disinfectant at its strength, the brief of the shift',
    ],
    senses: {
      sees: 'A place that looks as if she were the first today',
      smells: 'Clean cotton, nothing of the colour before her',
      touches: 'A dry armrest and a warm gown',
    },
    standard: {
      who: 'care',
      begins: ['expect', -10],
      within: 10,
      steps: [
        [
          'brief',
          'check',
          'Read the brief: what must not touch this skin, what was not right last time, what matters today.',
        ],
        [
          'tools',
          'do',
          'Clean brushes and combs, gown and towels laid out, the hair of the one before swept up.',
        ],
        ['products', 'check', 'Gloves and products against the allergy, by the label in your hand.'],
      ],
    },
    hospitality:
      'What they like may already stand there: the cup, the chair by the window, the music turned down.',
    fails: [
      'Hair of another head on the floor',
      'Latex gloves at the chair of somebody who must not have them',
    ],
  },

  greeted: {
    stage: 'welcome',
    title: 'Through the door',
    lanes: [
      'The door, the sound it makes, a desk nobody hides behind, hooks for wet coats',
      'Comes in from rain or sun, looks for a face, does not know where to stand',
      'Eyes up at once, the name, a coat taken; hands in hair are no reason not to look up',
      'Whoever stands next to the door knows who comes in the next half hour',
      'Today on the tablet, names with how they are said',
    ],
    senses: {
      thinks: 'They know it is me',
      sees: 'A face that lifts',
      hears: 'Her own name, said rightly, before a question',
      smells: 'Shampoo and coffee rather than ammonia',
      feels: 'That she has come to the right place at the right time',
    },
    standard: {
      who: 'door',
      // First of the three steps of service: a warm greeting, with the name. The two minutes are our judgement.
      begins: ['arrive', 0],
      within: 2,
      steps: [
        ['name', 'say', 'A greeting with the name, said as the brief says it is said. Before any question.'],
        ['coat', 'do', 'Coat, umbrella and bag taken, and where they hang is said.'],
        [
          'truth',
          'say',
          'If we run late: how many minutes, at once and rounded up. Then ask whether that is all right.',
        ],
        [
          'over',
          'hand_over',
          'To the stylist by name, or to the sofa with a time. Nobody is left to find their own way.',
        ],
      ],
    },
    hospitality:
      'The first minute has room for whatever the day brings in with them: a soaked umbrella, a pram, a face that has cried.',
    fails: ['Nobody looks up', '“Do you have an appointment?” to somebody who has come for six years'],
    wait: 5,
  },

  cup: {
    stage: 'settle',
    title: 'Coat off, something in the hand',
    lanes: [
      'A cup with its saucer, water in a glass, a hook under the counter for the bag',
      'Sits, breathes out, looks around, puts the telephone away or does not',
      'Brings what they take without asking twice; asks the first time and notes it',
      'Machine warm, oat milk open, cups without chips, a tray that is dry',
      'Preferences in memory, stock of the four drinks most people take',
    ],
    senses: {
      thinks: 'I can stop hurrying now',
      hears: 'Cup on saucer, talk that is not about stock',
      tastes: 'Coffee or tea as she takes it, hot',
      touches: 'A warm cup after a cold street',
    },
    standard: {
      who: 'anyone',
      begins: ['arrive', 0],
      within: 5,
      steps: [
        ['known', 'check', 'Do we know what they take? Then ask only whether today as well.'],
        [
          'bring',
          'offer',
          'Something to drink within five minutes, with water beside it. Ask about milk and nuts where it is the first time.',
        ],
        [
          'waiting',
          'do',
          'Whoever still waits after five minutes hears from us again before they look at the clock.',
        ],
      ],
    },
    hospitality:
      'A cup can be made for one person: the tea with a pod of cardamom, the chocolate for a small brother.',
    fails: ['Asked three times by three people', 'A cup that arrives when the basin does'],
    wait: 5,
  },

  heard: {
    stage: 'settle',
    title: 'What it is to be today',
    lanes: [
      'A mirror at eye level, daylight or a lamp like it, a chair turned so that two faces meet',
      'Explains with hands, shows a picture, waits to see whether it is understood',
      'Sits down beside or in front, looks at the dry hair, repeats in own words, says what will not work and why',
      'Formula of last time at hand; a colleague is asked for an eye when in doubt',
      'Formula cards, notes of what held and what did not, patch tests with their dates',
    ],
    senses: {
      thinks: 'She asks what I do with it at seven in the morning',
      sees: 'The eyes of the stylist, not only in the mirror',
      hears: 'Her own wish, said back in other words',
      touches: 'Fingers that test the hair before a comb does',
      feels: 'Taken seriously',
    },
    standard: {
      who: 'care',
      begins: ['seat', 0],
      within: 8,
      steps: [
        ['dry', 'do', 'Look at the hair dry and unbrushed, sitting, before the gown goes on.'],
        [
          'skin',
          'check',
          'Scalp and allergies asked once more and softly, also of those who have come for years.',
        ],
        [
          'back',
          'say',
          'Their wish said back in your own words, with what is possible today and what is not.',
        ],
        ['price', 'say', 'Time and price, where either changes from what was booked. Before we begin.'],
      ],
    },
    hospitality:
      'This is where one learns what the hair is for: a first day, a funeral, a date. It may change how the next hour is given.',
    fails: [
      'The gown is on before anybody has asked',
      '“As always?” and no second question',
      'A price that is a surprise at the till',
    ],
  },

  basin: {
    stage: 'heart',
    title: 'At the basin',
    lanes: [
      'A neck rest that has been wiped, two towels, water at the warmth of a bath',
      'Leans back, closes the eyes or does not, cannot see who stands behind her',
      'Asks about warmth once, says before the hand comes, keeps the quiet if it is kept',
      'Boiler and pressure looked at in the morning; towels warm in the cold months',
      'Plumbing, laundry, products by scalp and by allergy',
    ],
    senses: {
      thinks: 'Nothing. At last.',
      hears: 'Water, and nobody calling across the room',
      smells: 'A shampoo chosen for her, or none that smells',
      touches: 'Warm water, thumbs behind the ears, a towel before the drop runs down the neck',
      feels: 'Held',
    },
    standard: {
      who: 'care',
      begins: ['seat', 10],
      within: 15,
      steps: [
        [
          'warmth',
          'check',
          'Water on your own wrist first, then ask once: warm enough, firm enough, neck all right?',
        ],
        [
          'dry_collar',
          'do',
          'Towel under the collar and ears kept dry. Whoever cannot lean long is rinsed in two goes.',
        ],
        [
          'quiet',
          'do',
          'Who closes the eyes is not spoken to. Nobody leaves a wet head alone for longer than a minute.',
        ],
      ],
    },
    hospitality: 'Two minutes longer where the shoulders are high. Nobody has to say why.',
    fails: ['Water too hot', 'A wet collar all afternoon', 'Left lying with a dripping head'],
  },

  treatment: {
    stage: 'heart',
    title: 'While a treatment or colour does its work',
    lanes: [
      'A clock that both can see, a blanket, a light that can be turned down',
      'Sits with something on the head, reads, writes, wonders whether it should tingle',
      'Says how long and what it may feel like, comes back before it is asked for',
      'Product, shade, batch and minutes go on the formula card as they happen',
      'Timers, formula cards, safety sheets, a basin that is free when the time is up',
    ],
    senses: {
      thinks: 'Is it meant to feel like that?',
      smells: 'The product, with a window open somewhere',
      touches: 'Cool cream, the weight of the foil or the towel',
      feels: 'Looked after although nobody does anything',
    },
    standard: {
      who: 'care',
      begins: ['seat', 20],
      within: 40,
      steps: [
        [
          'feel',
          'say',
          'How long it takes, what it may feel like, and what it must not: burning means at once, not later.',
        ],
        [
          'come_back',
          'check',
          'Come by at least every ten minutes, look and ask. Itching, heat, redness: rinse first.',
        ],
        ['card', 'do', 'Product, shade, batch, minutes on the formula card while you still know them.'],
      ],
    },
    hospitality:
      'Half an hour of sitting still can be given something: a book, a blanket, a lamp, being left in peace.',
    fails: [
      'Forgotten under the heat',
      'The basin is taken when the timer rings',
      'Nothing written down for the next time',
    ],
    wait: 30,
    only: ['colour*', 'color*', 'treatment*', 'highlight*', 'balayage', 'toner', 'gloss', 'keratin', 'perm'],
  },

  bridal: {
    stage: 'heart',
    title: 'A bridal morning, side by side',
    lanes: [
      'Chairs side by side, the plan of the morning on the mirror, a rail for the dresses, a hook for the veil',
      'Arrive together, laugh, cry a little, ask what time it is',
      'One of us holds the clock for all of them; each stylist stays with her own head',
      'Planned backwards from the door with 45 minutes of air; trial pictures on the trolley; pins counted',
      'Chairs and hands held for them, something to eat, the number of the driver',
    ],
    senses: {
      thinks: 'They have done this before; I need not think',
      sees: 'Her people in one mirror',
      hears: 'Somebody who says the time before anybody asks',
      tastes: 'Something small, because nobody had breakfast',
      feels: 'That the day has begun well',
    },
    standard: {
      who: 'care',
      // Open for as long as the morning lasts: its last step is its end.
      begins: ['seat', 0],
      steps: [
        [
          'clock',
          'say',
          'The hour of the car, aloud and once, and who keeps the clock. From here on nobody else needs to look.',
        ],
        [
          'each',
          'check',
          'Allergies of each of them, by name. Patch tests were two days ago; today is too late for one.',
        ],
        ['eat', 'offer', 'Something to eat before the first pin: dry, small, nothing that stains.'],
        ['last_pin', 'do', 'Everybody out of the chair 45 minutes before the car.'],
      ],
    },
    hospitality:
      'Look after the one who is not the bride: the mother who waits, the sister who gave up her turn.',
    fails: [
      'No air at the end, and the car is at the door',
      'Allergies asked of the one who wrote, not of all',
      'Nobody has eaten',
    ],
    only: ['bridal', 'bride*', 'wedding', 'hen do', 'hen party'],
  },

  revealed: {
    stage: 'heart',
    title: 'The mirror',
    lanes: [
      'A second mirror, light that flatters nobody and hurts nobody, no hair left on the neck',
      'Sees herself from behind for the first time in weeks, touches it, looks for words',
      'Turns the chair slowly, is quiet, waits for the face before the words',
      'Nobody sweeps, telephones or calls across during this minute',
      'The picture for the card, where there is a yes for it',
    ],
    senses: {
      thinks: 'That is me, on a good day',
      sees: 'Back and sides, with the hair moving',
      hears: 'A pause that is left to her',
      touches: 'Her own hair, lighter than before',
      feels: 'Lovely, or something that is not quite right and may be said',
    },
    standard: {
      who: 'care',
      // From the chair to the mirror of the shortest service; longer ones are ticked when they get there.
      begins: ['seat', 30],
      within: 60,
      steps: [
        ['neck', 'do', 'Brush off neck and face, loosen the gown, then turn the chair.'],
        [
          'wait',
          'do',
          'Show back and sides, and let them look. Do not praise your own work into the silence.',
        ],
        ['true', 'say', 'Ask what they would still change, and mean it. Change it now, in the chair.'],
      ],
    },
    hospitality:
      'The moment people tell at home. It wants time, and somebody who sees what makes this head different from all others.',
    fails: ['The next client already stands beside the chair', 'A doubt in the face that nobody asked about'],
    // Memory keeps the strongest moment and the last minutes, hardly the length (Kahneman et al. 1993).
    mark: 'peak',
  },

  taken_leave: {
    stage: 'farewell',
    title: 'The last minutes',
    lanes: [
      'A bill with what was said, the coat held open, a way out that nobody blocks',
      'Pays, looks once more into the mirror by the door, puts the hood up or not',
      'The stylist herself walks along; paying takes a minute and is not the end; the last words are no sale',
      'What was learned today goes into memory before the next client sits down',
      'Till, card machine that finds its network, umbrella stand',
    ],
    senses: {
      thinks: 'I shall come back to her',
      sees: 'The face that did her hair, at the door',
      hears: 'Her name, and something that was only about today',
      touches: 'A coat held so that the hair stays as it is',
      feels: 'Accompanied out, not settled up',
    },
    standard: {
      who: 'care',
      // Third of the three steps of service: a farewell with the name. The last minutes are what stays.
      begins: ['farewell', 0],
      within: 10,
      steps: [
        ['bill', 'check', 'The bill is what was agreed, and it is right the first time.'],
        [
          'home',
          'say',
          'One thing that keeps it well at home. One; and what we sell is only named when they ask.',
        ],
        ['door', 'do', 'Coat held, door opened, by the stylist, to the threshold.'],
        [
          'name',
          'say',
          'Goodbye with the name. The next appointment only if they bring it up or come by rhythm.',
        ],
        ['memory', 'do', 'Note what you learned today, in a line, before the next one.'],
      ],
    },
    hospitality:
      'The last thing said may be the thing they told at the basin. Rain outside is an occasion too.',
    fails: [
      'Six bottles on the counter between her and the door',
      'A price nobody had said',
      'The stylist is already cutting the next',
    ],
    wait: 3,
    mark: 'end',
  },

  thought_of: {
    stage: 'after',
    title: 'Two days later',
    lanes: [
      'Her own bathroom mirror on the second morning; a card or a line, if somebody has something to say',
      'Washes it herself for the first time and finds out whether it falls as it did',
      'Where something was new or doubtful, the stylist asks how it fell; where the visit was worth a word, she writes it',
      'A redo has a place in the book within the week, with the same hands',
      'Notes kept by people, sent by people; what is to be made right stands on top',
    ],
    senses: {
      thinks: 'They would want to know that it does not hold',
      sees: 'Handwriting among the bills',
      touches: 'Hair that falls back by itself, or does not',
      feels: 'Still somebody’s client, although the till has closed',
    },
    standard: {
      who: 'care',
      // Thanks work late and by hand; an immediate automatic one did nothing (restaurant field study, Voorhees).
      begins: ['farewell', 2880],
      within: 2880,
      steps: [
        [
          'new',
          'check',
          'Was anything new, cut much shorter, or did a doubt stay in the face? Then ask how it fell, in your own words.',
        ],
        [
          'redo',
          'offer',
          'Where it does not hold: come in this week, in the same hands, and nothing is charged.',
        ],
      ],
    },
    hospitality:
      'A few sentences by hand from whoever did the hair, about something only the two of them know.',
    fails: ['A survey an hour after the visit', 'A redo with strange hands in three weeks'],
  },

  comes_round: {
    stage: 'return',
    title: 'The rhythm comes round',
    lanes: [
      'A note of the rhythm of this head; a message only if she asked for one',
      'Looks into the mirror one morning and knows that it is time',
      'Finds an hour with her own stylist without asking for it; is asked about the thing she told last time',
      'Who has not come for twice their usual time is named on Monday; one of us thinks of them, and perhaps writes',
      'Visits counted, friends they brought, absences that have a reason and are left alone',
    ],
    senses: {
      thinks: 'I need not explain my hair again',
      hears: '“How did the defence go?”',
      feels: 'Missed, in the good sense',
    },
    hospitality: 'Whoever brings a friend may see that the friend is received as somebody’s friend.',
    fails: [
      'A mailing to everybody who has not come for ninety days',
      'Asked after six years what her usual is',
    ],
  },
} as const satisfies Record<string, Page>;
