import type { Act } from '#kit/act.ts';
import type { Carrier, Enclosed } from '#kit/post.ts';
import type { ChannelName } from './conversation.ts';

/** A line as a channel is handed it: its settings, and its secrets unsealed. */
export type OpenLine = {
  id: string;
  houseId: number;
  channel: ChannelName;
  address: string;
  name: string;
  settings: Readonly<Record<string, unknown>>;
  secrets: Readonly<Record<string, string>>;
};

/** An answer on its way out: what was said, to whom, and what it answers. */
export type Outgoing = {
  conversationId: string;
  messageId: string;
  lineId: string | null;
  guestId: string | null;
  /** The handle the guest is answered at: an address, a number, a visitor. */
  to: string;
  subject: string;
  text: string;
  /** Whose words they are, where they are to be from that person by name. */
  signedBy?: string | null;
  /** Whoever says it has asked `guests/contact` already. */
  cleared?: boolean;
  automatic: boolean;
  attachments: readonly Enclosed[];
  /** Message keys of the conversation, oldest first. */
  thread: readonly string[];
  /** Until then it can be taken back. */
  notBefore: Date | null;
};

/**
 * One way of talking with guests. What comes in is handed to `conversations/receive.ts`; what goes out comes here.
 * A new channel is a file with one of these, and a line in `channels.ts`.
 */
export type Channel = {
  /** Why nothing may be said here just now, as the code of a refusal; null when it may. */
  mayAnswer: (act: Act, to: { conversationId: string; lastInAt: Date | null }) => Promise<string | null>;
  /**
   * Puts an answer on its way, inside the act that says it.
   * @returns the letter that carries it and the key an answer to it will name; null where saying it is all there is
   */
  send: (act: Act, outgoing: Outgoing) => Promise<{ letterId: string; messageKey: string } | null>;
  /** Carries the letters of a line; null for a channel that sends none, or a line that has no way out of its own. */
  carrier: ((line: OpenLine) => Carrier | null) | null;
  /** What must be set up, as sentences say it: fields of the line's form, secret ones apart. */
  fields: readonly LineField[];
  /** Addresses of ours to be given to a provider; the key of the line is put behind each. */
  addresses?: readonly { what: string; path: string }[];
  /** Tries a line out, outside of any act. @returns what is wrong in one sentence, or null */
  tryOut: ((line: OpenLine) => Promise<string | null>) | null;
};

export type LineField = {
  name: string;
  kind: 'text' | 'number' | 'switch' | 'list';
  secret: boolean;
  label: string;
};
