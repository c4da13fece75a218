import type { Context } from 'hono';
import type { Ground } from '#kit/act.ts';
import type { Caller } from '#kit/caller.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Way } from '#door/way-in.ts';
import { mailIn } from '#desk/channels/email/handed-on.ts';
import { largestMail } from '#desk/channels/email/read/reader.ts';
import { storeMails } from '#desk/channels/email/store.ts';
import { lineOf } from '#desk/lines/line-at-hand.ts';
import { actsOf } from './importing.ts';
import { refuse } from './refuse.ts';

type HookGround = Ground & { clock: () => Date };

/** In base64 a mail is a third longer, and a form has its own lines. */
const largestBody = Math.ceil(largestMail * 1.4);

/**
 * `POST /hooks/email`: one mail as it came, from a provider that receives for the house. It is stored when this is
 * answered; the same mail once more changes nothing, so that a provider may always try again.
 */
export async function takeMail(ground: HookGround, c: Context, caller: Caller): Promise<Response> {
  const { lineId } = c.get('way') as Way;
  const body = await bodyOf(c.req.raw);
  if (!body) return refuse(c, 413, new Refusal('kit.too_large'));
  const bytes = mailIn(body, c.req.header('content-type') ?? '');
  if (!bytes) return refuse(c, 422, new Refusal('kit.not_understood', { what: nothingHere }));
  if (bytes.byteLength > largestMail) return refuse(c, 413, new Refusal('kit.too_large'));
  const stored = await actsOf(
    ground,
    caller,
    ground.clock,
  )(async (act) => {
    const line = await lineOf(act, lineId);
    if (line?.channel !== 'email') return null;
    return storeMails(act, lineId, [{ bytes, source: 'hook', arrivedAt: null }]);
  });
  if (!stored) return refuse(c, 422, new Refusal('desk.unknown_line'));
  return c.json({ stored: true, known: stored[0] === false });
}

const nothingHere =
  'There is no mail in this. Send it whole: as message/rfc822, as the field “email”, “body-mime” or “message” of a form, or as “raw” in JSON.';

/** @returns null for more than is taken in */
async function bodyOf(request: Request): Promise<Buffer | null> {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return null;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of request.body ?? new Blob([]).stream()) {
    size += piece.byteLength;
    if (size > largestBody) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
