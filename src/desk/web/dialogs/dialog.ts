import type { ConversationShown, Message } from '../desk.ts';

/** What every dialog about a conversation is given. */
export type DialogProps = {
  conversation: ConversationShown;
  messages: Message[];
  onClose: () => void;
  /** It is gone from the queue: the next one opens. */
  onGone: () => void;
  /** It is back after all, and is shown again. */
  onBack: () => void;
  onOpen: (conversationId: string) => void;
};
