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
