import type { Channel } from '../../channel.ts';
import { providerFields, tryProvider } from '../twilio/provider.ts';
import { carrier } from './carrier.ts';
import { hasStopped } from './has-stopped.ts';
import { sendText } from './send-text.ts';
import { isWithinWindow } from './window.ts';

const addresses = [{ what: 'A message comes in (webhook, POST)', path: '/hooks/text' }] as const;

/** Texts over the mobile network. */
export const text: Channel = {
  mayAnswer: async (act, { conversationId }) =>
    (await hasStopped(act, conversationId)) ? 'desk.text_stopped' : null,
  send: sendText,
  carrier,
  fields: providerFields,
  addresses,
  tryOut: tryProvider,
};

/** WhatsApp goes the same way, and lets a house write freely for a day after the guest has. */
export const whatsapp: Channel = {
  ...text,
  mayAnswer: async (act, to) =>
    isWithinWindow(to.lastInAt, act.now) ? text.mayAnswer(act, to) : 'desk.whatsapp_window',
};
