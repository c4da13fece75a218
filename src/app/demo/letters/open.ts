import { among, guest, us } from './letter.ts';
import type { OpenLetter } from './letter.ts';

/** What lies on the desk just now, in every demo house. */
export const openLetters: readonly OpenLetter[] = [
  {
    ...{
      channel: 'email',
      kind: 'problem',
      topic: 'double_charge',
      subject: 'Charged twice, again',
      tags: ['refund'],
    },
    turns: [
      guest(
        0,
        'Hello,\n\nI was charged twice for the same {service}, and this is the second time it happens. Please look into it, the bank will not.\n\n{name}',
      ),
    ],
    ...{ who: 'somebody gone', stands: { left: -35 }, owner: 2 },
    wrong: { weight: 'serious', what: 'Charged twice for one visit, for the second time' },
  },
  {
    ...{ channel: 'chat', kind: 'inquiry', topic: null, subject: '' },
    turns: [guest(0, 'Hello? {question}')],
    ...{ who: 'nobody known', stands: { left: 2 } },
  },
  {
    ...{ channel: 'text', kind: 'inquiry', topic: 'late_arrival', subject: '' },
    turns: [guest(0, 'It is Amara. My seminar runs over, I will be ten minutes late. Is that all right?')],
    ...{ who: 'Okafor', stands: { left: 14 }, owner: 1 },
  },
  {
    ...{ channel: 'email', kind: 'inquiry', topic: 'allergy', subject: 'Before Saturday', tags: ['allergy'] },
    turns: [
      guest(
        0,
        'Dear all,\n\nmy sister Ingrid comes along this time, all the way from Uppsala. One thing before that: {allergy}\n\nWarm regards\nDorothea Lindqvist',
      ),
      among(30, '@Natalie Osei you know the two of them. Do you want to answer this one yourself?'),
    ],
    ...{ who: 'Lindqvist', stands: { left: 48 }, owner: 0, calls: true },
  },
  {
    ...{
      channel: 'email',
      kind: 'inquiry',
      topic: 'group_request',
      subject: 'The wedding party: parking, and a favour',
      tags: ['group'],
    },
    turns: [
      guest(
        0,
        'Good morning!\n\nMay we park the two cars behind the house? And could somebody put the cake somewhere cool for an hour?\n\nHana',
      ),
      us(50, 'Dear Hana,\n\nof course, both. Ring the bell at the back and Tom opens the gate.\n\nLucía'),
      guest(
        180,
        'Wonderful. One more thing: there are four of us now and not three, is that still possible?',
      ),
    ],
    ...{
      who: 'Sato',
      stands: { left: 190 },
      owner: 1,
      word: { words: 'We ring before noon about the fourth', minutes: 95 },
    },
  },
  {
    ...{ channel: 'email', kind: 'inquiry', topic: 'press', subject: 'A collaboration?' },
    turns: [
      guest(
        0,
        'Hi lovely team,\n\nI have 40k followers and would like to feature you, in exchange for a complimentary {service} for two. When could I come by?\n\nxx Tilly',
      ),
    ],
    ...{ who: 'nobody known', stands: { left: 150 } },
  },
  {
    ...{ channel: 'phone', kind: 'inquiry', topic: null, subject: 'Voicemail' },
    turns: [
      guest(
        0,
        'Hello, this is, er, I was with you in the spring. I should like to come again but I have lost the number of the lady. Could somebody ring me back? Thank you.',
      ),
    ],
    ...{ who: 'Mbeki', stands: { left: 22 } },
  },
  {
    ...{ channel: 'email', kind: 'inquiry', topic: null, subject: 'Two {booking}s next to each other' },
    turns: [
      guest(
        0,
        'Hello, it is us again. Have you got two for Friday at three, one beside the other like last time?',
      ),
    ],
    ...{ who: 'a family', stands: { left: 205 } },
  },
  {
    ...{ channel: 'email', kind: 'problem', topic: 'bad_result', subject: 'Not as it was' },
    turns: [
      guest(0, 'I have come to you for years and was disappointed this time. {wrong}.\n\n{name}'),
      us(
        85,
        'Dear {given},\n\nI am sorry, that is not how we mean it to be. May I ask which day it was, and may I ring you?\n\nTom',
      ),
      guest(1300, 'It was Thursday. And yes, please ring.'),
      among(20, 'Rang twice, no answer. I try again after lunch.'),
    ],
    ...{
      who: 'a guest',
      stands: { left: 260 },
      owner: 2,
      wrong: { weight: 'serious', what: 'Disappointed after years, on Thursday' },
    },
  },
  {
    ...{ channel: 'counter', kind: 'inquiry', topic: 'lost_property', subject: 'Lost and looked for' },
    turns: [guest(0, 'Asked for {lost}. Not in the drawer; Ru looks behind the cupboards tonight.')],
    ...{ who: 'a guest', stands: { left: 420 }, owner: 4 },
  },
  {
    ...{ channel: 'whatsapp', kind: 'inquiry', topic: null, subject: '' },
    turns: [guest(0, 'Hi! Do you sell vouchers? It is for my mum, she is with you every month')],
    ...{ who: 'a guest', stands: { left: 11 } },
  },
  {
    ...{ channel: 'email', kind: 'praise', topic: null, subject: 'Mei' },
    turns: [guest(0, 'Dear Natalie,\n\n{loved}. I wanted you to know.\n\n{name}')],
    ...{ who: 'a guest', stands: { left: 230 }, owner: -1 },
  },
  {
    ...{
      channel: 'email',
      kind: 'inquiry',
      topic: 'group_request',
      subject: 'Christmas with the office',
      tags: ['group'],
    },
    turns: [
      guest(
        0,
        'Hello,\n\nwe are eleven and would like to come together in the week before Christmas. What could you offer us?\n\n{name}',
      ),
      us(
        120,
        'Dear {given},\n\nwith pleasure. Which day would suit you best, and is there anybody who cannot have something?\n\nNatalie',
      ),
    ],
    ...{ who: 'a guest', stands: 'waiting', owner: -1 },
  },
  {
    ...{ channel: 'email', kind: 'inquiry', topic: null, subject: 'In the new year' },
    turns: [
      guest(
        0,
        'Could you remind me in the new year, when the dates for January are open? I am away until then.',
      ),
    ],
    ...{ who: 'a guest', stands: 'snoozed', owner: 3 },
  },
  {
    ...{ channel: 'email', kind: 'inquiry', topic: null, subject: 'Our winter catalogue is here' },
    turns: [
      guest(
        0,
        'Dear partner,\n\nour winter catalogue is here: 20 % off all towels until Sunday.\n\nYou receive this because you ordered from us.',
      ),
    ],
    ...{ who: 'nobody known', stands: 'aside' },
  },
  {
    ...{ channel: 'text', kind: 'inquiry', topic: null, subject: '' },
    turns: [guest(0, 'Running five minutes late!'), us(2, 'We keep your {place}. Mei')],
    ...{ who: 'a guest', stands: 'solved', owner: 0 },
  },
];
