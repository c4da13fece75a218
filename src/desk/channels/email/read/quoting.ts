/** How mail programs say, in the languages they speak, that what follows was written by somebody else. */

const wrote = [
  'wrote',
  'writes',
  'said',
  'schrieb',
  'schreibt',
  'geschrieben',
  'a écrit',
  'écrit',
  'ecrit',
  'escribió',
  'escribio',
  'escribe',
  'va escriure',
  'ha escrit',
  'ha scritto',
  'scrisse',
  'scrive',
  'escreveu',
  'escrebeu',
  'skrev',
  'skreiv',
  'schreef',
  'geschreven',
  String.raw`napisał(?:\(a\)|a)?`,
  'pisze',
  String.raw`napsal(?:\(a\)|a)?`,
  String.raw`napísal(?:\(a\)|a)?`,
  String.raw`написал(?:\(а\)|\(-а\)|а)?`,
  String.raw`написав(?:\(ла\)|\(-ла\))?`,
  'написала',
  'написа',
  'пишет',
  'пише',
  'писала?',
  'пиша',
  'kirjoitti',
  'írta',
  'yazdı',
  'yazmış',
  'a scris',
  'έγραψε',
  'γράφει',
  String.raw`napisao(?:\/la|\(la\)|la)?`,
  String.raw`je napisal(?:\(a\)|a)?`,
  'napisala',
  'rašė',
  'parašė',
  'rakstīja',
  'kirjutas',
  'đã viết',
  'viết',
  'menulis',
  'เขียนว่า',
  'เขียน',
  'כתבה?',
  'כתב/ה',
  'كتبت?',
  '写道',
  '寫道',
  '写到',
  '書きました',
  '작성',
  '썼습니다',
  'idatzi (?:du|zuen)',
  'skrifaði',
  'shkroi',
  'ysgrifennodd',
  'skribis',
].join('|');

const edge = String.raw`(?<![\p{L}\p{N}])`;
/** `On Tue … Ann <ann@…> wrote:`, and languages that name who wrote behind the verb. */
const saysWhoWrote = new RegExp(`(?:${edge}|[，,：: ])(?:${wrote})(?![\\p{L}\\p{N}])`, 'iu');
const endsIntroduction = new RegExp(`(?:[:：]|(?:${wrote})\\s*[-–—]*)\\s*\\*?$`, 'iu');
const time = /\d{1,2}\s?[:.hH時时]\s?\d{2}/;
const year = /(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)/;
const address = /[^\s@<>]@[^\s@<>]/;
const startsIntroduction =
  /^[\s>*_"'-]*(?:on|at|in message|am|um|le|el|il|em|op|den|dnia|w dniu|dne|dňa|pe|στις|la|em|a|ti|ngày|pada|tarihinde|på|mån|tis|ons|tors|fre|lör|sön|\p{L}{2,12}[.,]|\d{1,4}\s?[-./年]|\d{1,2}\s\p{L}{3,12}|在|于|於)(?![\p{L}])/iu;
const gmailDate =
  /^\s*\d{4}[-/]\d{1,2}[-/]\d{1,2}\s.*(?:<[^<>]+@[^<>]+>\s*[:：]?|GMT[+-]\d\d:\d\d\s.{1,100})$/u;

/** One line, or a few joined, that say who wrote what follows, and when or from which address. */
function isIntroduction(said: string): boolean {
  if (gmailDate.test(said)) return true;
  // In whatever language: a day, a time, an address in brackets, and a colon.
  if (/<[^<>\s]+@[^<>\s]+>\)?\s?[:：]$/.test(said) && time.test(said) && year.test(said)) return true;
  if (!endsIntroduction.test(said) || !saysWhoWrote.test(said)) return false;
  return address.test(said) || time.test(said) || year.test(said) || /\byou wrote\W*$/i.test(said);
}

const mostLines = 8;
const longest = 600;

/**
 * Where an introduction that ends in this line begins; null where it ends none. Mail programs wrap it anywhere, and
 * some put empty lines between.
 */
export function introductionStart(lines: readonly string[], end: number): number | null {
  if (lines[end]!.length > longest || !mayEnd(lines[end]!)) return null;
  let joined = '';
  let shortest: number | null = null;
  for (let start = end; start >= 0 && end - start < mostLines; start -= 1) {
    joined = `${lines[start]!.trim()} ${joined}`.trimEnd();
    if (joined.length > longest) break;
    if (lines[start]!.trim() === '') continue;
    if (!isIntroduction(joined)) continue;
    // The nearest line that reads like a beginning; without one, as little as says it all.
    const isApart = shortest !== null && lines[start + 1]!.trim() === '';
    if (beginsIntroduction(lines[start]!, isApart)) return start;
    if (isApart) break;
    shortest ??= start;
  }
  return shortest;
}

function beginsIntroduction(line: string, isApart: boolean): boolean {
  if (!startsIntroduction.test(line) || !/\d/.test(line)) return false;
  return !isApart || (time.test(line) && year.test(line));
}

function mayEnd(line: string): boolean {
  return endsIntroduction.test(line) || gmailDate.test(line);
}

