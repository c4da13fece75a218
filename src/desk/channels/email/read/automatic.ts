import type { AutomaticKind } from '../../../conversation.ts';
import { headersInside } from './head.ts';
import type { Header } from './head.ts';
import { headerOf, idsIn } from './headers.ts';
import type { MailAddress, MailSigns } from './mail.ts';
import { isDaemonAddress, isMachineAddress, isPostmaster } from './machines.ts';
import { flat } from './parts.ts';
import type { Part } from './parts.ts';

export type Seen = {
  headers: readonly Header[];
  root: Part;
  from: MailAddress | null;
  replyTo: readonly MailAddress[];
  subject: string;
  text: string;
  signs: MailSigns;
};

export function signsOf(headers: readonly Header[]): MailSigns {
  const has = (name: string) => headers.some(({ key }) => key === name);
  const word = (name: string) =>
    headerOf(headers, name)
      .toLowerCase()
      .split(/[;\s(]/, 1)[0] || null;
  const returnPath = headers.find(({ key }) => key === 'return-path')?.value.trim();
  return {
    noReturnPath: returnPath !== undefined && /^(?:<\s*>)?$|^<?mailer-daemon\b/i.test(returnPath),
    autoSubmitted: word('auto-submitted'),
    precedence: word('precedence') ?? word('x-precedence'),
    list: headers.some(({ key }) => listHeaders.has(key)),
    suppress: ['x-auto-response-suppress', 'x-autoreply-suppress'].some(has) || has('x-loop'),
    spam: /^(?:yes|true)/i.test(headerOf(headers, 'x-spam-flag') || headerOf(headers, 'x-spam-status')),
  };
}

const listHeaders = new Set(
  'list-id list-post list-help list-archive list-owner list-subscribe list-unsubscribe list-unsubscribe-post mailing-list x-mailing-list x-mailinglist x-list x-listname x-listserver x-mailman-version x-beenthere x-google-group-id'.split(
    ' ',
  ),
);

/** Which kind of machine sent a mail; null for a person. The surest signs are asked first. */
export function automaticOf(seen: Seen): AutomaticKind | null {
  if (isBounce(seen)) return 'bounce';
  if (isVacation(seen)) return 'vacation';
  if (isList(seen)) return 'list';
  return isMachine(seen) ? 'machine' : null;
}

function isBounce(seen: Seen): boolean {
  const { headers, root, from, subject, text, signs } = seen;
  if (flat(root).some(({ mediaType, params }) => isReport(mediaType, params['report-type']))) return true;
  if (headers.some(({ key }) => key === 'x-failed-recipients')) return true;
  const sender = from?.address || headerOf(headers, 'from');
  if (isDaemonAddress(sender) || daemonNames.test(`${from?.name ?? ''} ${headerOf(headers, 'from')}`))
    return true;
  if (complaint.test(subject)) return true;
  const says = Number(bounceSubject.test(subject)) + Number(refused.test(text.slice(0, 20_000)));
  if (signs.noReturnPath || isPostmaster(sender)) return says > 0;
  // A person who writes about a mail that came back has no such mail inside.
  return says === 2 && (isMachineAddress(sender) || idInText(text) !== null || attachedHead(root) !== null);
}

/** RFC 3464, RFC 5965, RFC 6533. */
function isReport(mediaType: string, reportType: string | undefined): boolean {
  return (
    /^message\/(?:global-)?(?:delivery-status|feedback-report)$/.test(mediaType) ||
    (mediaType.startsWith('multipart/') && /^(?:delivery-status|feedback-report)$/i.test(reportType ?? ''))
  );
}

const daemonNames = /\bmail(?:er)?[ -]?daemon\b|mail delivery (?:sub)?(?:system|service)|delivery subsystem/i;
const complaint = /^(?:complaint about message from|email feedback report|abuse report:|spam complaint)/i;
const bounceSubject =
  /un-?deliver|n(?:on|ot)[ -]?deliver|deliver(?:y|ing)? (?:status|notification|fail|has failed|problem|delay|error|incomplete|report|unsuccessful)|(?:mail|message) delivery|fail(?:ed|ure) (?:notice|delivery)|returned (?:mail|message|to sender)|mail system error|could(?: not|n[’']t) be (?:delivered|sent)|was not delivered|error sending your mail|unzustellbar|nicht zustellbar|zustell(?:ung|fehler).{0,20}(?:fehl|nicht)|non remis|[ée]chec de (?:la )?remise|non d[ée]livr|no (?:se puede|se ha podido|se pudo) entregar|no entregado|mensaje devuelto|non recapita|mancat[ao] (?:recapito|consegna)|impossibile (?:recapitare|consegnare)|n[ãa]o (?:foi )?entregue|falha na entrega|onbestelbaar|niet (?:bezorgd|afgeleverd)|nie (?:mo[żz]na|zosta[łl]a?) dostarcz|niedostarcz|недостав|не (?:было )?доставлен|не удалось доставить|nedoru[čc]|teslim edileme|k[ée]zbes[íi]thetetlen|ikke lever|kunne ikke leveres|levererades inte|obest[äa]llbar|toimittaminen ep[äa]onnistui|αδυναμία παράδοσης|配信不能|配達(?:不能|できません)|送信できません|未送達|无法投递|退信|無法傳遞|전송 실패|배달.{0,4}(?:실패|못)|לא נמסרה|تعذر تسليم/iu;
const refused =
  /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.])|(?<!\d)(?:4[25][0-4]|55[0-6])[ -]|unknown (?:user|recipient|address)|(?:user|recipient|address|mailbox|account).{0,60}(?:unknown|not found|full|unavailable|invalid|disabled|inactive|rejected|does(?: not|n[’']t) exist|over quota)|no such (?:user|recipient|mailbox)|(?:could|can|was|has) ?not (?:be |been )?deliver|couldn[’']t be delivered|(?:un|not )deliverable|delivery .{0,30}fail|permanent(?:ly)? (?:error|fail)|relay(?:ing)? (?:access )?denied|host .{0,40}not found|returned mail|original message follows/i;

function isVacation({ headers, root, subject, signs }: Seen): boolean {
  if (isReceipt(root)) return false;
  if (signs.autoSubmitted === 'auto-replied' || signs.precedence === 'auto_reply') return true;
  return headers.some(({ key }) => vacationHeaders.has(key)) || vacationSubject.test(subject);
}

const vacationHeaders = new Set(
  'x-autoreply x-auto-reply x-autorespond x-autoresponder x-autoreply-from x-auto-reply-from x-mail-autoreply x-vacation x-autoanswer x-fc-machinegenerated'.split(
    ' ',
  ),
);
const vacationSubject =
  /^\s*(?:(?:re|aw|antw|sv|vs|r|ref|odp|отв)\s?:\s*)*[[(]?(?:auto(?:mati\p{L}*)?[ -]?(?:reply|response|respon[sd]er|antwort|svar|answer)|auto(?:replied)?:|out[ -]of[ -](?:the[ -])?office|ooo\b|away from (?:my|the) |abwesenheits|automatische (?:antwort|abwesenheit)|r[ée]ponse automatique|(?:notification d[’'])?absence|respuesta autom[áa]tica|fuera de (?:la )?oficina|resposta autom[áa]tica|fora do escrit[óo]rio|risposta automatica|fuori (?:ufficio|sede)|automatisch(?:e)? (?:antwoord|beantwoording)|afwezig|automatis[kc]t? (?:svar|beskrivelse)|autosvar|fr[åa]nvaro|frav[æa]r|automaattinen|poissaolo|autoodpowied[źz]|odpowied[źz] automatyczna|automatyczna odpowied[źz]|nieobecno|automatick[áa] odpov|автоматический ответ|автоответ|автоматична|вне офиса|automatikus v[áa]lasz|otomatik (?:yan[ıi]t|cevap)|r[ăa]spuns automat|αυτόματη|自动回复|自動回覆|自動返信|自動応答|不在通知|자동 ?(?:회신|응답)|부재중|رد تلقائي|الرد التلقائي|מענה אוטומטי|תשובה אוטומטית|i(?:[’']m| am) (?:currently )?(?:away|on (?:holiday|vacation|leave)|out of)|(?:on )?vacation(?: reply| notice| response|:))/iu;

function isList({ headers, signs }: Seen): boolean {
  return signs.list || signs.precedence === 'list' || headers.some(({ key }) => campaignHeaders.has(key));
}

const campaignHeaders = new Set(
  'x-campaign x-campaignid x-campaign-id x-mailchimp-campaign-id x-mc-user x-cmail-recipientid x-newsletter x-mailer-lid x-job'.split(
    ' ',
  ),
);

function isMachine({ headers, root, from, replyTo, signs }: Seen): boolean {
  if ((signs.autoSubmitted ?? 'no') !== 'no' || signs.noReturnPath || isReceipt(root)) return true;
  if (signs.precedence !== null && /^(?:bulk|junk)$/.test(signs.precedence)) return true;
  if (
    headers.some(({ key }) => key === 'x-cron-env' || key === 'x-autogenerated' || key === 'x-auto-generated')
  )
    return true;
  if (!from || !isMachineAddress(from.address)) return false;
  // The form on a house's site writes from an address nobody reads, and names who filled it in.
  return !replyTo.some(({ address }) => !isMachineAddress(address));
}

/** RFC 8098: it was shown on a screen. */
function isReceipt(root: Part): boolean {
  return flat(root).some(
    ({ mediaType, params }) =>
      /^message\/(?:global-)?disposition-notification$/.test(mediaType) ||
      (mediaType === 'multipart/report' && /^disposition-notification$/i.test(params['report-type'] ?? '')),
  );
}

/** Which of our mails did not arrive, and at whom. */
export function bounceOf({ headers, root, text }: Seen): { messageId: string | null; recipients: string[] } {
  const original = attachedHead(root);
  const status = flat(root)
    .filter(({ mediaType }) => /delivery-status|feedback-report/.test(mediaType))
    .map(({ bytes }) => Buffer.from(bytes.subarray(0, 200_000)).toString('utf8'))
    .join('\n\n');
  const own = headerOf(headers, 'message-id');
  const named = [
    original ? headerOf(original, 'message-id') : '',
    headerOf(headers, 'x-original-message-id'),
    idInText(status) ?? '',
    idInText(text) ?? '',
    headerOf(headers, 'in-reply-to'),
    headerOf(headers, 'references'),
  ].flatMap((said) => idsIn(said).slice(0, 1));
  return {
    messageId: named.find((id) => id !== own) ?? null,
    recipients: recipientsOf(headers, status, original, text),
  };
}

function attachedHead(root: Part): Header[] | null {
  const part = flat(root).find(({ mediaType }) =>
    /^message\/(?:rfc822|global)|rfc822-headers?$/.test(mediaType),
  );
  return part ? headersInside(part.bytes) : null;
}

function idInText(text: string): string | null {
  return /message-id\W{1,20}(?:value\W{1,8})?(<[^<>\s]{3,990}>)/i.exec(text.slice(0, 200_000))?.[1] ?? null;
}

function recipientsOf(
  headers: readonly Header[],
  status: string,
  original: Header[] | null,
  text: string,
): string[] {
  // What follows the report is the mail itself, whose addresses are of others.
  const report = text
    .slice(0, 20_000)
    .split(/^(?:received|return-path|message-id|from|date|to|subject):\s/im, 1)[0]!;
  const sources = [
    status.matchAll(/^(?:final|original)-recipient:\s*(?:[\w-]+\s*;)?\s*(.{1,300})$/gim),
    status.matchAll(/^(?:original-rcpt-to|removal-recipient):\s*(.{1,300})$/gim),
    [['', headerOf(headers, 'x-failed-recipients')]],
    report.matchAll(/^\W{0,4}<?([^\s<>@"]{1,64}@[\w.-]{1,255})>?:?\s*$/gm),
    report.matchAll(/<([^\s<>@"]{1,64}@[\w.-]{1,255})>/g),
    [['', original ? headerOf(original, 'to') : '']],
    text.slice(0, 20_000).matchAll(/^\W{0,4}(?:to|recipient|rcpt to|an|destinataire)\s*:\s*(.{1,300})$/gim),
  ];
  for (const source of sources) {
    const found = Array.from(source).flatMap(
      ([, said]) => said!.match(/[^\s<>@,;:"()]{1,64}@[\w.-]{1,255}/g) ?? [],
    );
    if (found.length > 0) return [...new Set(found.map((address) => address.toLowerCase()))].slice(0, 50);
  }
  return [];
}
