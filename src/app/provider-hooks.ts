import type { Context } from 'hono';
import type { Ground } from '#kit/act.ts';
import type { Caller } from '#kit/caller.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Way } from '#door/way-in.ts';
import { status } from '#desk/channels/phone/status.ts';
import { voice } from '#desk/channels/phone/voice.ts';
import { voicemail } from '#desk/channels/phone/voicemail.ts';
import { receiveText } from '#desk/channels/text/receive-text.ts';
import { textStatus } from '#desk/channels/text/text-status.ts';
import { noteUnsigned, signedLine } from '#desk/channels/twilio/hook-line.ts';
import type { Called, Hook } from '#desk/channels/twilio/hook-line.ts';
import type { LineChannel } from '#desk/lines/line.ts';
import { actsOf } from './importing.ts';
import { refuse } from './refuse.ts';

type HookGround = Ground & { clock: () => Date };
type Handler = (ground: HookGround, c: Context, caller: Caller) => Promise<Response>;

/** Hooks of a provider of calls and texts, in the form Twilio sends them. */
export const takeVoice = hooked(['phone'], voice);
export const takeCallStatus = hooked(['phone'], status);
export const takeVoicemail = hooked(['phone'], voicemail);
export const takeText = hooked(['text', 'whatsapp'], receiveText);
export const takeTextStatus = hooked(['text', 'whatsapp'], textStatus);

const largestForm = 64_000;

/** One act for a call that its provider signed; what it answers is TwiML. */
function hooked(channels: readonly LineChannel[], hook: Hook): Handler {
  return async (ground, c, caller) => {
    const { lineId } = c.get('way') as Way;
    const acts = actsOf(ground, caller, ground.clock);
    const called = await calledWith(ground, c);
    if (!called) return refuse(c, 413, new Refusal('kit.too_large'));
    try {
      const said = await acts(async (act) => {
        const line = await signedLine(act, lineId, channels, called);
        return hook(act, line, called.params, new URL(called.url));
      });
      return c.body(said, 200, { 'content-type': 'text/xml; charset=utf-8', 'cache-control': 'no-store' });
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      const unsigned = fault.code === 'desk.hook_unsigned';
      if (unsigned) await acts((act) => noteUnsigned(act, lineId));
      return refuse(c, unsigned ? 403 : 422, fault);
    }
  };
}

/** The address as the provider called it stands behind PUBLIC_URL: what a proxy made of it on the way is not signed. */
async function calledWith({ installation }: HookGround, c: Context): Promise<Called | null> {
  if (Number(c.req.header('content-length') ?? 0) > largestForm) return null;
  const body = await c.req.text();
  if (body.length > largestForm) return null;
  const { pathname, search } = new URL(c.req.url);
  return {
    url: `${installation.publicUrl}${pathname}${search}`,
    // PostgreSQL keeps no NUL, and nobody says one.
    params: Object.fromEntries(
      [...new URLSearchParams(body)].map(([name, value]) => [name, value.replaceAll('\0', '')]),
    ),
    signature: c.req.header('x-twilio-signature') ?? '',
  };
}
