import type { Page, Topic } from './topics.ts';

export const restaurant = {
  emergency: {
    also: ['food poisoning', 'choked', 'choking', 'throwing up all night', 'sick after eating'],
    steps: [
      [
        'danger',
        'check',
        'Choking, swelling, faint, breathless, a fall, fire? At the table or at home, the emergency number comes before everything below.',
      ],
      [
        'stay',
        'do',
        'Here: one stays with the guest, one rings, one meets the ambulance at the door, one keeps the other tables calm. An adrenaline pen is used by the guest, or as its label says.',
      ],
      ['reach', 'do', 'At home: ring them. Do not write first.'],
      [
        'words',
        'say',
        'I am so sorry, and thank you for telling us at once. If anybody has trouble breathing, a swollen face or is faint, please ring the emergency number now, before you read on. I am ringing you in a moment to hear how you are. Please keep nothing back for our sake.',
      ],
      [
        'facts',
        'check',
        'What each of them ate and drank, when, when it began, and who at the table is well. Read it from the order, not from memory.',
      ],
      [
        'keep_food',
        'do',
        'Keep what is left of those dishes, labelled and cold. Take them off tonight’s menu until you know more.',
      ],
      [
        'lead',
        'hand_over',
        'To the owner and the chef at once. Authorities and insurance are theirs; nobody writes of cause or blame.',
      ],
      ['ask_after', 'do', 'Ask after them tomorrow morning, by the same voice.'],
    ],
  },
  allergy: {
    also: [
      'gluten free',
      'nut free',
      'dairy free',
      'lactose',
      'shellfish',
      'cross contamination',
      'vegan option',
      'dietary',
    ],
    steps: [
      [
        'understand',
        'check',
        'Which of the fourteen allergens, for whom at the table, and how bad: uncomfortable or dangerous? Traces too?',
      ],
      [
        'memory',
        'do',
        'Note it as an allergy of that guest, typed and with its severity, with their yes that we remember it.',
      ],
      [
        'words',
        'say',
        'Thank you for telling us before you come. Could you tell me what exactly it is, for whom of you, and whether traces are a danger? I go through the menu with the kitchen and tell you by name which dishes are safe, which can be made so, and which are not. Our kitchen works with all allergens, and we will not promise you what we cannot keep.',
      ],
      [
        'kitchen',
        'hand_over',
        'To the chef of that service, by name, who says that they have it. Without that name it has not been handed over.',
      ],
      [
        'dishes',
        'check',
        'Read the recipe and every label in it: stock, sauces, fryer oil, garnish, the bread.',
      ],
      [
        'answer',
        'say',
        'I have been through the menu with our chef. The dishes below are safe for you, and we make them on a board and in a pan of their own. Please tell us once more at the table; we would rather hear it twice.',
      ],
      [
        'table',
        'do',
        'Mark the seat, not only the table. Whoever serves says it aloud when setting the plate down.',
      ],
      [
        'unsure',
        'check',
        'If it cannot be made safe, say so now and kindly. Better disappointed today than in danger tonight.',
      ],
    ],
  },
  staff_complaint: {
    steps: [
      [
        'words',
        'say',
        'Thank you for telling us. You came for a good evening, and one of us spoilt it; I am sorry. I would like to hear it in your own words, when it suits you, by phone or here. What you say stays between us until we have agreed what to do.',
      ],
      [
        'exact',
        'check',
        'What was said or done, at which moment, who was near. Look at the table’s times: orders, waits, the bill.',
      ],
      ['other_side', 'do', 'Hear the colleague today, alone, before the shift and never on the floor.'],
      [
        'serious',
        'hand_over',
        'Respect, bodies, origin, faith, age, alcohol: to the manager at once and in writing.',
      ],
      [
        'apology',
        'offer',
        'An apology by the person themselves or by you, as the guest likes. No dessert in its place.',
      ],
      [
        'closing',
        'say',
        'I have spoken with everybody who was there. You were right to expect better, and we have agreed how we do it from now on. If you give us another evening, I will be at the door myself.',
      ],
      ['record', 'do', 'Record it as something to make right, and ask them again after the next visit.'],
    ],
  },
  bad_result: {
    also: [
      'food was cold',
      'cold food',
      'undercooked',
      'overcooked',
      'raw in the middle',
      'inedible',
      'wrong dish',
      'corked',
      'hair in my',
      'tasteless',
      'stale',
    ],
    steps: [
      [
        'here',
        'do',
        'Still at the table: take the plate away, do not argue the taste, bring something good within minutes, and take it off the bill unasked.',
      ],
      [
        'words',
        'say',
        'I am sorry. You gave us your evening, and what we set before you was not good enough. Thank you for saying so and not only staying away. Which dish was it, and what was wrong with it? The kitchen reads it today in your own words.',
      ],
      [
        'taste',
        'check',
        'With the chef: same dish, same evening, others too? Was it said at the table, and what happened then?',
      ],
      [
        'bill',
        'offer',
        'Pay the dish back, or the table’s food if the evening was lost. Without conditions and without a voucher that costs them another evening.',
      ],
      [
        'back',
        'offer',
        'If they would like to come again: their favourite table, the chef looks in, and it is paid as usual.',
      ],
      [
        'record',
        'do',
        'Record it as something to make right. Cold food twice in a week is a matter of the pass, not of luck.',
      ],
      [
        'ask',
        'say',
        'I have asked the kitchen, and you were right: it should not have left the pass. The money went back today. I hope we may show you what it should have been.',
      ],
    ],
  },
  double_charge: {
    also: ['service charge twice', 'tip was added', 'deposit not deducted', 'deposit was not'],
    steps: [
      [
        'look',
        'check',
        'Till and terminal: two payments, a payment and a reservation, a split bill, a deposit not taken off, a tip typed twice?',
      ],
      [
        'words',
        'say',
        'You are right to ask, and thank you for writing. I am looking at the till of that evening and tell you what I find, whichever way it is. Would you tell me the day, the sum and the last four digits of the card? Please do not send the whole number.',
      ],
      ['refund', 'do', 'If it is ours: send the money back today, before the reply goes out.'],
      [
        'proof',
        'say',
        'Found: it was our mistake, and I am sorry. The money is on its way back to your card since today. Banks take three to five working days to show it. If it is not there by then, write to me.',
      ],
      [
        'pending',
        'say',
        'I found one payment, and beside it a reservation of the card that your bank lets go of by itself, mostly within a week. You pay one. If it still stands in seven days, tell me and I ring the card company for you.',
      ],
      [
        'tips',
        'check',
        'A wrong tip goes back in full; what the colleague was paid out of it is ours to bear.',
      ],
      [
        'over',
        'hand_over',
        'To the manager above what you may refund alone, or in a dispute of the card company.',
      ],
    ],
  },
  noise: {
    also: ['next table', 'shouting at the'],
    steps: [
      [
        'now',
        'do',
        'Tonight, at the table: music down, another table if there is one, a word with the loud party as their host and not their teacher.',
      ],
      [
        'words',
        'say',
        'I am sorry. You came to talk to each other and could not. Thank you for telling us. May I note that you like a quiet corner, so that next time it is ready before you ask?',
      ],
      ['cause', 'check', 'A party, the music, chairs on stone, the pass? Which tables hear it most?'],
      ['memory', 'do', 'With their yes, remember “quiet table” as a preference.'],
      [
        'table',
        'offer',
        'Next time a table in the corner or an early hour; tell them honestly which evenings are lively.',
      ],
      ['plan', 'hand_over', 'To whoever plans the room: large parties away from twos.'],
    ],
  },
  waiting: {
    also: ['waited for our food', 'waited for our table', 'waited for the bill', 'our table was not ready'],
    steps: [
      ['here', 'check', 'Are they waiting now, at the door or at the table? Go to them first.'],
      [
        'door',
        'offer',
        'At the door: a time you can keep, a seat, something to drink. After twenty minutes ask whether they still want to wait, and mean it.',
      ],
      [
        'table',
        'do',
        'At the table: say what is late and why in one sentence, bring bread at once, and let the kitchen send what is ready.',
      ],
      [
        'words',
        'say',
        'I am sorry you waited. You came to us to have a good time, not to look at the clock. I have asked what happened, and you will hear from me by {promised}. Thank you for your patience, and for telling us when it ended.',
      ],
      [
        'why',
        'check',
        'Reservation stacked, kitchen behind, order lost, nobody owned the door? Write the cause down, with the times.',
      ],
      ['record', 'do', 'Over thirty minutes, or the second time: record it as something to make right.'],
    ],
  },
  lost_property: {
    also: ['umbrella', 'scarf', 'jacket', 'coat check'],
    steps: [
      [
        'look_now',
        'do',
        'Look before you answer: under the bench, the cloakroom, the washrooms, the box at the bar, the linen bag.',
      ],
      [
        'not_yet',
        'say',
        'What a fright. I have looked at your table, in the cloakroom and at the bar, and I ask everybody who was on that evening. Would you tell me what it looks like and where you sat? You hear from me by {promised}. You will hear from me even if I find nothing.',
      ],
      [
        'found',
        'say',
        'We have it, and it is safe. It waits for you under your name. Or we send it to you, if you tell me where to. Today somebody is here from {hours}.',
      ],
      [
        'proof',
        'check',
        'Phones, keys, cards, jewellery: have them describe it before you say what you found.',
      ],
      [
        'keep',
        'do',
        'Label it with table, day and finder, lock it away, note where. Three months at least. Bank cards: tell them to block it, then cut it.',
      ],
      ['worth', 'hand_over', 'To the manager if it is worth a lot, or somebody may have taken it.'],
    ],
  },
  late_arrival: {
    steps: [
      ['book', 'check', 'How late, how many, who has the table after them, when the kitchen closes.'],
      [
        'words',
        'say',
        'Thank you for letting us know, and no need to rush. Your table is yours; come safely. If it gets later than half an hour, send me a line, so that the kitchen can plan with you.',
      ],
      [
        'until',
        'say',
        'Thank you for letting us know. We keep your table for you. There is only one thing I should say: the next party comes to it later tonight, and if that is too short for you, I will find you another place in the house or another evening.',
      ],
      ['kitchen', 'do', 'Tell door, kitchen and whoever serves them. Move the table behind them if you can.'],
      [
        'bar',
        'offer',
        'If the table is gone: the bar with the whole menu, or the next table that leaves, with a time you can keep.',
      ],
      ['welcome', 'do', 'Receive them as if they were on time. Coats, water, the card at once.'],
    ],
  },
  no_show: {
    also: ['forgot our booking', 'forgot our reservation', 'could not cancel'],
    steps: [
      ['ring', 'do', 'After 15 minutes ring once, in a friendly voice: perhaps they stand at another door.'],
      [
        'words',
        'say',
        'We kept your table last night and missed you. I hope nothing is wrong. If plans changed, that happens; a line to us is enough next time, and the table goes to somebody on the list. Would you like another evening?',
      ],
      [
        'fee',
        'check',
        'A fee only if it was told when they booked. Never after illness, never the first time of a regular.',
      ],
      [
        'fee_words',
        'say',
        'Thank you for telling me. I have taken the fee off, of course, and I hope everybody is well again. Whenever you like to come, write to me.',
      ],
      ['note', 'do', 'Mark it on the visit. The third time: ask for a deposit, before they book and kindly.'],
      ['list', 'do', 'Give the table to the waiting list, and tell the kitchen.'],
    ],
  },
  group_request: {
    also: ['large table', 'private dining', 'set menu', 'company dinner', 'whole restaurant', 'wedding'],
    steps: [
      [
        'seven_questions',
        'check',
        'Day and hour, how many and from when it is certain, occasion, budget a head, allergies, speeches or music, who decides.',
      ],
      [
        'words',
        'say',
        'Thank you for wanting to celebrate with us. So that I can propose something that fits: which day and hour, how many of you, what are you celebrating, and roughly what should it come to for each? Do tell me of any allergies already now. You will have a menu and a plan of the table by {promised}.',
      ],
      [
        'room',
        'check',
        'Which tables, what happens to the twos beside it, can the kitchen send so many plates at once?',
      ],
      [
        'menu',
        'offer',
        'Two menus, one with a vegetarian way through it, with and without wine, a price that is the whole price.',
      ],
      ['hold', 'do', 'Hold it for five days and write down until when.'],
      [
        'proposal',
        'say',
        'Our proposal stands below, with two menus and the whole price of each. The table is held for you for five days. Tell me the number three days before; allergies whenever you know them.',
      ],
      ['lead', 'hand_over', 'To the manager from twelve people up, for exclusive use, music or a tent.'],
      [
        'deposit',
        'check',
        'A deposit only with its terms in the same letter: until when it comes back, and how.',
      ],
    ],
  },
  press: {
    also: [
      'food critic',
      'restaurant critic',
      'review your restaurant',
      'complimentary meal',
      'free meal',
      'invite us',
    ],
    steps: [
      ['who', 'check', 'Who, for whom, by when, about what: the food, a guest, a complaint, the neighbours?'],
      [
        'words',
        'say',
        'Thank you for thinking of {house|us}. One of us answers such questions, and I am passing yours on today. You hear from them by {promised}. Would you tell me what you are working on and until when you need it?',
      ],
      [
        'silence',
        'do',
        'Nobody else answers, “no comment” included. Never a word about any guest, not even whether they come here.',
      ],
      ['lead', 'hand_over', 'To the owner, with number and deadline.'],
      ['free', 'check', 'Meals in exchange for posts: the same friendly answer to all.'],
      [
        'decline',
        'say',
        'Thank you for asking so openly. We do not give meals for posts, so that whoever praises us has paid like everybody. If you would like to come as our guest in that sense, it would be a pleasure.',
      ],
      ['critic', 'do', 'A critic at table 4 gets what table 5 gets. Tell the pass nothing but the order.'],
    ],
  },
} as const satisfies Record<Topic, Page>;
