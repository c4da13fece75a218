import type { Channel } from './channel.ts';
import { chat } from './channels/chat/chat.ts';
import { counter } from './channels/counter.ts';
import { email } from './channels/email/email.ts';
import { phone } from './channels/phone/phone.ts';
import { text, whatsapp } from './channels/text/text.ts';
import type { ChannelName } from './conversation.ts';

/** Every way of talking with guests. */
export const channels: Record<ChannelName, Channel> = {
  email,
  chat,
  phone,
  text,
  whatsapp,
  counter,
};
