import type { Page, Topic } from './topics.ts';

export const salon = {
  emergency: {
    also: [
      'chemical burn',
      'scalp is burning',
      'burnt my scalp',
      'burned my scalp',
      'eye is swollen',
      'face is swelling',
    ],
    steps: [
      [
        'danger',
        'check',
        'Are they in danger now: breathless, swelling face or throat, faint, something in the eye? Then 112, 999 or 911 comes before everything below.',
      ],
      [
        'rinse',
        'do',
        'Here in the salon: stop the service, rinse with cool running water for at least 20 minutes, take off what is soaked. One person stays with them throughout.',
      ],
      ['reach', 'do', 'At home: ring them. A message is too slow.'],
      [
        'words',
        'say',
        'I am so sorry, and I am glad you told us at once. If you feel faint, short of breath or your face is swelling, please ring the emergency number now, before you read on. Please rinse the spot with plenty of cool water and put nothing else on it. I am ringing you in a moment and stay with you until this is looked after.',
      ],
      [
        'products',
        'check',
        'What exactly was used: product, shade, batch, time on the skin, patch test and its date. A doctor will ask. Read it from the formula card, never from memory.',
      ],
      [
        'write_down',
        'do',
        'Write down what happened and when while it is fresh, with who was there. Keep bowl, tube and box.',
      ],
      [
        'lead',
        'hand_over',
        'To the owner at once, whatever the hour. Insurance is theirs to inform; nobody speaks of blame today.',
      ],
      ['ask_after', 'do', 'Ask after them this evening and tomorrow, by the same voice.'],
    ],
  },
  allergy: {
    also: ['patch test', 'ppd', 'latex', 'sensitive scalp', 'reaction to'],
    steps: [
      [
        'understand',
        'check',
        'To what, how they react, how badly, and when it last happened. “Sensitive” can mean an itch or a hospital.',
      ],
      [
        'memory',
        'do',
        'Note it as an allergy of the client, typed and with its severity, with their yes that we remember it.',
      ],
      [
        'products',
        'check',
        'Read the ingredient lists of what would be used, the gloves too. A promise from memory is not worth giving.',
      ],
      [
        'words',
        'say',
        'Thank you for telling us before you come, {guest|and please excuse that we ask so closely}. Could you tell us what you react to, what happens then, and whether a doctor has named it? We read every ingredient ourselves before your appointment and tell you plainly if something is not for you. For any colour we also need a patch test at least 48 hours before; it takes five minutes and costs nothing.',
      ],
      [
        'patch',
        'offer',
        'A patch test at a time that suits them, free of charge. If it cannot be in time, a service that needs none, and the colour another day.',
      ],
      [
        'stylist',
        'hand_over',
        'To the stylist of the day, by name, who says that they have it. A note nobody has acknowledged does not count.',
      ],
      [
        'unsure',
        'check',
        'If a list cannot be had or the history is severe: we do not do it. Say so kindly and early.',
      ],
    ],
  },
  staff_complaint: {
    steps: [
      [
        'quiet',
        'do',
        'Ring, or sit down away from the chairs. Listen to the end before you say anything but “go on”.',
      ],
      [
        'words',
        'say',
        'Thank you for saying this to us and not only to your friends. You came to be looked after, and you did not feel looked after; I am sorry. I would like to hear it from you in your own words and at a time that suits you. Nothing you say will be held against you in the chair.',
      ],
      ['exact', 'check', 'What was said or done, when, who heard it. Their words, not your summary.'],
      [
        'other_side',
        'do',
        'Hear the colleague the same day, alone and without the client’s name where it can be left out. Both can be right about how it felt.',
      ],
      [
        'lead',
        'hand_over',
        'To the manager, if it touches respect, bodies, origin, faith or age: at once and in writing.',
      ],
      [
        'next_chair',
        'offer',
        'Another stylist from now on, without anybody having to explain it at the desk. An apology comes from the person, not from the salon’s name.',
      ],
      [
        'closing',
        'say',
        'I have spoken with everybody who was there, and we do some things differently from today. I am sorry it took your courage to tell us. If you would like to come again, I will see to your appointment myself, with whomever you like.',
      ],
      ['record', 'do', 'Record it as something to make right, and ask again after their next visit.'],
    ],
  },
  bad_result: {
    also: [
      'hate my hair',
      'wrong colour',
      'wrong color',
      'brassy',
      'uneven',
      'patchy',
      'too short',
      'orange',
      'green tint',
      'damaged my hair',
      'breaking off',
      'already chipped',
      'nails came off',
    ],
    steps: [
      [
        'thank',
        'do',
        'Answer within the hour if you can: hair is worn on the face, every minute until Monday.',
      ],
      [
        'words',
        'say',
        'I am sorry: you should have left us feeling lovely, and you did not. Thank you for telling us, most people only stay away. Would you send us a photo in daylight, and tell us in your own words what you had hoped for? We would like to put it right as soon as you can come, at no cost, with {host|the stylist you trust most}.',
      ],
      [
        'card',
        'check',
        'Formula, timing, what was agreed before, photos. What did they ask for, and what did we hear?',
      ],
      [
        'safe',
        'check',
        'Can the hair or skin take another service now? If not, say when it can, and what helps until then.',
      ],
      [
        'redo',
        'offer',
        'A correction within seven days, free, in a longer slot than it needs, by a senior if they wish. Money back if they would rather not come again: both without a discussion.',
      ],
      ['agree', 'do', 'Agree on the result in the mirror with two pictures before anything is mixed.'],
      [
        'record',
        'do',
        'Record it as something to make right; no treat in its place. Delight comes another day.',
      ],
      [
        'ask',
        'say',
        'It has been a few days with your new hair, {guest|and we wondered}: does it sit as you wish now, also after washing it at home? Please tell me honestly. I would rather hear it from you than guess.',
      ],
    ],
  },
  double_charge: {
    also: ['deposit was not', 'deposit not deducted'],
    steps: [
      [
        'look',
        'check',
        'Card terminal, day’s list and deposit: is it two payments, or one payment and one reservation that falls away by itself?',
      ],
      [
        'words',
        'say',
        'You are right to ask, {guest|and thank you for writing}. I am looking at our card records now and will tell you what I find, whichever way it is. If we took it twice, you have it back today. Would you tell me the day, the sum and the last four digits of the card? Please do not send the whole number.',
      ],
      [
        'refund',
        'do',
        'If it is ours: send the money back the same day, before the reply goes out. The deposit counts.',
      ],
      [
        'proof',
        'say',
        'Found: it was our mistake, and I am sorry. The money went back to your card today. Banks take three to five working days to show it. If it is not there by then, write to me and I will send you the slip.',
      ],
      [
        'pending',
        'say',
        'I found one payment, and beside it a reservation of the same sum that your bank lets go of by itself, mostly within a week. It looks like two, and you pay one. If it is still there in seven days, tell me and I will ring the card company for you.',
      ],
      [
        'over',
        'hand_over',
        'To the manager above what you may refund alone, or if the card company has opened a dispute.',
      ],
    ],
  },
  noise: {
    also: ['dryers', 'music is'],
    steps: [
      [
        'words',
        'say',
        'I am sorry. You came for an hour of peace, and it was anything but. Thank you for saying so. May I note for you that you like a quiet place, so that we think of it before you have to ask?',
      ],
      [
        'now',
        'do',
        'If they are here: turn the music down at once, offer the basin at the back or the corner chair, and say it is no trouble.',
      ],
      ['cause', 'check', 'Music, dryers, a party, us talking across chairs? Twice in a week is no accident.'],
      ['memory', 'do', 'With their yes, remember “quiet chair” as a preference.'],
      [
        'quiet_hour',
        'offer',
        'The first appointment of the day or the hour after lunch, when it is stillest.',
      ],
      ['team', 'hand_over', 'Tell the line-up tomorrow, without a name.'],
    ],
  },
  waiting: {
    also: ['behind schedule', 'running behind'],
    steps: [
      ['here', 'check', 'Are they sitting here now? Then go to them first, and read on afterwards.'],
      [
        'truth',
        'say',
        'I am sorry you waited, {guest|and for finding no word from us}. Your time is worth as much as ours, and I am finding out now what held us up. You will have a real answer by {promised}; if that is too late for you, tell me and we find another way.',
      ],
      ['honest', 'do', 'Name a time you can keep. Twenty honest minutes are shorter than three times five.'],
      [
        'choice',
        'offer',
        'In the salon: wait with a drink and a time; begin with a colleague; or come another day, first in the morning. They choose.',
      ],
      [
        'why',
        'check',
        'A colour that ran over, a double booking, or a message nobody owned? Write the cause down.',
      ],
      ['record', 'do', 'Over twenty minutes, or the second time: record it as something to make right.'],
    ],
  },
  lost_property: {
    also: ['earring', 'umbrella', 'scarf', 'jacket'],
    steps: [
      [
        'look_now',
        'do',
        'Look before you answer: chair, basin, cloakroom, the drawer at the desk, the towels.',
      ],
      [
        'not_yet',
        'say',
        'What a fright. I have looked around your chair, the basins and the cloakroom just now and ask everybody who was here. Would you tell me what it looks like and when you last had it in your hands? You hear from me by {promised}. You will hear from me either way.',
      ],
      [
        'found',
        'say',
        'We have it, safe and dry. It waits for you at the desk under your name. Or we send it to you today, if you tell me where to. Our hours today are {hours}.',
      ],
      [
        'proof',
        'check',
        'For keys, phones, jewellery and money: have them describe it before you say what you found.',
      ],
      [
        'keep',
        'do',
        'Label it with name, day and finder, lock it away, and note where. Three months at least.',
      ],
      [
        'ask_again',
        'do',
        'Not found: look once more after the evening clean, and tell them even when it is nothing.',
      ],
      ['worth', 'hand_over', 'To the manager if it is worth a lot, or somebody may have taken it.'],
    ],
  },
  late_arrival: {
    steps: [
      ['book', 'check', 'How late, what they come for, who comes after them, which colleague has air.'],
      [
        'words',
        'say',
        'Thank you for letting us know, {guest|and no need to rush}. Please come safely; {host|we} will be ready for you. If we have to shorten anything, I tell you before we begin, and you choose.',
      ],
      [
        'shorten',
        'offer',
        'Up to 15 minutes: everything, with a helping hand. Beyond: what fits well, or the whole on another day. Never a rushed colour.',
      ],
      ['stylist', 'do', 'Tell the stylist, and the client after them if it moves by more than five minutes.'],
      [
        'welcome',
        'do',
        'Receive them as if they were early: coat, drink, a breath. They have apologised to themselves all the way here.',
      ],
      [
        'no_fee',
        'check',
        'No late fee for somebody who wrote. If the house has one, it is the manager’s to waive.',
      ],
    ],
  },
  no_show: {
    also: ['forgot my appointment', 'forgot about my appointment'],
    steps: [
      [
        'worry',
        'check',
        'Is this like them? A regular who never misses may be ill. Look at their visits first.',
      ],
      [
        'words',
        'say',
        'We missed you today and hope that nothing is wrong. If it simply slipped your mind: that happens to all of us. Would you like another time? Just tell me a day, and I find you something with {host|your stylist}.',
      ],
      ['fee', 'check', 'A fee only if it was told when they booked. The first time never.'],
      [
        'fee_words',
        'say',
        'Thank you for explaining it. I have taken the fee off, of course. Next time a line the day before is enough, and the chair goes to somebody who is waiting.',
      ],
      [
        'again',
        'offer',
        'A new time, with a reminder the day before the way they like it. After the third time: a deposit, said kindly and before they book.',
      ],
      ['fill', 'do', 'Offer the free chair to the waiting list.'],
    ],
  },
  group_request: {
    also: ['bridesmaids', 'bridal party', 'bridal hair', 'bride and'],
    steps: [
      [
        'six_questions',
        'check',
        'Day, how many, which services, ready by when, where they go on to, who decides and who pays.',
      ],
      [
        'words',
        'say',
        'What a lovely thing to be asked for. We would be glad to have you all. So that everybody is ready in time and nobody sits waiting, would you tell me the day, how many you are, what each would like, and at what hour you need to walk out of the door? You will have a proposal with times and a price by {promised}.',
      ],
      [
        'plan',
        'do',
        'Plan backwards from the door: 45 minutes of air at the end, trial appointments, who does whom, lunch.',
      ],
      [
        'allergies',
        'check',
        'Ask each of them for allergies and patch tests in time, not only the one who writes.',
      ],
      ['hold', 'do', 'Hold chairs and colleagues for three days, and write down until when.'],
      [
        'lead',
        'hand_over',
        'To the manager from five people up, for work outside the salon, or before opening hours.',
      ],
      [
        'proposal',
        'say',
        'Your plan stands below, with times and a price. I hold the time for you for three days. Nothing is owed until you say yes, and one person to ask is all you need: me.',
      ],
    ],
  },
  press: {
    steps: [
      [
        'who',
        'check',
        'Who is it, for whom, by when, and what is it about: our work, a client, a complaint?',
      ],
      [
        'words',
        'say',
        'Thank you for thinking of {house|us}. I am passing this on today to the one person here who answers such questions. You hear from them by {promised}. Could you tell me what you are working on and until when you need it?',
      ],
      [
        'silence',
        'do',
        'Nobody else says anything, “no comment” included. Never a word about any client, not even that they come here.',
      ],
      ['lead', 'hand_over', 'To the owner, with number and deadline.'],
      [
        'free',
        'check',
        'Asked for something in exchange for posts: the same friendly answer to all, whatever their numbers.',
      ],
      [
        'decline',
        'say',
        'Thank you for asking so openly. We do not give services for posts; our clients tell their friends because they want to. If you would like to come as everybody does, we would be glad to look after you.',
      ],
      [
        'filming',
        'check',
        'Filming in the salon only with the owner’s yes and the yes of everyone in the picture.',
      ],
    ],
  },
} as const satisfies Record<Topic, Page>;