const heads = {
  from: 'from|von|de|da|van|från|fra|lähettäjä|od|от|від|feladó|kimden|gönderen|expéditeur|από|remitente|发件人|寄件者|寄件人|差出人|送信者|보낸 사람|من|מאת|saatja|nuo|no|pošiljatelj|dari|từ|จาก|expeditor|od kogo',
  date: "sent|date|gesendet|datum|envoyé|enviado(?: el)?|enviada em|data|fecha|inviato|verzonden|skickat|sendt|dato|päivämäärä|päiväys|lähetetty|wysłano|odesláno|odoslané|отправлено|дата|надіслано|elküldve|dátum|tarih|gönderilme(?: tarihi)?|trimis|ημερομηνία|στάλθηκε|发送时间|发送日期|日期|寄件日期|送信日時|日付|보낸 날짜|날짜|التاريخ|تاريخ الإرسال|תאריך|נשלח|tanggal|ngày|วันที่|date d'envoi|poslano|saadetud|išsiųsta|nosūtīts",
  to: 'to|an|à|a|para|aan|till|til|vastaanottaja|do|komu|кому|címzett|kime|alıcı|către|catre|προς|destinataire|destinatario|收件人|宛先|받는 사람|إلى|אל|za|kam|kepada|đến|ถึง|kam',
  cc: 'cc|kopie|copie|kopia|kopio|dw|копия|másolat|抄送|副本|참조|reply-to|antwort an|risposta|répondre à|responder a|bcc|wichtigkeit|importance|priority|priorität|anlagen|attachments|pièces jointes|adjuntos',
  subject:
    'subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|předmět|predmet|тема|tárgy|konu|subiect|θέμα|主题|主旨|件名|제목|الموضوع|נושא|assumpte|zadeva|teema|tema|perihal|chủ đề|เรื่อง',
} as const;
type Head = keyof typeof heads;
const headLines = (Object.keys(heads) as Head[]).map(
  (head) => [head, new RegExp(`^[\\s>*_]{0,12}(?:${heads[head]})\\s?\\*?\\s?[:：]`, 'iu')] as const,
);

function headOf(line: string): Head | null {
  if (line.length > 2000 || !/[:：]/.test(line.slice(0, 60))) return null;
  return headLines.find(([, form]) => form.test(line))?.[0] ?? null;
}

/**
 * A few headers as mail programs copy them above what they quote or pass on.
 * @returns the line behind them, or null where this line begins none
 */
export function copiedHeadersEnd(lines: readonly string[], start: number, enough = 3): number | null {
  if (headOf(lines[start]!) === null) return null;
  const seen = new Set<Head>();
  let last = start;
  for (let at = start; at < lines.length && at - start < 24; at += 1) {
    const head = headOf(lines[at]!);
    if (head) {
      seen.add(head);
      last = at;
    } else if (lines[at]!.trim() === '' || at - last > 4) break;
  }
  return seen.size >= enough && (seen.has('from') || enough < 3) && (seen.has('date') || seen.has('subject'))
    ? last + 1
    : null;
}

const forwards =
  'forwarded message|begin forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten (?:nachricht|e-?mail)|message transf[ée]r[ée]|d[ée]but du message (?:r[ée]exp[ée]di[ée]|transf[ée]r[ée])|mensaje reenviado|inicio del mensaje reenviado|mensagem encaminhada|in[ií]cio da mensagem (?:reencaminhada|encaminhada)|messaggio inoltrato|inizio messaggio inoltrato|doorgestuurd bericht|begin doorgestuurd bericht|vidarebefordrat (?:meddelande|mejl)|videresendt (?:meddelelse|melding|besked|mail)|v[äa]litetty viesti|przekazana wiadomo[śs][ćc]|p[řr]eposlan[áa] zpr[áa]va|preposlan[áa] spr[áa]va|пересылаемое сообщение|переадресованное сообщение|пересланное сообщение|переслане повідомлення|tov[áa]bb[íi]tott (?:[üu]zenet|lev[ée]l)|iletilen (?:mesaj|ileti)|mesaj redirec[țt]ionat|προωθημένο μήνυμα|转发的邮件|已转发邮件|轉寄的郵件|已轉寄郵件|転送メッセージ|전달된 메시지|전달된 메일|الرسالة المعاد توجيهها|הודעה שהועברה';
const originals =
  "original message|original appointment|urspr[üu]ngliche (?:nachricht|e-?mail)|originalnachricht|message (?:d[’']origine|original|initial)|mensaje original|mensagem original|messaggio originale|oorspronkelijk(?:e)? (?:bericht|e-?mail)|ursprungligt meddelande|oprindelig (?:meddelelse|besked)|opprinnelig melding|alkuper[äa]inen viesti|oryginalna wiadomo[śs][ćc]|wiadomo[śs][ćc] oryginalna|p[ůu]vodn[íi] (?:zpr[áa]va|e-?mail)|p[ôo]vodn[áa] spr[áa]va|исходное сообщение|первоначальное сообщение|оригинальное сообщение|вихідне повідомлення|eredeti [üu]zenet|[öo]zg[üu]n (?:[İi]leti|mesaj)|orijinal (?:mesaj|ileti)|mesaj original|αρχικό μήνυμα|原始邮件|原始郵件|原邮件|邮件原件|元のメッセージ|オリジナルメッセージ|원본 메시지|원본 메일|הודעה מקורית|الرسالة الأصلية|reply message|izvorna poruka|izvorno sporočilo|tin nhắn gốc|pesan asli|quoted message|zitierte nachricht";
