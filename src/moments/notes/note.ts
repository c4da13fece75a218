/** A thank-you: asked of a person, written by that person, sent by that person. Pure rules. */

/**
 * Voorhees (Michigan State University, 2014): a personal thank-you within a week brought men back 50 % and women 57 % more
 * often, with larger parties; an automatic one sent at once did nothing. Two days is the middle of that week's start.
 */
export const noteDays = { first: 1, due: 2, last: 7 } as const;

export const noteWays = ['card', 'email', 'text'] as const;
export type NoteWay = (typeof noteWays)[number];

export const noteStages = ['to_write', 'sent', 'answered', 'let_go', 'lapsed'] as const;
export type NoteStage = (typeof noteStages)[number];

export type NoteSteps = {
  sentAt: Date | null;
  answeredAt: Date | null;
  letGoAt: Date | null;
  lastOn: string;
};

/** Read from its steps; one nobody wrote lapses by itself after its week. @param today the business day of its venue */
export function noteStage({ sentAt, answeredAt, letGoAt, lastOn }: NoteSteps, today: string): NoteStage {
  if (letGoAt) return 'let_go';
  if (answeredAt) return 'answered';
  if (sentAt) return 'sent';
  return today > lastOn ? 'lapsed' : 'to_write';
}

/** A guest hears a thanks of the house at most once a season; that it is 90 days is the house's judgement. */
export const askAgainDays = 90;
/** More than two to write a day become a form letter; the number is the house's judgement. */
export const askingsPerDay = 2;
/** So long what was sent can be taken back, and does not leave. */
export const leavesAfterMinutes = 10;

/** Three sentences are enough; the page counts, and refuses nobody a fourth. */
export const enoughSentences = 3;

/** What makes a visit worth a word. */
export const noteReasons = [
  'moment_given',
  'occasion',
  'brought_friends',
  'back_after_long',
  'many_visits',
  'made_right',
  'learned_something',
] as const;
export type NoteReason = (typeof noteReasons)[number];

/** What holds a note back, and stays on the record with it. */
export const noteHolds = [
  'stopped',
  'no_consent',
  'quiet_hours',
  'enough_lately',
  'to_make_right',
  'wished_none',
] as const;
export type NoteHold = (typeof noteHolds)[number];

export const noteRefusals = [
  'moments.unknown_note',
  'moments.note_sent',
  'moments.note_let_go',
  'moments.note_empty',
  'moments.note_too_soon',
  'moments.note_too_late',
  'moments.note_has_discount',
  'moments.note_said_before',
  'moments.note_not_by_machine',
  'moments.note_no_address',
  'moments.note_no_line',
  'moments.note_not_sent',
  'moments.note_no_card',
  'moments.note_met_nobody',
  'moments.note_held_stopped',
  'moments.note_held_no_consent',
  'moments.note_held_quiet_hours',
  'moments.note_held_enough_lately',
  'moments.note_held_to_make_right',
  'moments.note_held_wished_none',
] as const;
