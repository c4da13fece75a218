import type { Context } from 'hono';
import { z } from 'zod';
import type { Act, Ground } from '#kit/act.ts';
import type { Caller } from '#kit/caller.ts';
import { Refusal } from '#kit/refusal.ts';
import { id } from '#kit/text.ts';
import type { MailReader } from '#desk/channels/email/read/reader.ts';
import { Unreadable } from '#desk/channels/email/read/reader.ts';
import { rawMail } from '#desk/channels/email/shown/raw-mail.ts';
import { theAttachment } from '#desk/channels/email/shown/the-attachment.ts';
import { theMail } from '#desk/channels/email/shown/the-mail.ts';
import { cardPhoto } from '#moments/notes/card-photo.ts';
import { actsOf } from './importing.ts';
import { refuse } from './refuse.ts';

type MailGround = Ground & { clock: () => Date; reader: MailReader };

/**
 * `GET /mail/HOUSE/MESSAGE`: a mail as it was written, for a sandboxed frame and with a policy of its own, by which no
 * script runs and nothing leaves. `?images=1` lets the browser fetch its images where they lie.
 */
export async function showMail(ground: MailGround, c: Context, caller: Caller): Promise<Response> {
  const raw = await found(ground, c, caller, 'message', theMail);
  if (raw instanceof Response) return raw;
  const images = c.req.query('images') === '1';
  try {
    const { html, blockedImages } = await ground.reader.show(raw, { images });
    return c.html(html, 200, { ...framed(images), 'x-blocked-images': String(blockedImages) });
  } catch (fault) {
    if (fault instanceof Unreadable)
      return refuse(c, 422, new Refusal('kit.not_understood', { what: fault.message }));
    throw fault;
  }
}

/** `GET /mail/HOUSE/file/ATTACHMENT`: what lay in it, to be kept; images of dots may be looked at here. */
export async function giveAttachment(ground: MailGround, c: Context, caller: Caller): Promise<Response> {
  const file = await found(ground, c, caller, 'attachment', theAttachment);
  if (file instanceof Response) return file;
  return asFile(c, file.bytes, { name: file.name, ...lookedOr(file.mediaType) });
}

/** `GET /mail/HOUSE/card/NOTE`: the picture of a thank-you card. */
export async function showCard(ground: MailGround, c: Context, caller: Caller): Promise<Response> {
  const card = await found(ground, c, caller, 'note', cardPhoto);
  return card instanceof Response
    ? card
    : asFile(c, card.bytes, { name: card.name, ...lookedOr(card.mediaType) });
}

/** `GET /mail/HOUSE/raw/MAIL`: the mail itself, also one that could not be read. */
export async function giveRawMail(ground: MailGround, c: Context, caller: Caller): Promise<Response> {
  const raw = await found(ground, c, caller, 'mail', rawMail);
  if (raw instanceof Response) return raw;
  return asFile(c, raw, { name: 'mail.eml', mediaType: 'message/rfc822', how: 'attachment' });
}

async function found<Result>(
  ground: MailGround,
  c: Context,
  caller: Caller,
  what: string,
  answer: (act: Act, id: string) => Promise<Result>,
): Promise<Result | Response> {
  const named = z.safeParse(id, c.req.param(what));
  if (!named.success) return refuse(c, 404, new Refusal('kit.not_found'));
  try {
    return await actsOf(ground, caller, ground.clock)((act) => answer(act, named.data));
  } catch (fault) {
    if (fault instanceof Refusal) return refuse(c, fault.code === 'kit.not_found' ? 404 : 403, fault);
    throw fault;
  }
}

/** A document is a program; a picture made of dots is not. */
const lookedAt = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp']);

function lookedOr(mediaType: string): Omit<FileHow, 'name'> {
  return lookedAt.has(mediaType)
    ? { mediaType, how: 'inline' }
    : { mediaType: 'application/octet-stream', how: 'attachment' };
}

type FileHow = { name: string; mediaType: string; how: 'inline' | 'attachment' };

function asFile(c: Context, bytes: Buffer, { name, mediaType, how }: FileHow): Response {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.codePointAt(0)!.toString(16)}`,
  );
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': mediaType,
    'content-disposition': `${how}; filename*=UTF-8''${encoded}`,
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'same-origin',
  });
}

/**
 * The frame shares our origin, so that the page around it can measure it; that helps nobody in it, for it may run no
 * script, send no form and leave for nowhere but a new window.
 */
function framed(images: boolean): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `img-src 'self' data:${images ? ' https: http:' : ''}`,
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
    "frame-ancestors 'self'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'cache-control': 'private, no-store',
    'x-dns-prefetch-control': 'off',
    'cross-origin-resource-policy': 'same-origin',
  };
}
