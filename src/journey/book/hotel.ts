import type { Page, Topic } from './topics.ts';

export const hotel = {
  emergency: {
    also: [
      'smoke in',
      'locked in',
      'stuck in the lift',
      'stuck in the elevator',
      'intruder',
      'somebody in my room',
      'carbon monoxide',
    ],
    steps: [
      [
        'danger',
        'check',
        'Person, fire, intruder, water? The emergency number first; the room number, the entrance and a name for whoever comes.',
      ],
      [
        'go',
        'do',
        'Go there, two of you, with the master key and a phone. Never send a message to somebody in danger.',
      ],
      [
        'words',
        'say',
        'Help is on its way, and so are we. If anybody is hurt or you smell smoke, please ring the emergency number yourself too and leave the room if you safely can. We are at your door in a moment. Please keep your phone beside you.',
      ],
      [
        'stay',
        'do',
        'One stays with the guest until others have them, one meets the ambulance at the door and holds the lift.',
      ],
      [
        'family',
        'check',
        'Whom should we ring for them? Ask; do not guess, and tell nobody else that they are here.',
      ],
      [
        'move',
        'offer',
        'Another room or another house near by, the taxi with it, and somebody who carries. Nobody speaks of money tonight.',
      ],
      ['lead', 'hand_over', 'To the manager on duty at once, who informs owner, authorities and insurance.'],
      ['write_down', 'do', 'Times, names, keys used, cameras kept. Tonight, not tomorrow.'],
      ['ask_after', 'do', 'Ask after them tomorrow in person, or in hospital.'],
    ],
  },
  allergy: {
    also: [
      'feather',
      'feathers',
      'down pillow',
      'dust mite',
      'dust mites',
      'gluten free',
      'lactose',
      'nut free',
      'pet free',
      'scented',
      'fragrance free',
    ],
    steps: [
      [
        'understand',
        'check',
        'To what, how badly, and where it meets them: bed, carpet, cleaning, pets, breakfast, minibar.',
      ],
      [
        'memory',
        'do',
        'Note it as an allergy of the guest, typed and with its severity, with their yes that we remember it for every stay.',
      ],
      [
        'words',
        'say',
        'Thank you for telling us before you come. Could you tell me what it is, how badly you react, and whether traces are a danger? Then I prepare your room and speak with breakfast and housekeeping myself, and tell you what we can promise and what we cannot.',
      ],
      [
        'room',
        'do',
        'Room without carpet and without a pet before it, other bedding, washed without scent, aired. Block that room.',
      ],
      [
        'housekeeping',
        'hand_over',
        'To housekeeping and to breakfast, by name, each of whom says that they have it, for each night.',
      ],
      [
        'answer',
        'say',
        'Your room is set up: the bedding is changed, no scent is used, and breakfast knows you by name. Should anything bother you in the night, ring us at any hour; we would rather be woken.',
      ],
      ['first_night', 'do', 'Ask on the first morning how they slept.'],
      [
        'unsure',
        'check',
        'What cannot be made safe is said before they travel, with the cancellation free of charge.',
      ],
    ],
  },
  staff_complaint: {
    steps: [
      [
        'words',
        'say',
        'Thank you for telling us. This is your home while you are here, and in it one of us did not behave as one should; I am sorry. May I come and see you, or ring you, at an hour that suits you? I would like to hear it in your own words.',
      ],
      ['in_house', 'do', 'Still in the house: see them today, sitting down, not at the desk.'],
      ['exact', 'check', 'What, when, where, who; keys and cameras if a room was entered.'],
      [
        'privacy',
        'hand_over',
        'A room entered, something missing, a touch, a remark on origin or faith: to the general manager at once, in writing.',
      ],
      ['other_side', 'do', 'Hear the colleague today, alone. They do not serve this guest meanwhile.'],
      [
        'settle',
        'offer',
        'An apology by whomever the guest wants to see. If the stay is spoilt, a night they do not pay; said by you, not haggled for.',
      ],
      [
        'closing',
        'say',
        'I have spoken with everybody who was on duty. You were right, and we have changed what allowed it. It would mean much to me to receive you again; write to me directly, and I will see to your stay.',
      ],
      ['record', 'do', 'Record it as something to make right, and ask again before they leave.'],
    ],
  },
  bad_result: {
    also: [
      'dirty room',
      'not cleaned',
      'not clean',
      'no hot water',
      'air conditioning',
      'heating does not',
      'heating is not',
      'shower does not',
      'wifi does not',
      'bed bugs',
      'mould',
      'mold',
      'smells of',
      'broken',
    ],
    steps: [
      [
        'now',
        'check',
        'Are they in the house? Then somebody stands at their door within ten minutes, before any answer is written.',
      ],
      [
        'words',
        'say',
        'I am sorry. You should not have to ask for this, and thank you for asking. Somebody is on the way to you now. If it cannot be right within the hour, I have another room ready and we carry your things.',
      ],
      ['fix', 'do', 'Right in an hour, or another room. Nobody repairs around a guest who wants to sleep.'],
      [
        'move',
        'offer',
        'A room as good or better, packed and carried by us; what they asked for at booking is asked for there too.',
      ],
      [
        'bed_bugs',
        'check',
        'Bugs, mould, smell of gas: close the room and its neighbours, tell the manager, luggage treated, laundry ours.',
      ],
      ['night', 'offer', 'A night they could not use is a night they do not pay. Say it before they ask.'],
      [
        'later',
        'say',
        'Thank you for telling us after your stay, where you could as well have told everybody else. I have looked at your room and at what was done and left undone. It was ours to see before you did. I would like to pay back what you did not have, and to hear from you what would make it right.',
      ],
      [
        'record',
        'do',
        'Record it as something to make right, by room. The same room twice is closed until it is found.',
      ],
      ['ask', 'do', 'Ask again the same evening, in person, whether it is right now.'],
    ],
  },
  double_charge: {
    also: [
      'minibar',
      'city tax twice',
      'charged after checkout',
      'charged after check out',
      'preauthori*',
      'pre authori*',
      'deposit has not',
    ],
    steps: [
      [
        'look',
        'check',
        'Folio, terminal, the portal’s virtual card: two payments, a deposit held, somebody else’s minibar, a late charge?',
      ],
      [
        'words',
        'say',
        'You are right to ask, and thank you for writing. I am going through your bill line by line and tell you what I find, whichever way it is. Would you tell me the sum that surprises you, the day and the last four digits of the card? Please do not send the whole number.',
      ],
      ['refund', 'do', 'If it is ours: send the money back today, and a corrected invoice with it.'],
      [
        'proof',
        'say',
        'Found: it was our mistake, and I am sorry. The money is on its way to your card since today, and the corrected invoice is attached. Banks take three to five working days to show it.',
      ],
      [
        'pending',
        'say',
        'What you see is the amount your card reserved on arrival. It is no payment: we released it when you left, and your bank lets go of it by itself, mostly within a week. If it still stands after seven days, tell me and I ring the card company for you.',
      ],
      [
        'portal',
        'check',
        'Paid through a portal: ring them yourself. A guest is not sent from door to door.',
      ],
      [
        'over',
        'hand_over',
        'To the manager above what you may refund alone, or in a dispute of the card company.',
      ],
    ],
  },
  noise: {
    also: [
      'kept awake',
      'could not sleep',
      'couldnt sleep',
      'thin walls',
      'neighbours',
      'building site',
      'construction',
      'party next door',
    ],
    steps: [
      [
        'tonight',
        'do',
        'Tonight: go up and listen first, speak with the loud room once and kindly, then offer the move. Do not let a tired person argue.',
      ],
      [
        'words',
        'say',
        'I am sorry, you came to us to sleep. Somebody is going up now. If it is not quiet in a quarter of an hour, I have another room for you, and we carry your things. Please ring me directly, at any hour of the night.',
      ],
      [
        'move',
        'offer',
        'A room to the courtyard, high up, away from lift and ice machine; late breakfast and late check-out with it.',
      ],
      [
        'cause',
        'check',
        'Guests, pipes, street, building site? Was it known, and did we say so when they booked?',
      ],
      [
        'morning',
        'say',
        'I hope the second half of the night was kinder to you. I am sorry for the first. Breakfast is there for you as long as you like to sleep, and so is the room. If tonight needs another room, it is kept for you.',
      ],
      ['memory', 'do', 'With their yes, remember “quiet room, courtyard” as a preference for every stay.'],
      ['record', 'do', 'A night lost is recorded as something to make right, with the room.'],
    ],
  },
  waiting: {
    also: [
      'room was not ready',
      'room not ready',
      'queue at',
      'waited to check in',
      'waited at reception',
      'check in took',
    ],
    steps: [
      ['here', 'check', 'Are they standing at the desk or sitting in the lobby? Go to them first.'],
      [
        'not_ready',
        'offer',
        'Room not ready: luggage away, shower and a place to sit, something to eat, and a time you can keep. Ring them when it is; they should not have to come and ask.',
      ],
      [
        'words',
        'say',
        'I am sorry you waited, after the way you had behind you. I have asked what happened, and you will hear from me by {promised}. Until then, please let me know what would help you now.',
      ],
      ['desk', 'do', 'More than three at the desk: a second one comes, from whatever they are doing.'],
      [
        'why',
        'check',
        'Housekeeping late, early arrivals not asked for, one at the desk, a message nobody owned? Write the cause down.',
      ],
      [
        'record',
        'do',
        'Over thirty minutes, or the second time in one stay: record it as something to make right.',
      ],
    ],
  },
  lost_property: {
    also: ['left in the room', 'in the safe', 'charger', 'teddy', 'passport', 'wardrobe'],
    steps: [
      [
        'look_now',
        'do',
        'Look before you answer: room and safe, bed and bath, laundry, the housekeeper who had the floor, the store.',
      ],
      [
        'not_yet',
        'say',
        'What a fright. I have asked the housekeeper of your floor and am having your room, the safe and the laundry looked through. Would you tell me what it looks like and where you last had it? You hear from me by {promised}. You will hear from me even if I find nothing.',
      ],
      [
        'found',
        'say',
        'We have it, and it is safe. Shall we send it to you, or do you come by? Tell me the address, and it leaves today, insured. The postage is on us.',
      ],
      [
        'discreet',
        'check',
        'Never ring a home about something found in a room. Write only to the guest who stayed, and only when they asked, or to the address they gave.',
      ],
      ['proof', 'check', 'Passports, money, jewellery: have it described before you say what you found.'],
      [
        'keep',
        'do',
        'Label it with room, day and finder, in the safe if it is worth something. Six months at least.',
      ],
      ['toy', 'do', 'A child’s toy travels today, with a picture of it at breakfast if you have a minute.'],
      ['worth', 'hand_over', 'To the manager if it is worth a lot, or somebody may have taken it.'],
    ],
  },
  late_arrival: {
    also: [
      'late check in',
      'late checkin',
      'arrive after midnight',
      'arriving after',
      'arrive late',
      'arriving late',
    ],
    steps: [
      [
        'book',
        'check',
        'When, how, with how many; is the room guaranteed, and is somebody at the door at that hour?',
      ],
      [
        'words',
        'say',
        'Thank you for letting us know, and travel safely. Your room is yours, whatever the hour. Somebody is at the door for you; should you find it closed, ring the bell or this number, and we are there in a minute.',
      ],
      [
        'night',
        'do',
        'Tell the night shift by name and hour. Key ready, form filled as far as we know it, so that it is one signature at midnight.',
      ],
      [
        'hungry',
        'offer',
        'Something cold and good in the room, a taxi from the station, breakfast an hour longer.',
      ],
      ['room', 'do', 'Do not give the room away. If the house is full, mark it so that nobody can.'],
      ['welcome', 'do', 'Two sentences at the desk, then bed. The tour of the house is for tomorrow.'],
    ],
  },
  no_show: {
    also: ['did not arrive', 'cancel and refund', 'non refundable'],
    steps: [
      ['ring', 'do', 'Ring once in the evening: they may be stranded, or at the other house with our name.'],
      [
        'words',
        'say',
        'We had your room ready last night and missed you. I hope that nothing happened on the way. If you are still coming, your room is here. If plans changed, write me a line, and I see what I can do about the cost.',
      ],
      [
        'terms',
        'check',
        'Which rate, what was told at booking, whether we sold the room again. Illness, death and cancelled flights are reasons.',
      ],
      [
        'waive',
        'offer',
        'If the room was sold again: nothing is charged. Otherwise the first night at most, or a stay on another date.',
      ],
      [
        'answer',
        'say',
        'Thank you for telling me. I have taken the charge off. I hope it all turns out well, and that we meet another time.',
      ],
      ['rest', 'do', 'Cancel the nights after it only once you have reached them.'],
    ],
  },
  group_request: {
    also: [
      'block of rooms',
      'room block',
      'group rate',
      'conference',
      'seminar',
      'wedding',
      'retreat',
      'rooms for',
    ],
    steps: [
      [
        'eight_questions',
        'check',
        'Nights, rooms and how many share, occasion, meals, rooms to meet in, budget, who pays what, until when they decide.',
      ],
      [
        'words',
        'say',
        'Thank you for thinking of {house|us} for all of you. So that I can propose something that fits: which nights, how many rooms and how many of you share, what brings you together, and what you need besides beds? You will have a proposal by {promised}.',
      ],
      [
        'house',
        'check',
        'What the rest of the house does those nights; regulars who always come then; can breakfast take them?',
      ],
      [
        'proposal',
        'say',
        'Our proposal stands below: the rooms, what is included, and one price for all of it. The rooms are held for you for seven days. Names and allergies can follow until two weeks before.',
      ],
      ['hold', 'do', 'Hold the rooms, write down until when, and let go on that day or ask.'],
      ['terms', 'check', 'Rooming list, cancellation by step, deposit: all in one letter, none of it small.'],
      ['lead', 'hand_over', 'To the manager from ten rooms up, for exclusive use or a wedding.'],
      ['one_face', 'do', 'Name one of us who is theirs until the last suitcase is gone.'],
    ],
  },
  press: {
    also: ['complimentary stay', 'free stay', 'free night', 'hosted stay', 'travel writer', 'gifted stay'],
    steps: [
      ['who', 'check', 'Who, for whom, by when, about what: the house, a guest, an incident?'],
      [
        'words',
        'say',
        'Thank you for thinking of {house|us}. One of us answers such questions, and I am passing yours on today. You hear from them by {promised}. Would you tell me what you are working on and until when you need it?',
      ],
      [
        'silence',
        'do',
        'Nobody else answers. Who stays with us, and whether, is said to nobody: not to relatives, and to the police with a warrant only.',
      ],
      ['lead', 'hand_over', 'To the owner, with number and deadline.'],
      ['free', 'check', 'Nights in exchange for posts: the same friendly answer to all.'],
      [
        'decline',
        'say',
        'Thank you for asking so openly. We do not give nights for posts, so that whoever praises us has paid like everybody. If you would like to stay with us as everybody does, it would be a pleasure to have you.',
      ],
      [
        'filming',
        'check',
        'Filming only with the owner’s yes, outside of guests’ rooms and hours, nobody in the picture who was not asked.',
      ],
    ],
  },
} as const satisfies Record<Topic, Page>;
