import type { Channel } from '../../channel.ts';
import { carrier } from './carrier.ts';
import { mailboxFields } from './mailbox.ts';
import { send } from './send.ts';
import { tryOut } from './try-out.ts';

/** Mailboxes of the house. What comes in is stored first (`store.ts`) and read by a job (`read-waiting.ts`). */
export const email: Channel = {
  mayAnswer: async () => null,
  send,
  carrier,
  fields: mailboxFields,
  addresses: [{ what: 'Where a mail provider hands on each mail (POST)', path: '/hooks/email' }],
  tryOut,
};