const marker = (words: string) =>
  new RegExp(
    `^[\\s>*_]{0,12}(?:[-–—=_*]{2,}\\s*(?:${words})\\s*:?\\s*[-–—=_*]{2,}\\*?|(?:${words})\\s*[:：])\\s*$`,
    'iu',
  );
const forwardMarker = marker(forwards);
const originalMarker = marker(originals);

/** A line that says that somebody else's mail is passed on below it. */
export function isForwardMarker(line: string): boolean {
  return line.length < 200 && forwardMarker.test(line);
}

/** A line that says that what is answered follows. */
export function isOriginalMarker(line: string): boolean {
  return line.length < 200 && originalMarker.test(line);
}

const forwardSubject =
  /^\s*(?:fwd?|wg|tr|rv|enc|i|doorst|vs|vb|vl|pd|ilt|i̇lt|továbbítás|trs|fs|pfw|прсл|转发|轉寄|転送|전달)\s*(?:\[\d+\])?[:：]/iu;

export function isForwardSubject(subject: string): boolean {
  return forwardSubject.test(subject);
}

/** What telephones and programs write below a mail by themselves. */
const deviceLines: readonly RegExp[] = [
  /^\W{0,3}(?:sent|posted|typed|written|e-?mailed) (?:from|via|with|using|by|on) .{1,90}$/i,
  /^(?:sent|from|via) my (?:iphone|ipad|ipod|android|phone|mobile|samsung|galaxy|pixel|blackberry|watch).{0,60}$/i,
  /^\p{L}+ from (?:my )?mobile$/iu,
  /^(?:get|t[ée]l[ée]chargez|holen sie sich|obtenga|obtener|obter|scarica|hanki|hämta|hent|pobierz|скачать)\b.{0,20}\boutlook\b.{0,120}$/i,
  /^(?:outlook|yahoo mail|gmail|aol)(?: für| for| pour| per| para| voor)\b.{0,60}$/i,
  /^(?:von meinem?r? .{1,60}gesendet|gesendet (?:von|mit|über|aus) .{1,90}|diese (?:nachricht|e-?mail|mail) wurde (?:von|mit) .{1,90}gesendet\.?|mit .{1,60} gesendet)$/i,
  /^(?:envoyé|expédié|transmis) (?:depuis|de|à partir|avec|par|via) .{1,90}$/i,
  /^(?:verzonden|verstuurd) (?:met|vanaf|van|via|vanuit) .{1,90}$/i,
  /^(?:enviado|enviada|mandado) (?:desde|con|do|da|de|pelo|com|a partir|via|por|através) .{1,90}$/i,
  /^(?:inviato|inviata|spedito) (?:da|dal|con|tramite) .{1,90}$/i,
  /^(?:skickat|sänt) (?:från|med|via) .{1,90}$/i,
  /^(?:sendt|sent) (?:fra|med|via) .{1,90}$/i,
  /^lähetetty .{1,90}$/i,
  /^(?:wysłan[eoay]|wysłano) (?:z|ze|za|przez) .{1,90}$/i,
  /^(?:odesláno|odoslané|poslané|posláno|poslano) (?:z|ze|zo|s|iz) .{1,90}$/i,
  /^(?:отправлено|послано) (?:с|из|от|через) .{1,90}$/iu,
  /^(?:надіслано|відправлено) (?:з|із|від|через) .{1,90}$/iu,
  /^.{1,60}(?:ımdan|imden|dan|den|ile) gönderildi\.?$/iu,
  /^(?:küldve|elküldve|az? .{1,40}(?:ról|ről) küldve).{0,60}$/iu,
  /^trimis (?:de pe|din|cu) .{1,90}$/i,
  /^(?:στάλθηκε|εστάλη) από .{1,90}$/iu,
  /^(?:發自|发自|從我的|从我的|來自|来自).{1,60}$/u,
  /^.{0,60}(?:から送信|より送信|で送信)$/u,
  /^.{0,60}에서 (?:보냄|보낸).{0,20}$/u,
  /^(?:أُرسلت?|مُرسلة?|تم الإرسال|أرسلت?) من .{1,60}$/u,
  /^נשלח מ.{1,60}$/u,
  /^(?:được gửi từ|đã gửi từ|gửi từ) .{1,60}$/iu,
  /^dikirim dari .{1,60}$/i,
  /^ส่งจาก.{1,60}$/u,
];

export function isDeviceLine(line: string): boolean {
  const said = line.trim().replace(/^[<([*_]+|[>)\]*_]+$/g, '');
  return said.length > 3 && said.length < 160 && deviceLines.some((form) => form.test(said));
}
