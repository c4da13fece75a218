import type { RefusalSentences, Sentences } from '#kit/words.ts';
import type { conversationRefusals } from './conversation.ts';
import type * as announced from './events.ts';
import type { lineRefusals } from './lines/line.ts';
import type { promiseRefusals } from './promises/promise.ts';
import type { recoveryRefusals } from './recoveries/recovery.ts';

type Codes =
  | typeof conversationRefusals
  | typeof promiseRefusals
  | typeof lineRefusals
  | typeof recoveryRefusals;

export const refusals = {
  'desk.unknown_conversation': 'This conversation is no longer here.',
  'desk.unknown_message': 'This message is no longer here.',
  'desk.unknown_person': 'Nobody of this name works here.',
  'desk.not_now': 'This cannot be done with it as it stands.',
  'desk.answered_meanwhile':
    '{name} has answered meanwhile. Read it first, then send yours if it still fits.',
  'desk.gone_already': 'This has left the house already.',
  'desk.no_address': 'There is no address to answer to. Say who it is first.',
  'desk.no_line': 'There is no line for this yet: connect one under House.',
  'desk.into_itself': 'A conversation cannot be put to itself.',
  'desk.whole_conversation': 'These are all its messages: it is a conversation of its own already.',
  'desk.not_merged': 'This was not put to another conversation.',
  'desk.snooze_past': 'Choose a moment that is still to come.',
  'desk.empty_answer': 'There is nothing in this answer yet.',
  'desk.unknown_promise': 'This promise is no longer here.',
  'desk.promise_settled': 'This promise was settled already.',
  'desk.promise_past': 'Choose a moment that is still to come.',
  'desk.unknown_line': 'This line is no longer here.',
  'desk.line_settings': '{what}',
  'desk.line_taken': 'This address is connected already.',
  'desk.unknown_mail': 'This mail is no longer here.',
  'desk.mail_read': 'This mail was read meanwhile.',
  'desk.unknown_guest': 'This <guest> is not known here, or was erased.',
  'desk.unknown_visit': 'This <visit> is no longer here.',
  'desk.unknown_recovery': 'This is no longer here.',
  'desk.already_right': 'This has already been made right.',
  'desk.still_open': 'This is still open.',
  'desk.apologised_already': 'An apology was said already.',
} as const satisfies RefusalSentences & Record<Codes[number], string>;

export const events = {
  'desk.messageReceived': 'Wrote to us',
  'desk.answered': 'Answered',
  'desk.takenBack': 'An answer was taken back',
  'desk.noted': 'A note among colleagues',
  'desk.assigned': 'A conversation changed hands',
  'desk.described': 'What a conversation is about was said',
  'desk.introduced': 'A conversation was found to be with this <guest>',
  'desk.snoozed': 'A conversation was put away for later',
  'desk.woke': 'A conversation came back',
  'desk.solved': 'Solved',
  'desk.reopened': 'Not solved after all',
  'desk.joined': 'Two conversations were put together',
  'desk.takenOut': 'A conversation was taken out again',
  'desk.split': 'A conversation was made of some messages',
  'desk.looked': 'Looked at',
  'desk.promised': 'Something was promised',
  'desk.promiseKept': 'A promise was kept',
  'desk.promiseUnkept': 'A promise was not kept after all',
  'desk.promiseDropped': 'A promise no longer stands',
  'desk.promisePresses': 'A promise is about to break',
  'desk.lineOpened': 'A line was connected',
  'desk.lineChanged': 'A line was connected in another way',
  'desk.lineClosed': 'A line was disconnected',
  'desk.lineFailed': 'A line does not work',
  'desk.mailQuarantined': 'A mail could not be read and is kept as it came',
  'desk.callRang': 'Rang',
  'desk.callEnded': 'Was on the phone',
  'desk.reported': 'Something went wrong, to be made right',
  'desk.failedAgain': 'Went wrong for the second time within a year',
  'desk.apologised': 'An apology was said',
  'desk.madeRight': 'It was made right',
  'desk.madeRightUndone': 'It is not right yet after all',
  'desk.askedAgain': 'Asked whether it is right now',
} as const satisfies Sentences & Record<`desk.${keyof typeof announced}`, string>;
