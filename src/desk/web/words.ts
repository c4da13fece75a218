import type { AutomaticKind, ChannelName, ConversationKind } from '../conversation.ts';
import type { RecoveryWeight } from '../recoveries/recovery.ts';
import type { View } from './address.ts';

export const channelWords = {
  email: 'E-mail',
  chat: 'Chat',
  phone: 'Phone',
  text: 'Text',
  whatsapp: 'WhatsApp',
  counter: 'Counter',
} as const satisfies Record<ChannelName, string>;

export const kindWords = {
  inquiry: 'Inquiry',
  problem: 'Problem',
  praise: 'Praise',
} as const satisfies Record<ConversationKind, string>;

export const viewWords = {
  open: 'Open',
  mine: 'Mine',
  unowned: 'Nobody’s',
  mentions: 'For me',
  waiting: 'Waiting for them',
  snoozed: 'Put away',
  solved: 'Solved',
  aside: 'Written by machines',
  all: 'Everything',
} as const satisfies Record<View, string>;

export const automaticWords = {
  bounce: 'Could not be delivered',
  vacation: 'A note that they are away',
  list: 'A mailing list',
  machine: 'Written by a machine',
} as const satisfies Record<AutomaticKind, string>;

export const weightWords = {
  small: 'Small',
  serious: 'Serious',
  grave: 'Grave',
} as const satisfies Record<RecoveryWeight, string>;

type Who = { guest: { name: string } | null; contactName: string; contact: string; channel: ChannelName };

/** Whoever wrote, as far as anything is known of them. */
export function called(who: Who): string {
  const unknown = who.channel === 'chat' ? 'A visitor of the site' : 'Unknown sender';
  return who.guest?.name || who.contactName || contactOf(who) || unknown;
}

/** The address or number they are answered at; a visitor of the site is known by nothing that can be read. */
export function contactOf({ channel, contact }: Pick<Who, 'channel' | 'contact'>): string {
  return channel === 'chat' && !contact.includes('@') ? '' : contact;
}
