import { announces } from '#kit/event.ts';

type OfConversation = { conversationId: string; guestId: string | null; venueId: string };
type OfMessage = OfConversation & { messageId: string; channel: string };
type OfRecovery = { guestId: string; recoveryId: string };

export const messageReceived = announces<OfMessage & { automatic: string | null }>(
  'desk.messageReceived',
  'service',
);
export const answered = announces<OfMessage>('desk.answered', 'service');
/** Nobody wrote it: it answers nothing. */
export const sentByItself = announces<OfMessage>('desk.sentByItself', 'neither');
/** Nobody knew whether an answer went, and somebody has decided. */
export const answerSettled = announces<OfMessage>('desk.answerSettled', 'neither');
export const takenBack = announces<OfMessage>('desk.takenBack', 'service');
export const noted = announces<OfMessage>('desk.noted', 'neither');
export const assigned = announces<OfConversation & { personId: string | null }>('desk.assigned', 'neither');
export const described = announces<OfConversation & { kind: string; topic: string | null }>(
  'desk.described',
  'neither',
);
export const introduced = announces<OfConversation>('desk.introduced', 'service');
export const snoozed = announces<OfConversation & { until: string | null }>('desk.snoozed', 'neither');
export const woke = announces<OfConversation>('desk.woke', 'neither');
export const solved = announces<OfConversation>('desk.solved', 'service');
export const reopened = announces<OfConversation>('desk.reopened', 'service');
export const joined = announces<OfConversation & { intoId: string }>('desk.joined', 'neither');
export const takenOut = announces<OfConversation & { fromId: string }>('desk.takenOut', 'neither');
export const split = announces<OfConversation & { newId: string }>('desk.split', 'neither');
/** Somebody looks at it or writes; screens only, on no timeline. */
export const looked = announces<{ conversationId: string }>('desk.looked', 'neither');

type OfPromise = OfConversation & { promiseId: string; kind: string };
export const promised = announces<OfPromise>('desk.promised', 'service');
export const promiseKept = announces<OfPromise & { late: boolean }>('desk.promiseKept', 'service');
export const promiseUnkept = announces<OfPromise>('desk.promiseUnkept', 'service');
export const promiseDropped = announces<OfPromise>('desk.promiseDropped', 'service');
/** Before it breaks, while there is time. */
export const promisePresses = announces<OfPromise>('desk.promisePresses', 'neither');

export const aimed = announces<{ channel: string }>('desk.aimed', 'neither');

export const lineOpened = announces<{ lineId: string; channel: string }>('desk.lineOpened', 'neither');
export const lineChanged = announces<{ lineId: string }>('desk.lineChanged', 'neither');
export const lineClosed = announces<{ lineId: string }>('desk.lineClosed', 'neither');
export const lineFailed = announces<{ lineId: string }>('desk.lineFailed', 'neither');
export const mailQuarantined = announces<{ mailId: string; lineId: string }>(
  'desk.mailQuarantined',
  'neither',
);

export const callRang = announces<{ callId: string; guestId: string | null; venueId: string }>(
  'desk.callRang',
  'service',
);
export const callTaken = announces<{ callId: string; guestId: string | null; venueId: string }>(
  'desk.callTaken',
  'service',
);
export const callEnded = announces<{
  callId: string;
  guestId: string | null;
  venueId: string;
  state: string;
}>('desk.callEnded', 'service');

export const reported = announces<OfRecovery & { weight: string }>('desk.reported', 'service');
/** The second failure within a year: whoever leads hears of it at once. */
export const failedAgain = announces<OfRecovery>('desk.failedAgain', 'service');
export const apologised = announces<OfRecovery>('desk.apologised', 'service');
export const madeRight = announces<OfRecovery>('desk.madeRight', 'service');
export const madeRightUndone = announces<OfRecovery>('desk.madeRightUndone', 'service');
export const askedAgain = announces<OfRecovery & { rightNow: boolean }>('desk.askedAgain', 'service');

export const modelLent = announces<{ personId: string | null }>('desk.modelLent', 'neither');
export const modelWithdrawn = announces<{ personId: string | null }>('desk.modelWithdrawn', 'neither');
