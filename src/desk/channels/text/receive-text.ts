import { later } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { resume } from '#guests/resume.ts';
import { isStart } from '#guests/stop.ts';
import type { IncomingAttachment } from '../../conversations/receive.ts';
import { receive } from '../../conversations/receive.ts';
import { lineAtHand } from '../../lines/line-at-hand.ts';
import { goingOn } from '../twilio/going-on.ts';
import type { HookLine } from '../twilio/hook-line.ts';
import { numberIn } from '../twilio/number.ts';
import type { Params } from '../twilio/signature.ts';
import { message, twiml } from '../twilio/twiml.ts';
import { lastCommand } from './has-stopped.ts';

const mostMedia = 10;

/** `POST /hooks/text`: a text or a WhatsApp message, once however often it is told. STOP is confirmed once, as START is. */
export async function receiveText(act: Act, line: HookLine, params: Params): Promise<string> {
  const key = params['MessageSid'] || params['SmsSid'];
  // Held until the act ends, so that of two deliveries at once the second finds the first.
  await lineAtHand(act, line.id);
  if (!key || (await isKnown(act, key))) return twiml();
  const contact = numberIn(params['From'], line.country);
  const text = params['Body'] ?? '';
  const media = mediaIn(params);
  const { conversationId, messageId, stopped } = await receive(act, {
    ...{ channel: line.channel, lineId: line.id, venueId: line.venueId, guestId: null },
    conversationId: await goingOn(act, line.channel, contact),
    ...{ contact, fromName: params['ProfileName'] ?? '', subject: '', text, folded: '' },
    ...{
      datedAt: null,
      replyTo: '',
      to: [line.address],
      cc: [],
      automatic: null,
      messageKey: key,
      mailId: null,
    },
    attachments: media.map(({ attachment }) => attachment),
  });
  if (media.length > 0) await fetchLater(act, messageId, media);
  return answerTo(act, line, { contact, conversationId, messageId, text, stopped, params });
}

async function isKnown(act: Act, key: string): Promise<boolean> {
  const known = await act.db
    .selectFrom('desk.message')
    .select('id')
    .where('house_id', '=', act.houseId)
    .where('message_key', '=', key)
    .executeTakeFirst();
  return known !== undefined;
}

type Media = { url: string; attachment: IncomingAttachment };

/** Pictures lie with the provider until a job has brought them; until then they have a name and no content. */
function mediaIn(params: Params): Media[] {
  const count = Math.min(mostMedia, Number(params['NumMedia'] ?? 0) || 0);
  return Array.from({ length: count }, (_, at) => ({
    url: params[`MediaUrl${at}`] ?? '',
    attachment: {
      name: `${kindOf(params[`MediaContentType${at}`])}-${at + 1}`,
      mediaType: params[`MediaContentType${at}`] || 'application/octet-stream',
      ...{ size: 0, sha256: null, contentId: `media-${at}`, inline: false },
    },
  })).filter(({ url }) => url !== '');
}

function kindOf(mediaType = ''): string {
  const [kind = ''] = mediaType.split('/');
  return ({ image: 'picture', video: 'film', audio: 'recording' } as Record<string, string>)[kind] ?? 'file';
}

async function fetchLater(act: Act, messageId: string, media: readonly Media[]): Promise<void> {
  const rows = await act.db
    .selectFrom('desk.attachment')
    .select(['id', 'content_id'])
    .where('house_id', '=', act.houseId)
    .where('message_id', '=', messageId)
    .execute();
  for (const { id, content_id } of rows) {
    const url = media.find(({ attachment }) => attachment.contentId === content_id)?.url;
    if (url) later(act, { queue: 'fetch', data: { houseId: act.houseId, fetch: 'media', id, url } });
  }
}

type Arrived = {
  contact: string;
  conversationId: string;
  messageId: string;
  text: string;
  stopped: boolean;
  params: Params;
};

/** 47 CFR 64.1200(a)(12): one text that confirms a STOP, within five minutes and without advertising. */
async function answerTo(act: Act, line: HookLine, arrived: Arrived): Promise<string> {
  const { contact, messageId, text, stopped, params } = arrived;
  const starts = isStart(text);
  if (!stopped && !starts) return twiml();
  const before = await lastCommand(act, { contact, channel: line.channel }, messageId);
  if (starts) await startAgain(act, arrived.conversationId);
  // Where the provider keeps the list of stops itself, it has confirmed it.
  if (params['OptOutType'] || before === (starts ? 'start' : 'stop')) return twiml();
  if (starts)
    return before === 'stop'
      ? twiml(message(`${line.house}: you hear from us again. STOP ends it.`))
      : twiml();
  return twiml(
    message(
      `${line.house}: we write to you no more, except about a visit you have booked. START takes it back.`,
    ),
  );
}

async function startAgain(act: Act, conversationId: string): Promise<void> {
  const { guest_id } = await act.db
    .selectFrom('desk.conversation')
    .select('guest_id')
    .where('house_id', '=', act.houseId)
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow();
  if (guest_id) await resume(act, { guestId: guest_id, channel: 'text' });
}
