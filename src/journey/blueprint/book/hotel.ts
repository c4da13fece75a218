import type { Page } from './page.ts';

export const hotel = {
  found: {
    stage: 'discover',
    title: 'A bed in a strange town',
    lanes: [
      'Pictures in the light of a normal day, rooms with their true size, what can be heard at night',
      'Compares eleven tabs at midnight, asks a colleague who was here',
      'Whoever answers a question tells also what speaks against us: the stairs, the bells, the street',
      'Each room is photographed again when it is changed; portals are told the same as our own page',
      'Website, portals, map entry, somebody who reads questions at night',
    ],
    senses: {
      thinks: 'Shall I sleep there?',
      sees: 'The room as it is, with its window',
      feels: 'Tired of stars and adjectives',
    },
    hospitality: 'Whoever asks for something we do not have may be told which house near by has it.',
    fails: ['A picture of the one good room for all forty', 'The building site next door is not mentioned'],
  },

  room_booked: {
    stage: 'book',
    title: 'The room is booked',
    lanes: [
      'A confirmation with nights, room, the whole price and what is in it, and how to change one’s mind',
      'Writes wishes into a field and does not expect an answer',
      'A person answers what was written there, by name, within the day',
      'The room is chosen for the person: high for the one who sleeps badly, near the stairs for the knee',
      'Reservation system, memory of earlier stays, the plan of rooms with what each is bad at',
    ],
    senses: {
      thinks: 'Somebody has read it',
      sees: 'One page without small print',
      feels: 'That part of the journey is done',
    },
    standard: {
      who: 'door',
      begins: ['expect', -10080],
      within: 4320,
      steps: [
        [
          'wishes',
          'check',
          'Read what they wrote and what we know. What is dangerous is typed as an allergy, with their yes.',
        ],
        ['room', 'do', 'Choose the room for this person and hold it: floor, side, bed, bath, way.'],
        ['answer', 'do', 'Answer each wish in a sentence: yes, no, or by when we know.'],
      ],
    },
    hospitality: 'The reason for coming is seldom in the form. A line that asks for it, once, is welcome.',
    fails: ['The same wish typed on each stay and read on none', 'A room sold twice'],
  },

  several_rooms: {
    stage: 'book',
    title: 'Several rooms, one party',
    lanes: [
      'A list of rooms and names, one price, the face of the one who is theirs until the last suitcase',
      'Organises for others and is asked everything by everybody',
      'One of us answers throughout, and is there on the evening they come',
      'Rooms side by side blocked with names on them; keys in envelopes the day before',
      'Rooming list, allergies by guest, breakfast that knows how many',
    ],
    senses: {
      thinks: 'I want to be a guest too',
      sees: 'All names spelt rightly on one sheet',
      feels: 'Relieved of something',
    },
    // The names come until two weeks before; then there is time to put rooms side by side.
    standard: { who: 'door', begins: ['expect', -20160], within: 4320, protocol: 'group_request' },
    hospitality: 'The one who organised it gets to their room last. Think of them first.',
    fails: [
      'Side by side became floor two and floor five',
      'Whoever organised it stands at the desk for all of them',
    ],
    only: ['rooms', 'wedding', 'group*', 'side by side'],
  },

  way_here: {
    stage: 'prepare',
    title: 'The word before the journey',
    lanes: [
      'One message: the way from the station with its stairs, when the room is theirs, where luggage can wait',
      'Packs, checks the train, wonders about the iron and the umbrella',
      'One message that can be answered, from the one who is at the desk tomorrow',
      'Hours of arrival go to housekeeping, so that early rooms are made first',
      'Message line, weather, works on the railway, plan of the day for housekeeping',
    ],
    senses: {
      thinks: 'Good, I can leave the hairdryer at home',
      sees: 'The door on a photograph, so that one knows it',
      feels: 'Awaited',
    },
    standard: {
      who: 'door',
      // One reminder is service, more is noise (SMS reminder trial, n = 502: missed visits 39.8 % to 26.3 %).
      begins: ['expect', -1440],
      within: 600,
      steps: [
        [
          'word',
          'do',
          'One message: the way, when the room is ready, where the bags can stay. Ask for the hour of arrival.',
        ],
        [
          'early',
          'do',
          'Who comes before the room is free: tell housekeeping today which one is to be first.',
        ],
        ['answers', 'do', 'Read what comes back before the evening ends.'],
      ],
    },
    fails: ['Four messages that sell things', 'The hour they gave reached nobody'],
  },

  fetched: {
    stage: 'prepare',
    title: 'Fetched from station or airport',
    lanes: [
      'A board with the name spelt rightly, a clean car, water, a window that opens',
      'Comes out of a gate tired, looks for own name among strangers',
      'Driver stands where it was said, takes the heavy one, asks whether to talk',
      'The flight is watched; the desk knows when they are ten minutes away',
      'Driver’s number with the guest, guest’s number with the driver',
    ],
    senses: {
      thinks: 'There. That is me.',
      sees: 'The own name in a foreign place',
      touches: 'The suitcase is taken out of the hand',
      feels: 'Arrived before arriving',
    },
    standard: {
      who: 'back',
      begins: ['expect', -180],
      within: 180,
      steps: [
        ['flight', 'check', 'Train or flight looked up; a delay moves the driver and not the guest.'],
        ['driver', 'hand_over', 'To the driver by name: who, how it is said, how many bags, a child’s seat.'],
        ['near', 'do', 'Driver rings the desk ten minutes before. Somebody stands outside.'],
      ],
    },
    hospitality: 'The way in can go past the one thing they came to see.',
    fails: ['Waiting at the other exit', 'A name that is nearly theirs'],
    wait: 10,
    only: ['transfer*', 'pick-up', 'pickup', 'airport', 'station'],
  },

  room_ready: {
    stage: 'prepare',
    title: 'The room, before its guest',
    lanes: [
      'Bed made as if for oneself, bath dry, light on where one enters, warmth of the season, everything works',
      'Is on the train',
      'Nothing is seen; the guest must be able to believe that nobody was here before',
      'Housekeeper and then a second pair of eyes: lamps, hot water, drains, remote control, the smell',
      'Laundry, workshop, list of rooms with wishes and allergies by guest',
    ],
    senses: {
      sees: 'No hair, no hook without a hanger',
      hears: 'A fan that does not rattle',
      smells: 'Air',
      touches: 'A pillow of the kind that was asked for',
    },
    standard: {
      who: 'back',
      begins: ['expect', -180],
      within: 150,
      steps: [
        [
          'allergies',
          'check',
          'Feathers, wool, scent, dust: bedding and cleaning as the brief says, seen with your own eyes.',
        ],
        [
          'wishes',
          'do',
          'Pillow, kettle, beds apart, papers: what we know they like is in the room and needs no asking.',
        ],
        ['works', 'check', 'Hot water, every lamp, heating, the key itself.'],
        ['free', 'hand_over', 'To the desk by name: this room is ready, and since when.'],
      ],
    },
    hospitality: 'One thing in the room that is there because of who comes. Not a basket.',
    fails: ['Room not ready at four', 'Feather pillows for somebody who cannot breathe on them'],
  },

  late_key: {
    stage: 'welcome',
    title: 'Somebody who comes in the night',
    lanes: [
      'A light over the door, a bell that rings where somebody is awake, form filled but for a signature',
      'Has apologised to us in the head since the train stood still',
      'Two sentences, the key, the way, something cold to eat',
      'The night knows the name and the hour; the room is marked so that nobody gives it away',
      'Night plate in the fridge, driver’s number, breakfast one hour longer',
    ],
    senses: {
      thinks: 'I hope there is still somebody up',
      sees: 'A lit window in a dark street',
      tastes: 'Soup, or bread and cheese, at one in the morning',
      feels: 'Expected even now',
    },
    standard: { who: 'door', begins: ['expect', -480], within: 480, protocol: 'late_arrival' },
    hospitality: 'Nobody wants a welcome at one in the morning. Take something off them instead.',
    fails: [
      'A closed door and a number that rings in an empty office',
      'The room went to somebody who stood there',
    ],
    only: ['late arrival', 'late check-in', 'late checkin', 'arrives late', 'after midnight'],
  },

  at_the_door: {
    stage: 'welcome',
    title: 'The door opens',
    lanes: [
      'Door, mat, the first smell, flowers that live, luggage that does not lie about',
      'Comes with too many things in too few hands',
      'Somebody moves towards them; the heaviest thing first, then the name',
      'Desk knows who is due this hour; whoever is on the telephone looks up and nods',
      'Today on the tablet, how names are said, ramp',
    ],
    senses: {
      thinks: 'They knew that I would come',
      sees: 'A face in front of the desk instead of behind it',
      hears: 'The own name, rightly',
      smells: 'The house, the same as last time',
      touches: 'An empty hand where the handle was',
    },
    standard: {
      who: 'door',
      // First of the three steps of service: a warm greeting, with the name. The minute is our judgement.
      begins: ['arrive', 0],
      within: 1,
      steps: [
        ['bag', 'do', 'Go towards them and take the heaviest thing, if they let you.'],
        ['name', 'say', 'Welcome, with the name as it is said. To those who were here before: welcome back.'],
      ],
    },
    hospitality:
      'Look at them before you speak: a night flight, a quarrel, a honeymoon. It changes what comes next.',
    fails: ['“Checking in?”', 'Three at the desk, one of us, and no eyes for the third'],
    wait: 1,
  },

  key_in_hand: {
    stage: 'welcome',
    title: 'The key',
    lanes: [
      'A form with everything on it already, one pen that writes, the key with what it opens',
      'Spells the family name again, looks for the passport, wants to lie down',
      'Asks only what we cannot know; room, breakfast, Wi-Fi in three sentences; nobody’s room number said aloud',
      'If the room is not ready, it is known before they stand here, with a time that holds',
      'Registration by law, payment, luggage store, shower for those who wait',
    ],
    senses: {
      thinks: 'That was quick',
      hears: 'Three sentences rather than thirty',
      touches: 'A key with a weight',
      feels: 'Let in',
    },
    standard: {
      who: 'door',
      begins: ['arrive', 1],
      within: 8,
      steps: [
        ['known', 'do', 'One signature. What we know is not asked again.'],
        [
          'safety',
          'check',
          'Allergy and needs said back in half a sentence and softly: what we have done about it.',
        ],
        ['quiet', 'do', 'The room number is shown, not spoken.'],
        [
          'not_ready',
          'offer',
          'Room not ready: when, rounded up; bags away, shower, something to eat; and we come to them.',
        ],
      ],
    },
    hospitality: 'Whoever has come from far may sit down, and the form comes to them.',
    fails: ['The form of last time, empty again', 'A wish was noted, and the room is another one'],
    wait: 8,
  },

  first_step_in: {
    stage: 'settle',
    title: 'The first step into the room',
    lanes: [
      'Light, a window one can open, a place to put the case, water',
      'Stands still for a second, then opens everything',
      'Whoever walks along shows two things that are not obvious, and goes',
      'Luggage arrives within ten minutes, and it is the right one',
      'Lift, trolley, a note of what in this room needs explaining',
    ],
    senses: {
      thinks: 'This will do. Or: oh no.',
      sees: 'The bed, and what is behind the curtain',
      hears: 'How loud it is when the door has closed',
      smells: 'Clean, and not of cleaning',
      touches: 'The mattress, with a flat hand',
    },
    standard: {
      who: 'door',
      begins: ['seat', 0],
      within: 12,
      steps: [
        ['two', 'say', 'Two things they would not find by themselves: the warm tap, the quiet window.'],
        ['right', 'check', 'Ask at the threshold whether the room is right. It is easiest now.'],
        ['bags', 'do', 'Luggage in the room within ten minutes, where one does not fall over it.'],
      ],
    },
    hospitality: 'What stands there for this one person is better found than shown.',
    fails: ['The key does not open', 'The smell of smoke from a non-smoker’s room'],
    wait: 10,
  },

  first_hour: {
    stage: 'settle',
    title: 'Within the first hour',
    lanes: [
      'A telephone that is answered, a second blanket where one finds it',
      'Finds the one thing that is missing and weighs whether it is worth a call',
      'One question, by the way they like to be asked; then peace',
      'Whoever is sent has the thing in hand within ten minutes',
      'Store with adapters, irons, cots, blankets; workshop on call',
    ],
    senses: {
      thinks: 'I do not want to be difficult',
      hears: 'A voice that says its name',
      feels: 'That asking is easy here',
    },
    standard: {
      who: 'door',
      begins: ['seat', 30],
      within: 45,
      steps: [
        [
          'ask',
          'check',
          'One short line or call: is everything as it should be? Not to those who asked to be left alone.',
        ],
        [
          'bring',
          'do',
          'What is missing is there within ten minutes, brought by a person who knows what it is for.',
        ],
        ['broken', 'offer', 'What cannot be mended within the hour: another room, and we carry.'],
      ],
    },
    hospitality: 'In the first hour one hears what they are here for. Somebody may have an idea about it.',
    fails: ['A call in the first nap', '“Somebody will come”, and nobody says when'],
  },

  asked_for: {
    stage: 'heart',
    title: 'Something is wanted',
    lanes: [
      'Handwritten list of places where we go ourselves, an umbrella, scissors, a needle with black thread',
      'Needs a doctor, a table for two, a shirt ironed by seven',
      'Whoever is asked keeps it until it is done, and says when; nobody is sent from one to the next',
      'Numbers of people who pick up; what was promised stands on the desk with its hour',
      'Pharmacy at night, drivers, the good baker, a tailor who opens for us',
    ],
    senses: {
      thinks: 'Whom does one ask here?',
      hears: '“I will see to it”, and an hour',
      feels: 'Less alone in a strange town',
    },
    hospitality: 'The wish behind the wish. Who asks for a florist has a reason.',
    fails: ['A leaflet instead of an answer', 'The table was booked for the wrong day'],
    wait: 10,
  },

  night: {
    stage: 'heart',
    title: 'The night',
    lanes: [
      'A dark room, a quiet corridor, water by the bed, a switch one finds without light',
      'Sleeps, or lies awake and listens to the lift',
      'The night walks the corridors in soft shoes, hears what is loud before somebody rings',
      'Loud parties high up and far away, the ice machine off at ten',
      'Night desk, spare rooms on the quiet side, earplugs, a second duvet of each kind',
    ],
    senses: {
      thinks: 'Where is that humming from?',
      hears: 'Nothing, if we do it well',
      touches: 'Cool linen, the weight of the duvet',
      feels: 'Safe behind this door',
    },
    standard: {
      who: 'back',
      begins: ['seat', 240],
      steps: [
        ['walk', 'do', 'Walk the corridor once when the house has gone to bed, and listen.'],
        [
          'loud',
          'do',
          'What is loud is spoken to once, kindly and at the door, before somebody has to ring.',
        ],
      ],
    },
    hospitality: 'Somebody who cannot sleep and comes down is a guest at three in the morning, too.',
    fails: ['Noise from the street until two', 'Air conditioning that nobody can turn off'],
  },

  breakfast: {
    stage: 'heart',
    title: 'The first morning',
    lanes: [
      'A table in the light, eggs made when they are asked for, bread that was baked, somebody else’s newspaper smoothed out',
      'Comes down rumpled or beaming, wants coffee before words',
      'Good morning with the name, coffee first; asks how the night was and wants to know',
      'Kitchen has the allergies by room; who leaves early has a bag with the name on it',
      'Oven, papers, list of those who come late and of those who are gone by six',
    ],
    senses: {
      thinks: 'I could live here',
      sees: 'Morning in a window that is not mine',
      smells: 'Coffee, toast, somebody’s orange',
      tastes: 'An egg exactly as it was asked for',
      feels: 'On holiday, even at a congress',
    },
    standard: {
      who: 'anyone',
      // No step of a visit marks the morning: it stands open from half a day after they moved in, without a limit.
      begins: ['seat', 720],
      steps: [
        ['name', 'say', 'Good morning with the name, and coffee or tea before any question.'],
        ['allergy', 'check', 'What they may not eat, by room, is known at the buffet and said by us.'],
        ['slept', 'check', 'Ask how they slept, and act on the answer before they are out of the house.'],
      ],
    },
    hospitality:
      'The hour in which one of us has time and everybody is still soft. Most of what is remembered can happen here.',
    fails: [
      'Room number before good morning',
      'The buffet is being cleared around them',
      '“Is there milk in it?” and nobody knows',
    ],
    // Memory keeps the strongest moment and the last minutes, hardly the length (Kahneman et al. 1993).
    mark: 'peak',
  },

  made_again: {
    stage: 'heart',
    title: 'The room, made again',
    lanes: [
      'Bed made, bath dry, own things lying where they lay, only straighter',
      'Comes back in the afternoon and does not want to feel searched',
      'Housekeeper greets by name in the corridor, asks when it suits',
      'Works by when guests go out; sees what is used up and what is never touched',
      'What she notices goes into memory: two pillows on the floor, the window open, books',
    ],
    senses: {
      thinks: 'They did not move my notes',
      sees: 'Her book closed on the right page',
      smells: 'Fresh air',
      touches: 'A bed without a crease',
    },
    standard: {
      who: 'back',
      begins: ['seat', 1080],
      steps: [
        ['when', 'check', 'When does it suit? A sign on the door is an answer; so is “no turn-down”.'],
        ['same', 'do', 'Own things stay where they lie. Papers are not touched.'],
        ['noticed', 'do', 'One line of what you noticed that would make tomorrow better.'],
      ],
    },
    hospitality: 'Who makes the bed knows most about the guest. A small thing left by her counts double.',
    fails: ['A knock at nine on a holiday', 'A toothbrush thrown away'],
    only: ['nights', 'week'],
  },

  spa: {
    stage: 'heart',
    title: 'An hour for the body',
    lanes: [
      'A warm robe in the right size, slippers, a clock turned to the wall',
      'Is unsure what one wears and when one speaks',
      'Says the first three minutes step by step, asks about skin, back and heart, then is quiet',
      'Oils and creams against the allergy; room at the warmth of skin',
      'Laundry, oils with their lists, a pause between two guests',
    ],
    senses: {
      thinks: 'Do I keep this on?',
      hears: 'Water, no flute',
      smells: 'One thing she chose, or nothing',
      touches: 'Warm hands',
    },
    standard: {
      who: 'back',
      begins: ['seat', 60],
      steps: [
        [
          'skin',
          'check',
          'Allergies, pregnancy, heart, what hurts: asked in private, before the door closes.',
        ],
        ['explain', 'say', 'What comes off, where one lies, how to say stop.'],
        ['after', 'offer', 'Water and ten minutes in which nobody needs the room.'],
      ],
    },
    hospitality: 'Somebody who falls asleep may be left asleep.',
    fails: ['Almond oil on somebody with a nut allergy', 'The vacuum cleaner next door'],
    only: ['spa', 'massage*', 'sauna', 'treatment*', 'facial'],
  },

  late_checkout: {
    stage: 'farewell',
    title: 'A room for some hours more',
    lanes: [
      'A line on the bill or none, a key that still opens at three',
      'Has a train at six and nowhere to put the afternoon',
      'Says until when, once and clearly, and that nobody will knock',
      'Housekeeping turns the order of the floor round; the next guest of this room is told nothing because nothing is late',
      'Key system, plan of the floor, a shower for when it cannot be',
    ],
    senses: {
      thinks: 'Will the key still work?',
      hears: 'No vacuum cleaner before the door',
      feels: 'Not pushed out',
    },
    standard: {
      who: 'back',
      begins: ['seat', 720],
      steps: [
        ['key', 'do', 'Key lengthened, housekeeping told by name, sign on our plan.'],
        ['next', 'check', 'Who sleeps here next, and when do they come? If it is tight, say until when.'],
      ],
    },
    hospitality: 'Where the room cannot be kept: a quiet corner, a shower, lunch in the garden.',
    fails: ['The key stops at noon', 'A knock at eleven in spite of it'],
    only: ['late check-out', 'late checkout', 'late departure'],
  },

  bill: {
    stage: 'farewell',
    title: 'The bill, without a queue',
    lanes: [
      'A bill under the door or on the telephone the evening before, an envelope for whoever claims it back',
      'Has a taxi waiting, or a child',
      'Asks whether the bill is right before asking for the card; corrects in front of them, without a discussion',
      'Minibar and telephone are looked at the evening before; what went wrong is off it',
      'Folio, terminal, the address a company wants on it',
    ],
    senses: {
      thinks: 'I did not touch the minibar',
      sees: 'Lines one understands',
      feels: 'Trusted',
    },
    standard: {
      who: 'door',
      begins: ['farewell', 0],
      within: 5,
      steps: [
        ['right', 'check', 'Gone through before they come: minibar, tax, what we promised to take off.'],
        ['trust', 'do', 'What they say they did not have comes off, now, without going to look.'],
        ['receipt', 'offer', 'Paper or mail, with the address they need.'],
      ],
    },
    fails: ['Minibar charged by mistake', 'Charged again a week later'],
    wait: 5,
  },

  way_out: {
    stage: 'farewell',
    title: 'The last minutes',
    lanes: [
      'Cases at the door, a car that is there, water for the road',
      'Counts bags, looks back once',
      'Whoever they knew best comes out; carries, names them, says something of these days',
      'What was learned goes into memory before the next arrival',
      'Driver, trains, weather at the other end, luggage kept until tonight',
    ],
    senses: {
      thinks: 'Have I got everything?',
      sees: 'Somebody who waves until the corner',
      hears: 'Safe journey, with the name, and “until the spring” where that is true',
      touches: 'A hand, or a hand raised',
      feels: 'A small pang, which is the best we can do',
    },
    standard: {
      who: 'door',
      // Third of the three steps of service: a farewell with the name. The last minutes are what stays.
      begins: ['farewell', 0],
      within: 20,
      steps: [
        [
          'bags',
          'do',
          'Bags down and into the car. Passport, chargers, the child’s rabbit: asked for aloud.',
        ],
        ['way', 'do', 'Car, train or gate looked up before they ask.'],
        ['name', 'say', 'Goodbye with the name, by somebody they met, outside the door.'],
        ['memory', 'do', 'A line of what this stay taught us about them.'],
      ],
    },
    hospitality: 'The road is long: something for it that is theirs.',
    fails: ['Everybody is behind the desk with the next', 'The taxi nobody rang for'],
    wait: 10,
    mark: 'end',
  },

  left_behind: {
    stage: 'after',
    title: 'The room after them',
    lanes: [
      'An empty room with a charger in the wall',
      'Is on the train and feels the pockets',
      'Rings them while they can still turn round',
      'Housekeeper looks before she strips: bed, safe, bath, behind the curtain; label with room, day, finder',
      'Store, post, the number they gave for this journey',
    ],
    senses: {
      thinks: 'Where are my glasses?',
      hears: 'The telephone, and it is good news',
      feels: 'That somebody thinks for her still',
    },
    standard: {
      who: 'back',
      begins: ['farewell', 0],
      within: 60,
      steps: [
        ['look', 'check', 'Bed, safe, bath, sockets, behind the curtain. Before the sheets come off.'],
        ['found', 'hand_over', 'To the desk at once, described and labelled with room, day and your name.'],
        ['ring', 'do', 'Ring the number of the guest who stayed, and no other number. Send it today.'],
      ],
    },
    fails: ['Found on Monday, written down on Friday', 'A call to the home of somebody who was not alone'],
  },

  two_days_after: {
    stage: 'after',
    title: 'Two days later',
    lanes: [
      'A card or a few lines by hand among advertising and bills',
      'Has unpacked and is back at work',
      'Whoever met them writes, if there was something to say, what only these two would know',
      'What was not right has an owner and an answer by now',
      'Notes written by people; nothing sent by itself but the invoice',
    ],
    senses: {
      thinks: 'They still know which boat it was',
      sees: 'Ink',
      feels: 'Somebody’s guest, in the long sense',
    },
    standard: {
      who: 'care',
      // Thanks work days later and by hand; at once and automatic they did nothing (restaurant field study, Voorhees).
      begins: ['farewell', 2880],
      within: 2880,
      steps: [
        [
          'wrong',
          'check',
          'Was a night lost, a promise not kept? Then somebody who can decide has rung by now.',
        ],
        ['sent', 'check', 'What was left behind is in the post, and they know it.'],
      ],
    },
    hospitality: 'A few sentences by hand from the one they talked to at breakfast.',
    fails: ['A questionnaire of thirty-one questions', 'Thanks that sell the next stay'],
  },

  back_again: {
    stage: 'return',
    title: 'Coming home to a hotel',
    lanes: [
      'The same room if it can be, and the same pillow without asking',
      'Writes “as always” and means it; brings the sister',
      'Welcome back, and no explanation of breakfast',
      'Who has not come for twice their usual time is thought of; reasons are respected',
      'Stays counted, company remembered, rooms they slept well in',
    ],
    senses: {
      thinks: 'I hope nothing has changed',
      smells: 'The staircase, as it was',
      hears: '“How are the boats?”',
      feels: 'At home away from home, and a little proud of it',
    },
    hospitality: 'What they told us has gone on meanwhile. Somebody may want to hear how it went.',
    fails: [
      '“Is it your first time with us?” to somebody on the sixty-first',
      'Renovated, and nobody told them before',
    ],
  },
} as const satisfies Record<string, Page>;
