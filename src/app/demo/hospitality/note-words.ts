import type { NoteReason } from '#moments/notes/note.ts';
import type { World } from '../making.ts';
import { oneOf } from '../random.ts';
import type { Chance } from '../random.ts';
import type { LifeOf, PastVisit } from './chronicle.ts';

type Writing = { world: World; guest: LifeOf; visit: PastVisit; writer: string; because: NoteReason };

const begun: Record<NoteReason, readonly string[]> = {
  moment_given: [
    'I was still smiling when I locked up on {weekday}.',
    'Your face on {weekday} made my whole week.',
    'All of us talked about you after you had gone on {weekday}.',
  ],
  made_right: [
    'It meant a lot that you came back after what went wrong.',
    'You gave us a second try, and I have not forgotten it.',
  ],
  back_after_long: [
    'How good to see you in the door again after all these months.',
    'I had wondered how you were, and then there you stood.',
  ],
  many_visits: [
    'I counted: {visits} times you have come to us by now.',
    'Somebody asked me who I look forward to, and I said your name.',
  ],
  occasion: ['I hope the day went on as it began.'],
  brought_friends: ['Your friend has a laugh one hears across the room.'],
  learned_something: ['I keep thinking of what you told me.'],
};

const middle = [
  'When you come again I want to hear how {story} goes on.',
  'The {what} was a pleasure to do, because you noticed everything.',
  'I had a long week, and that hour was the best of it.',
  'I told my mother about it on Sunday, without your name of course.',
  'You said a sentence in passing that I wrote down at home.',
];

const last = [
  'Thank you for it.',
  'Until soon, I hope.',
  'Come in out of the rain whenever you pass.',
  'Keep well.',
];

/** Three sentences of a person's own, about this visit. */
export function noteText(by: Chance, { guest, visit, writer, because }: Writing): string {
  const story = guest.memories.find(({ kind, plain }) => kind === 'story' && plain)?.text;
  const sentences = [
    oneOf(by, begun[because]),
    oneOf(by, story ? middle : middle.filter((sentence) => !sentence.includes('{story}'))),
    oneOf(by, last),
  ];
  const words: Record<string, string> = {
    weekday: weekday.format(new Date(visit.day)),
    visits: String(guest.visits.filter(({ expectedAt }) => expectedAt <= visit.expectedAt).length),
    story: story ? `“${story.charAt(0).toLowerCase()}${story.slice(1)}”` : '',
    what: visit.what.toLowerCase(),
  };
  const text = sentences.join(' ').replace(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole);
  return `Dear ${guest.given},\n\n${text}\n\n${writer}`;
}

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

const answers = [
  'Oh, how lovely of you to write. I told my sister about it, she comes along next time.',
  'Thank you! I put it on the fridge. See you in a few weeks.',
  'That made my Monday. Greetings to all of you!',
  'I did not know anybody still writes such things. Until soon.',
];

export function answerText(by: Chance, { given }: LifeOf): string {
  return `${oneOf(by, answers)}\n\n${given}`;
}
