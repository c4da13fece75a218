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
  mentions: 'Called for me',
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

/** Whoever wrote, as far as anything is known of them. */
export function called(of: { guest: { name: string } | null; contactName: string; contact: string }): string {
  return of.guest?.name || of.contactName || of.contact || 'Unknown sender';
}
