import type { RefusalSentences, Sentences } from '#kit/words.ts';
import type { callRefusals } from './calls/call.ts';
import type { chatRefusals } from './channels/chat/visitor.ts';
import type { textRefusals } from './channels/text/window.ts';
import type { hookRefusals } from './channels/twilio/hook-line.ts';
import type { conversationRefusals } from './conversation.ts';
import type { modelRefusals } from './drafting/model.ts';
import type * as announced from './events.ts';
import type { lineRefusals } from './lines/line.ts';
import type { promiseRefusals } from './promises/promise.ts';
import type { recoveryRefusals } from './recoveries/recovery.ts';

type Codes =
  | typeof conversationRefusals
  | typeof promiseRefusals
  | typeof lineRefusals
  | typeof recoveryRefusals
  | typeof modelRefusals
  | typeof callRefusals
  | typeof hookRefusals
  | typeof textRefusals
  | typeof chatRefusals;

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
  'desk.stopped': 'They asked not to be written to.',
  'desk.unknown_promise': 'This promise is no longer here.',
  'desk.promise_settled': 'This promise was settled already.',
  'desk.promise_open': 'This promise is still open.',
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
  'desk.chat_too_fast': 'That was very quick. Please wait a moment.',
  'desk.chat_busy': 'A great many people write just now. Please try again in a minute.',
  'desk.chat_unknown': 'This chat is not connected to this page.',
  'desk.chat_email': 'This is not an e-mail address.',
  'desk.apologised_already': 'An apology was said already.',
  'desk.unknown_call': 'This call is no longer here.',
  'desk.call_over': 'This call is over, or somebody else has it.',
  'desk.hook_unsigned': 'This call is not signed by the provider of this line.',
  'desk.text_stopped': 'They asked for no more texts. Ring them, or wait until they write START.',
  'desk.text_too_long': 'A text holds 1,600 signs, and this has {length}.',
  'desk.text_no_files': 'A text carries no files. Send them by e-mail.',
  'desk.whatsapp_window':
    'WhatsApp takes an answer within 24 hours of their last message, and these are over. Ring them, or send a text.',
  'desk.quiet_hours':
    'It is between nine in the evening and eight in the morning: nobody is written to who has not written first.',
  'desk.enough_lately': 'They have had four words from us within thirty days. Let them write next.',
  'desk.no_model': 'No language model is set up. The owner can lend the house one.',
  'desk.model_silent': 'The language model gave no draft: {why}. Yours is as good.',
  'desk.model_person': 'Only an owner who is signed in by name can agree to this.',
} as const satisfies RefusalSentences & Record<Codes[number], string>;

export const events = {
  'desk.messageReceived': 'Wrote to us',
  'desk.answered': 'Answered',
  'desk.sentByItself': 'Was sent an answer that nobody wrote',
  'desk.answerSettled': 'Whether an answer went was decided',
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
  'desk.aimed': 'How quickly the house means to be was said',
  'desk.lineOpened': 'A line was connected',
  'desk.lineChanged': 'A line was connected in another way',
  'desk.lineClosed': 'A line was disconnected',
  'desk.lineFailed': 'A line does not work',
  'desk.mailQuarantined': 'A mail could not be read and is kept as it came',
  'desk.callRang': 'Rang',
  'desk.callTaken': 'The call was taken',
  'desk.callEnded': 'Was on the phone',
  'desk.modelLent': 'A language model may draft answers',
  'desk.modelWithdrawn': 'No language model drafts answers any more',
  'desk.reported': 'Something went wrong, to be made right',
  'desk.failedAgain': 'Went wrong for the second time within a year',
  'desk.apologised': 'An apology was said',
  'desk.madeRight': 'It was made right',
  'desk.madeRightUndone': 'It is not right yet after all',
  'desk.askedAgain': 'Asked whether it is right now',
} as const satisfies Sentences & Record<`desk.${keyof typeof announced}`, string>;
