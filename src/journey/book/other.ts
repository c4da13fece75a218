import type { Page, Topic } from './topics.ts';

/** For whatever else receives guests: a spa, a studio, a museum, a shop by appointment. */
export const other = {
  emergency: {
    steps: [
      [
        'danger',
        'check',
        'Is somebody in danger now? The emergency number comes before everything below: where, what, how many, who rings.',
      ],
      [
        'stay',
        'do',
        'Here: one stays with the person, one rings, one meets the ambulance at the door, one keeps the way free.',
      ],
      ['reach', 'do', 'Elsewhere: ring them. A message is too slow.'],
      [
        'words',
        'say',
        'I am so sorry, and thank you for telling us at once. If anybody is hurt, faint or short of breath, please ring the emergency number now, before you read on. I am ringing you in a moment and stay with you until this is looked after.',
      ],
      [
        'write_down',
        'do',
        'Write down what happened and when while it is fresh, with who was there. Change nothing that somebody may need to see.',
      ],
      [
        'lead',
        'hand_over',
        'To whoever leads the house, at once. Insurance and authorities are theirs; nobody speaks of blame today.',
      ],
      ['ask_after', 'do', 'Ask after them this evening and tomorrow, by the same voice.'],
    ],
  },
  allergy: {
    steps: [
      ['understand', 'check', 'To what, how they react, how badly, and where with us they would meet it.'],
      [
        'memory',
        'do',
        'Note it as an allergy of the guest, typed and with its severity, with their yes that we remember it.',
      ],
      [
        'words',
        'say',
        'Thank you for telling us before you come. Could you tell me what it is, how you react, and whether traces are a danger? I look into everything you would meet here and tell you plainly what is safe and what is not.',
      ],
      ['labels', 'check', 'Read every label of what would be used or served. Not from memory.'],
      [
        'acknowledge',
        'hand_over',
        'To whoever looks after them that day, by name, who says that they have it.',
      ],
      ['unsure', 'check', 'What cannot be made safe is said before they come, and kindly.'],
    ],
  },
  staff_complaint: {
    steps: [
      [
        'words',
        'say',
        'Thank you for saying this to us. You did not feel well received, and I am sorry. I would like to hear it in your own words, at a time and in a way that suits you.',
      ],
      ['exact', 'check', 'What was said or done, when, who heard it. Their words, not your summary.'],
      ['other_side', 'do', 'Hear the colleague the same day, alone. Both can be right about how it felt.'],
      [
        'serious',
        'hand_over',
        'Respect, bodies, origin, faith, age: to whoever leads the house, at once and in writing.',
      ],
      [
        'apology',
        'offer',
        'An apology by the person themselves, or by you, as the guest likes; somebody else to look after them from now on.',
      ],
      [
        'closing',
        'say',
        'I have spoken with everybody who was there, and we do some things differently from today. If you would like to come again, write to me, and I see to it myself.',
      ],
      ['record', 'do', 'Record it as something to make right, and ask again after their next visit.'],
    ],
  },
  bad_result: {
    steps: [
      [
        'words',
        'say',
        'I am sorry: you should have left us glad, and you did not. Thank you for telling us. What had you hoped for, and what did you find instead? I would like to put it right soon, and at no cost to you.',
      ],
      ['what', 'check', 'What was agreed, what was given, what we understood. A photo helps.'],
      [
        'redo',
        'offer',
        'Do it again within a week, free, by somebody they choose; or the money back. Both without a discussion.',
      ],
      ['agree', 'do', 'Before it is done again, say in one sentence what it should be, and hear a yes.'],
      ['record', 'do', 'Record it as something to make right. No gift in its place.'],
      [
        'ask',
        'say',
        'It has been a few days. Is it as it should be now? Please tell me honestly; I would rather hear it from you than guess.',
      ],
    ],
  },
  double_charge: {
    steps: [
      [
        'look',
        'check',
        'Two payments, or a payment and a reservation that falls away by itself? A deposit not taken off?',
      ],
      [
        'words',
        'say',
        'You are right to ask, and thank you for writing. I am looking at our records now and tell you what I find, whichever way it is. Would you tell me the day, the sum and the last four digits of the card? Please do not send the whole number.',
      ],
      ['refund', 'do', 'If it is ours: send the money back today, before the reply goes out.'],
      [
        'proof',
        'say',
        'Found: it was our mistake, and I am sorry. The money went back today. Banks take three to five working days to show it. If it is not there by then, write to me.',
      ],
      [
        'pending',
        'say',
        'I found one payment, and beside it a reservation that your bank lets go of by itself, mostly within a week. You pay one. If it still stands in seven days, tell me and I ring the card company for you.',
      ],
      [
        'over',
        'hand_over',
        'To whoever leads, above what you may refund alone, or in a dispute of the card company.',
      ],
    ],
  },
  noise: {
    steps: [
      ['now', 'do', 'If they are here: make it quieter now, or find them another place.'],
      [
        'words',
        'say',
        'I am sorry. You came for something else than our noise, and thank you for saying so. May I note that you like a quiet place, so that it is ready next time before you ask?',
      ],
      ['cause', 'check', 'What was it, was it known, will it be there tomorrow?'],
      ['memory', 'do', 'With their yes, remember it as a preference.'],
      ['quiet_hour', 'offer', 'The hour of the day when it is stillest; say honestly when it is lively.'],
    ],
  },
  waiting: {
    steps: [
      ['here', 'check', 'Are they waiting here now? Then go to them first.'],
      [
        'words',
        'say',
        'I am sorry you waited, and for hearing nothing meanwhile. I am finding out now what became of your question. You will have a real answer by {promised}; if that is too late for you, tell me and we find another way.',
      ],
      ['honest', 'do', 'Name a time you can keep, and be there before it.'],
      [
        'choice',
        'offer',
        'Wait with a seat and a drink, begin with somebody else, or another day, first in line. They choose.',
      ],
      ['why', 'check', 'Too much at once, or something nobody owned? Write the cause down.'],
      ['record', 'do', 'The second time: record it as something to make right.'],
    ],
  },
  lost_property: {
    steps: [
      ['look_now', 'do', 'Look before you answer: where they were, the way out, the box at the desk.'],
      [
        'not_yet',
        'say',
        'What a fright. I have looked where you were and ask everybody who was here. Would you tell me what it looks like and when you last had it? You hear from me by {promised}. You will hear from me even if I find nothing.',
      ],
      [
        'found',
        'say',
        'We have it, and it is safe. It waits for you under your name. Or we send it to you, if you tell me where to. Today somebody is here from {hours}.',
      ],
      [
        'proof',
        'check',
        'Phones, keys, money, jewellery: have them describe it before you say what you found.',
      ],
      ['keep', 'do', 'Label it with name, day and finder, and lock it away. Three months at least.'],
      ['worth', 'hand_over', 'To whoever leads, if it is worth a lot or somebody may have taken it.'],
    ],
  },
  late_arrival: {
    steps: [
      ['book', 'check', 'How late, what they come for, who comes after them.'],
      [
        'words',
        'say',
        'Thank you for letting us know, and no need to rush. Come safely; {host|we} will be ready for you. If we have to shorten anything, I tell you before we begin, and you choose.',
      ],
      ['shorten', 'offer', 'What fits well in the time that is left, or the whole on another day.'],
      ['tell', 'do', 'Tell whoever looks after them, and whoever comes next if it moves.'],
      ['welcome', 'do', 'Receive them as if they were early.'],
    ],
  },
  no_show: {
    steps: [
      ['worry', 'check', 'Is this like them? Look at their visits before you write.'],
      [
        'words',
        'say',
        'We missed you today and hope that nothing is wrong. If it simply slipped your mind: that happens to all of us. Would you like another time?',
      ],
      ['fee', 'check', 'A fee only if it was told when they booked, and never the first time.'],
      [
        'fee_words',
        'say',
        'Thank you for explaining it. I have taken the fee off, of course. Next time a line the day before is enough.',
      ],
      ['again', 'offer', 'A new time, with a reminder the way they like it.'],
    ],
  },
  group_request: {
    steps: [
      [
        'six_questions',
        'check',
        'Day and hour, how many, what for, what it may come to, who decides, what they cannot have.',
      ],
      [
        'words',
        'say',
        'Thank you for wanting to come to us together. So that I can propose something that fits: which day, how many of you, what brings you, and roughly what should it come to? You will have a proposal by {promised}.',
      ],
      [
        'room',
        'check',
        'Is there room and are there hands enough, and what becomes of everybody else that day?',
      ],
      ['hold', 'do', 'Hold it for five days, and write down until when.'],
      [
        'proposal',
        'say',
        'Our proposal stands below, with the whole price. It is held for you for five days. Nothing is owed until you say yes.',
      ],
      ['lead', 'hand_over', 'To whoever leads, from ten people up or outside the usual hours.'],
    ],
  },
  press: {
    steps: [
      ['who', 'check', 'Who, for whom, by when, about what?'],
      [
        'words',
        'say',
        'Thank you for thinking of {house|us}. One of us answers such questions, and I am passing yours on today. You hear from them by {promised}. Would you tell me what you are working on and until when you need it?',
      ],
      ['silence', 'do', 'Nobody else answers. Never a word about any guest.'],
      ['lead', 'hand_over', 'To whoever leads the house, with number and deadline.'],
      [
        'decline',
        'say',
        'Thank you for asking so openly. We do not give anything for posts, so that whoever praises us has paid like everybody. If you would like to come as everybody does, it would be a pleasure to have you.',
      ],
    ],
  },
} as const satisfies Record<Topic, Page>;
