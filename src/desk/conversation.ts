/** One queue for all channels; a conversation is on one of them. */
export const channelNames = ['email', 'chat', 'phone', 'text', 'whatsapp', 'counter'] as const;
export type ChannelName = (typeof channelNames)[number];

export const conversationKinds = ['inquiry', 'problem', 'praise'] as const;
export type ConversationKind = (typeof conversationKinds)[number];

/** `waiting`: the guest has the next word. */
export const conversationStates = ['open', 'waiting', 'solved', 'reopened'] as const;
export type ConversationState = (typeof conversationStates)[number];

/** What a queue shows; each stands in the address of its page. */
export const queueViews = [
  'open',
  'mine',
  'unowned',
  'waiting',
  'snoozed',
  'solved',
  'mentions',
  'aside',
  'all',
] as const;
export type QueueView = (typeof queueViews)[number];

/** Nobody wrote it: what a machine sent neither reopens, nor stops a clock, nor counts as an answer. */
export const automaticKinds = ['bounce', 'vacation', 'list', 'machine'] as const;
export type AutomaticKind = (typeof automaticKinds)[number];

/** What can be done with a conversation, and in which states. */
export const conversationCan = {
  answer: ['open', 'waiting', 'solved', 'reopened'],
  solve: ['open', 'waiting', 'reopened'],
  reopen: ['waiting', 'solved'],
  snooze: ['open', 'waiting', 'reopened'],
  assign: ['open', 'waiting', 'solved', 'reopened'],
} as const satisfies Record<string, readonly ConversationState[]>;
export type ConversationVerb = keyof typeof conversationCan;

export function can(verb: ConversationVerb, state: ConversationState): boolean {
  return (conversationCan[verb] as readonly ConversationState[]).includes(state);
}

/** The clock of the database, which rings alarms, may be so far ahead of ours. */
export const earlySeconds = 60;

/** So long an answer can be taken back. */
export const takeBackSeconds = 10;

export const conversationRefusals = [
  'desk.unknown_conversation',
  'desk.unknown_message',
  'desk.unknown_person',
  'desk.not_now',
  'desk.answered_meanwhile',
  'desk.gone_already',
  'desk.no_address',
  'desk.no_line',
  'desk.into_itself',
  'desk.whole_conversation',
  'desk.not_merged',
  'desk.snooze_past',
  'desk.empty_answer',
  'desk.stopped',
] as const;
