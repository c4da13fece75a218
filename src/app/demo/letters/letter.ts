import type { ChannelName, ConversationKind } from '#desk/conversation.ts';

/** What a trade calls the things letters are about; put in for `{booking}` and the like. */
export type LetterWords = Record<
  | 'booking'
  | 'service'
  | 'place'
  | 'wrong'
  | 'mended'
  | 'allergy'
  | 'allergyAnswer'
  | 'group'
  | 'lost'
  | 'loved'
  | 'question'
  | 'answer',
  string
>;

/** One thing said: by the guest, by us, or among us; so many minutes after the one before. */
export type Turn = { by: 'guest' | 'us' | 'note'; after: number; text: string };

export type Letter = {
  channel: ChannelName;
  kind: ConversationKind;
  topic: string | null;
  subject: string;
  tags?: readonly string[];
  turns: readonly Turn[];
};

export type PastLetter = Letter & { weight: number };

/** A conversation that is under way just now. */
export type OpenLetter = Letter & {
  /** A family name of the cast, a guest who stays away, any guest, a family with one address, or nobody known. */
  who: 'Okafor' | 'Lindqvist' | 'Sato' | 'Mbeki' | 'somebody gone' | 'a guest' | 'a family' | 'nobody known';
  /** Business minutes until what was promised next breaks; below nothing it is broken. Or how it stands otherwise. */
  stands: { left: number } | 'waiting' | 'snoozed' | 'aside' | 'solved';
  /** Whose it is, by the number in the team; -1 is Natalie. */
  owner?: number;
  /** Calls Natalie in the last note. */
  calls?: boolean;
  /** What went wrong, put down to be made right. */
  wrong?: { weight: 'small' | 'serious' | 'grave'; what: string };
  /** A word given to them, and in how many minutes it is due. */
  word?: { words: string; minutes: number };
};

export const guest = (after: number, text: string): Turn => ({ by: 'guest', after, text });
export const us = (after: number, text: string): Turn => ({ by: 'us', after, text });
export const among = (after: number, text: string): Turn => ({ by: 'note', after, text });
