import type { Act } from '#kit/act.ts';
import type { AutomaticKind, ChannelName } from '../conversation.ts';

/** What came in over a channel, read and understood by it. */
export type Incoming = {
  channel: ChannelName;
  lineId: string | null;
  venueId: string;
  /** Where the channel knows that it belongs; null begins a conversation. */
  conversationId: string | null;
  /** The handle it came from: an address, an E.164 number, a visitor's id; '' for an unknown sender. */
  contact: string;
  fromName: string;
  /** null: whoever is known by the handle, if that is one person. */
  guestId: string | null;
  subject: string;
  text: string;
  folded: string;
  datedAt: Date | null;
  replyTo: string;
  to: readonly string[];
  cc: readonly string[];
  automatic: AutomaticKind | null;
  messageKey: string | null;
  mailId: string | null;
  attachments: readonly IncomingAttachment[];
};

export type IncomingAttachment = {
  name: string;
  mediaType: string;
  size: number;
  /** null where it is not kept apart from the raw message. */
  sha256: string | null;
  contentId: string | null;
  inline: boolean;
};

export type Received = {
  conversationId: string;
  messageId: string;
  /** It began a conversation. */
  began: boolean;
  /** The guest asked not to be written to. */
  stopped: boolean;
};

/** Takes in what a guest said, on whatever channel: whose it is, which conversation, what was promised. */
export async function receive(_act: Act, _incoming: Incoming): Promise<Received> {
  throw new Error('not here yet');
}
