import { channels } from '../channels.ts';
import type { LineChannel } from './line.ts';

const connected = ['email', 'chat', 'phone', 'text', 'whatsapp'] as const satisfies readonly LineChannel[];

/** What each kind of line asks for when it is connected, as its channel says it. */
export async function lineForms() {
  return connected.map((channel) => ({
    channel,
    fields: channels[channel].fields.map((field) => ({ ...field })),
    tries: channels[channel].tryOut !== null,
  }));
}
