import { among, guest, us } from './letter.ts';
import type { PastLetter } from './letter.ts';

/** What people have written over the years, with about how often among a hundred letters. */
export const pastLetters: readonly PastLetter[] = [
  {
    ...{ channel: 'email', kind: 'inquiry', topic: null, subject: 'Saturday', weight: 16 },
    turns: [
      guest(0, 'Hello,\n\nis there still a {booking} free on Saturday, around eleven?\n\n{given}'),
      us(
        95,
        'Dear {given},\n\nat eleven we are full, at a quarter to twelve there is one. Shall I keep it for you?\n\n{by}',
      ),
      guest(140, 'Please do, thank you!'),
      us(25, 'It is yours. See you on Saturday.\n\n{by}'),
    ],
  },
  {
    ...{ channel: 'text', kind: 'inquiry', topic: 'late_arrival', subject: '', weight: 14 },
    turns: [
      guest(0, 'Stuck on the Bakerloo line, ten minutes late, sorry!'),
      us(4, 'No harm done, we keep your {place}. {by}'),
    ],
  },
  {
    ...{ channel: 'email', kind: 'inquiry', topic: null, subject: 'A question', weight: 10 },
    turns: [
      guest(0, 'Good morning,\n\n{question}\n\nKind regards\n{name}'),
      us(130, 'Dear {given},\n\n{answer}.\n\n{by}'),
      guest(600, 'Lovely, then I will book.'),
    ],
  },
  {
    ...{ channel: 'chat', kind: 'inquiry', topic: null, subject: '', weight: 9 },
    turns: [
      guest(0, 'Hi, are you open on Sunday?'),
      us(2, 'We are, from ten to six. {by}'),
      guest(1, 'Great'),
    ],
  },
  {
    ...{ channel: 'phone', kind: 'inquiry', topic: null, subject: '', weight: 8 },
    turns: [
      guest(0, 'Rang to move her {booking} from Thursday to Friday, same time.'),
      us(1, 'Moved to Friday while she was on the phone.'),
    ],
  },
  {
    ...{
      channel: 'email',
      kind: 'inquiry',
      topic: 'allergy',
      subject: 'Before I come',
      weight: 6,
      tags: ['allergy'],
    },
    turns: [
      guest(0, 'Hello, one question before I come: {allergy}'),
      us(70, 'Dear {given},\n\nthank you for telling us. {allergyAnswer}.\n\n{by}'),
      guest(45, 'That is a relief. Thank you for taking it seriously.'),
    ],
  },
  {
    ...{
      channel: 'email',
      kind: 'problem',
      topic: 'bad_result',
      subject: 'Yesterday',
      weight: 4,
      tags: ['make right'],
    },
    turns: [
      guest(0, 'I am sorry to write this. {wrong}.\n\n{name}'),
      among(20, 'I was there, she is right. I ring her as well.'),
      us(60, 'Dear {given},\n\nthat is not how it should have been, and I am sorry. {mended}.\n\n{by}'),
      guest(300, 'That is kind, thank you. I will come.'),
    ],
  },
  {
    ...{
      channel: 'email',
      kind: 'problem',
      topic: 'double_charge',
      subject: 'Charged twice',
      weight: 4,
      tags: ['refund'],
    },
    turns: [
      guest(0, 'My bank shows two payments to you on the same evening, and I only came once.'),
      us(
        110,
        'Dear {given},\n\nyou are right, and it was our mistake: the card was put through twice. The second payment is on its way back and should be there within three days.\n\n{by}',
      ),
      guest(2900, 'It has arrived. Thank you.'),
    ],
  },
  {
    ...{
      channel: 'email',
      kind: 'inquiry',
      topic: 'lost_property',
      subject: 'Did I leave something?',
      weight: 6,
    },
    turns: [
      guest(0, 'Hello, I think I left {lost}. Did you find it?'),
      us(80, 'Dear {given},\n\nwe did. It lies at the front desk with your name on it.\n\n{by}'),
      guest(30, 'You are stars.'),
    ],
  },
  {
    ...{
      channel: 'email',
      kind: 'inquiry',
      topic: 'group_request',
      subject: 'A party',
      weight: 3,
      tags: ['group'],
    },
    turns: [
      guest(0, 'Dear all,\n\n{group}. Would that be possible, and what would it cost?\n\n{name}'),
      among(40, 'We would have to open half an hour earlier. Lucía says yes.'),
      us(
        60,
        'Dear {given},\n\nwe would love to. I put an offer for you below; nothing is fixed until you say so.\n\n{by}',
      ),
      guest(1500, 'We take it!'),
      us(50, 'Then it stands in the book. I ring you a week before for the last details.\n\n{by}'),
    ],
  },
  {
    ...{ channel: 'email', kind: 'praise', topic: null, subject: 'Thank you', weight: 6 },
    turns: [
      guest(0, 'I just wanted to say: {loved}.\n\n{name}'),
      us(
        200,
        'Dear {given},\n\nI read it out at the line-up this morning, and Mei went red. Thank you for writing it down.\n\n{by}',
      ),
    ],
  },
  {
    ...{ channel: 'whatsapp', kind: 'inquiry', topic: null, subject: '', weight: 5 },
    turns: [
      guest(0, 'Can I bring my little one along tomorrow? He is two and brings his cars'),
      us(12, 'Of course, we have a corner for cars. {by}'),
      guest(3, '😊'),
    ],
  },
  {
    ...{ channel: 'email', kind: 'problem', topic: 'waiting', subject: 'Half an hour', weight: 3 },
    turns: [
      guest(0, 'I waited more than half an hour past my time today and nobody said a word.'),
      us(
        90,
        'Dear {given},\n\nI have no excuse: we were two short and should have told you. May I ring you this afternoon?\n\nNatalie',
      ),
      guest(60, 'Yes, after three.'),
      among(200, 'Rang her. She comes again next week, I am there.'),
    ],
  },
  {
    ...{ channel: 'counter', kind: 'inquiry', topic: 'lost_property', subject: 'Left behind', weight: 3 },
    turns: [guest(0, 'Came back for {lost}. Had it from the drawer.')],
  },
  {
    ...{ channel: 'email', kind: 'inquiry', topic: 'no_show', subject: 'Sorry about Tuesday', weight: 3 },
    turns: [
      guest(0, 'I completely forgot on Tuesday, my mother was taken ill. Please charge me for it.'),
      us(
        75,
        'Dear {given},\n\nnothing of the sort. I hope she is better, and come when it suits you.\n\n{by}',
      ),
    ],
  },
];
