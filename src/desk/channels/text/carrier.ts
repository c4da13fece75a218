import { Uncertain, Undeliverable } from '#kit/post.ts';
import type { Carried, Carrier } from '#kit/post.ts';
import type { OpenLine } from '../../channel.ts';
import { callProvider, providerOf } from '../twilio/provider.ts';

/** Where the provider tells what became of a text; it travels with the letter, and not to the guest. */
export const statusHeader = 'X-Status-Callback';

/** Takes texts out by the provider of a line: `POST …/Messages.json`. */
export function carrier(line: OpenLine): Carrier {
  const provider = providerOf(line);
  return {
    carry: async (letter) => {
      const response = await send(() => callProvider(provider, '/Messages.json', form(line, letter)));
      const said = (await response.json().catch(() => ({}))) as {
        sid?: string;
        code?: number;
        message?: string;
      };
      if (response.ok) return said.sid ?? null;
      throw refused(response.status, said);
    },
    close: () => {},
  };
}

function form({ channel, address }: OpenLine, { to, body, headers, messageId }: Carried): URLSearchParams {
  const prefix = channel === 'whatsapp' ? 'whatsapp:' : '';
  const status = headers[statusHeader];
  return new URLSearchParams({
    To: `${prefix}${to}`,
    From: `${prefix}${address}`,
    Body: body,
    ...(status ? { StatusCallback: `${status}&letter=${letterIn(messageId)}` } : {}),
  });
}

function letterIn(messageId: string): string {
  return /^<([\w-]+)@/.exec(messageId)?.[1] ?? '';
}

/** Nobody was reached, so nothing can have been taken. */
const unreached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

async function send(request: () => Promise<Response>): Promise<Response> {
  try {
    return await request();
  } catch (fault) {
    const { code } = ((fault as Error).cause ?? {}) as { code?: string };
    if (code && unreached.has(code)) throw new Error('The provider cannot be reached.', { cause: fault });
    throw new Uncertain('The provider did not say whether it took the text.', { cause: fault });
  }
}

type Said = { code?: number; message?: string };

/** Too many at once and a token that does not fit pass; the rest of what it refuses it refuses for good. */
function refused(status: number, { code, message }: Said): Error {
  if (status >= 500) return new Uncertain(`The provider broke down over the text (${status}).`);
  const why = `The provider refused the text: ${message ?? status}${code ? ` (${code})` : ''}`;
  return status === 429 || status === 401 || status === 403 ? new Error(why) : new Undeliverable(why);
}
