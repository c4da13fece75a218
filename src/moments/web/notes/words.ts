import { refusals } from '../../words.ts';
import type { NoteReason, NoteWay } from '../../notes/note.ts';
import type { NoteShown } from './notes.ts';

/** What made the visit worth a word, as it stands on the list. */
export const reasonWords = {
  moment_given: 'Something was given to them',
  occasion: 'A day of theirs',
  brought_friends: 'Brought somebody along',
  back_after_long: 'Came back after long',
  many_visits: 'A round number of <visits>',
  made_right: 'Something was made right',
  learned_something: 'Told something of themselves',
} as const satisfies Record<NoteReason, string>;

export const wayWords = { card: 'By card', email: 'By e-mail', text: 'By text' } as const satisfies Record<
  NoteWay,
  string
>;

export const sendWords = {
  card: 'It is written',
  email: 'Send as an e-mail',
  text: 'Send as a text',
} as const satisfies Record<NoteWay, string>;

/** As far as its way tells; nobody is watched while they read. */
export const reachedWords = {
  on_its_way: 'On its way',
  taken: 'Sent',
  came_back: 'It came back',
  answered: 'They answered',
  unknown: '',
} as const satisfies Record<NonNullable<NoteShown['reached']>, string>;

/** Why nothing is written after all, in one tap. */
export const letGoReasons = [
  'It would not be meant',
  'I hardly met them',
  'We said it in person',
  'They would not want it',
] as const;

/** The sentence of a refusal's code. */
export function sentenceOf(code: string): string {
  return (refusals as Readonly<Record<string, string>>)[code] ?? code;
}
