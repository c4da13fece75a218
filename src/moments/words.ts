import type { RefusalSentences, Sentences } from '#kit/words.ts';
import type * as announced from './events.ts';
import type { ideaRefusals } from './ideas/idea.ts';
import type { momentRefusals } from './moment.ts';
import type { noteRefusals } from './notes/note.ts';
import type { purseRefusals } from './purse/purse.ts';
import type { suggestionRefusals } from './suggestions/api.ts';

type Codes =
  | (typeof momentRefusals)[number]
  | (typeof purseRefusals)[number]
  | (typeof ideaRefusals)[number]
  | (typeof suggestionRefusals)[number]
  | (typeof noteRefusals)[number];

export const refusals = {
  'moments.unknown_moment': 'This moment is no longer here.',
  'moments.unknown_visit': 'This <visit> is not known here.',
  'moments.unknown_memory': 'This is no longer remembered.',
  'moments.unknown_recovery': 'There is no such thing to make right for them.',
  'moments.unknown_idea': 'This idea is not in the book.',
  'moments.which_idea': 'Say what it is: an idea of the book, or a few words of your own.',
  'moments.not_in_party': 'They do not belong to this <party>.',
  'moments.already_given': 'This was given already.',
  'moments.already_let_go': 'This was let go.',
  'moments.not_given': 'This was not given yet.',
  'moments.not_asked': 'Nobody asked about this.',
  'moments.waits_for_answer': 'This waits for the word of whoever leads.',
  'moments.ready_already': 'This is ready already.',
  'moments.cannot_be_granted': 'Nobody’s word can change what holds this back.',
  'moments.nothing_to_undo': 'There is nothing to take back.',
  'moments.too_late_to_undo': 'That was more than {minutes} minutes ago and stays.',
  'moments.for_who_leads': 'This one is given by whoever leads: ask them, or give something else.',
  'moments.for_who_cares': 'This one is given by whoever looks after them.',
  'moments.not_a_deal': 'A gesture is neither earned nor traded: leave “{words}” out.',
  'moments.recovery_apart':
    'A gesture that makes something right belongs to what went wrong, and not to the purse.',
  'moments.by_a_person': 'A gesture is given by a person: say who you are first.',
  'moments.wished_none_already': 'That is known already.',
  'moments.wished_none_not': 'They never asked for none.',
  'moments.share_or_sum': 'A purse is a share of the takings or a sum, not both.',
  'moments.not_so_much_left': 'There is not so much left in the purse.',
  'moments.unknown_entry': 'This entry of the purse is not known.',
  'moments.entry_undone': 'This was taken back already.',
  'moments.idea_not_retired': 'This idea is in the book.',
  'moments.idea_is_a_deal': 'A gesture is neither earned nor traded: leave “{words}” out.',
  'moments.unknown_suggestion': 'Nothing is suggested for this <visit>.',
  'moments.already_dismissed': 'This was put aside already.',
  'moments.unknown_note': 'This note is no longer here.',
  'moments.note_sent': 'This note was sent already.',
  'moments.note_let_go': 'This note was let go.',
  'moments.note_empty': 'Write a sentence first.',
  'moments.note_too_soon': 'A thank-you wants a night in between: it can go from {day} on.',
  'moments.note_too_late': 'After a week a thank-you reads as a mailing: this one was due until {day}.',
  'moments.note_has_discount':
    'A thank-you is no offer: leave “{words}” out. A discount beside it undoes what it does.',
  'moments.note_said_before': 'These words went to {name} already. Write what was theirs alone.',
  'moments.note_not_by_machine': 'A thank-you is written by a person: say who you are first.',
  'moments.note_no_address': 'No address is known to which it could go.',
  'moments.note_no_line': 'The house has no line for that way.',
  'moments.note_not_sent': 'This note was not sent yet.',
  'moments.note_no_card': 'This note is no card.',
  'moments.note_met_nobody': 'Nobody of the house is known to have met them: say who writes.',
  'moments.note_held_stopped': 'They asked to be written no more.',
  'moments.note_held_no_consent': 'They did not say that they may be written.',
  'moments.note_held_quiet_hours': 'It is night where they are: texts go between 8:00 and 21:00.',
  'moments.note_held_enough_lately': 'They heard from the house often enough these weeks.',
  'moments.note_held_to_make_right': 'Something is to be made right for them first.',
  'moments.note_held_wished_none': 'They asked for no surprises.',
} as const satisfies RefusalSentences & Record<Codes, string>;

export const events = {
  'moments.noticed': '{person} noticed something for a moment',
  'moments.thought': '{person} had an idea for them',
  'moments.thoughtUndone': '{person} took an idea back',
  'moments.asked': '{person} asked whoever leads for a gesture',
  'moments.askedUndone': '{person} asks no more',
  'moments.askAnswered': '{person} answered what was asked',
  'moments.askAnsweredUndone': '{person} took the answer back',
  'moments.madeReady': '{person} made a moment ready',
  'moments.madeReadyUndone': 'A moment is not ready after all',
  'moments.given': '{person} gave them a moment',
  'moments.givenUndone': 'A moment was not given after all',
  'moments.landed': '{person} saw how it landed',
  'moments.landedUndone': '{person} took back how it landed',
  'moments.momentLetGo': '{person} let a moment go',
  'moments.momentLetGoUndone': 'A moment was not let go after all',
  'moments.heldBack': 'A moment was held back',
  'moments.noneWished': 'They asked for no surprises',
  'moments.noneWishedUndone': 'They do not mind surprises any more',
  'moments.purseSet': 'The purse was set',
  'moments.purseOpened': 'The purse of a month was opened',
  'moments.toppedUp': 'The purse was topped up',
  'moments.takenOut': 'Something went back from the purse',
  'moments.entryUndone': 'A change of the purse was taken back',
  'moments.ideaWritten': 'An idea was written',
  'moments.ideaKept': 'An idea was kept to inspire',
  'moments.ideaRetired': 'An idea left the book',
  'moments.ideaRevived': 'An idea is in the book again',
  'moments.suggested': 'A moment was suggested',
  'moments.dismissed': '{person} put a suggestion aside',
  'moments.dismissedUndone': 'A suggestion fits after all',
  'moments.eveningSet': '{person} said what kind of an evening it is',
  'moments.noteAsked': 'Somebody was asked to write them a thank-you',
  'moments.noteHandedOn': 'The thank-you was handed on',
  'moments.noteSent': '{person} thanked them in writing',
  'moments.noteSentUndone': 'A thank-you was taken back',
  'moments.notePosted': 'A thank-you card went into the post',
  'moments.notePostedUndone': 'A thank-you card is not in the post after all',
  'moments.noteAnswered': 'They answered a thank-you',
  'moments.noteLetGo': 'A thank-you was let go',
  'moments.noteLetGoUndone': 'A thank-you is to be written after all',
} as const satisfies Sentences & Record<`moments.${keyof typeof announced}`, string>;
