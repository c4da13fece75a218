/** Somebody on the house's own site. Their browser keeps a secret; there are no cookies. */
export type Visitor = {
  id: string;
  name: string;
  email: string;
  conversationId: string | null;
  lastAt: Date;
};

/** Twenty messages a minute are more than anyone types; a machine is told to wait. */
export const messagesAMinute = 20;
/** New visitors of one chat element in a minute, unless its line says otherwise. */
export const visitorsAMinute = 120;
/** A matter rests after a month: what is written then begins a conversation of its own. */
export const restsAfterDays = 30;
/** Whoever's browser was heard of within two minutes reads the answer there. */
export const hereSeconds = 120;

export const chatRefusals = [
  'desk.chat_too_fast',
  'desk.chat_busy',
  'desk.chat_unknown',
  'desk.chat_email',
] as const;
