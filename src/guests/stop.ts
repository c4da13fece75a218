/**
 * Whether a guest asked not to be written to any more, in any wording. The words of the rule
 * (47 CFR 64.1200(a)(10): stop, quit, end, revoke, opt out, cancel, unsubscribe) count alone; in a
 * sentence they count when they are about being written to, and not about a visit.
 */
export function isStop(said: string): boolean {
  const words = plain(said);
  if (alone.has(words)) return true;
  if (notAboutUs.some((pattern) => pattern.test(words))) return false;
  return inSentence.some((pattern) => pattern.test(words));
}

/** Whether they take a STOP back, in the words that carriers know; in a sentence "start" is about something else. */
export function isStart(said: string): boolean {
  return ['start', 'unstop', 'start please', 'please start'].includes(plain(said));
}

const alone = new Set([
  'stop',
  'stopp',
  'stop all',
  'stopall',
  'stop it',
  'stop now',
  'stop please',
  'please stop',
  'stop stop',
  'quit',
  'end',
  'revoke',
  'opt out',
  'optout',
  'cancel',
  'unsubscribe',
  'unsub',
  'arret',
  'arreter',
  'stop svp',
  'abmelden',
  'abbestellen',
  'aufhoren',
  'baja',
  'parar',
  'alto',
  'afmelden',
  'uitschrijven',
  'avregistrera',
  'sluta',
  'cancella',
  'disiscrivi',
  'basta',
  'sair',
  'pare',
]);

const writing =
  '(?:(?:text|messag|mail|e ?mail|contact|writ|call|ring|phon|spam|bother|send|sms|whatsapp|newsletter|advert|market|offer|promot|remind)\\w*)';
const ending = '(?:stop|quit|end|cease|revoke|cancel|no more|no longer|never|do not|dont|not)';

const inSentence: readonly RegExp[] = [
  /\bunsubscribe|\bunsub\b|\bopt(?:ing|ed)? ?out\b|\bopt me out\b/,
  new RegExp(`\\b${ending}\\b(?: \\w+){0,4}? ${writing}\\b`),
  /\b(?:remove|take|delete) (?:me|my (?:number|e ?mail|name|address)) (?:from|off)\b/,
  /\b(?:revoke|withdraw)\b.*\b(?:consent|permission)\b/,
  /\bleave me alone\b|\blose my number\b|\bnot interested in (?:your|any)\b/,
  /\bstop\b.*\bplease stop\b/,
  // German, French, Spanish, Dutch, Italian
  /\bkeine (?:weiteren )?(?:nachrichten|mails|e ?mails|sms|werbung|newsletter)\b|\bnicht mehr (?:schreiben|anschreiben|kontaktieren|anrufen)\b/,
  /\bne (?:plus )?(?:me |m)?(?:ecri|contact|appel|envoy)\w*|\bme desabonner\b|\bdesabonne|\bplus de (?:messages|mails|sms)\b/,
  /\bno (?:me )?(?:escriba|mande|envie|llame|contacte)\w*(?: mas)?|\bdarme de baja\b|\bno mas (?:mensajes|correos|sms)\b/,
  /\bgeen (?:berichten|mails|e ?mails|sms|reclame) meer\b|\bniet meer (?:mailen|bellen|appen|schrijven)\b|\buitschrijven\b/,
  /\bnon (?:scrivetemi|contattatemi|mandatemi|chiamatemi|voglio (?:piu )?ricevere)\b|\bcancellami\b/,
];

/** Stopping by, not being able to stop, and putting off a visit are about something else. */
const notAboutUs: readonly RegExp[] = [
  /\bstop(?:ping|ped)? (?:by|in|over|off|at)\b/,
  /\b(?:cant|cannot|couldnt|could not|can not|wont|will not|dont|do not|never) stop\b/,
  /\b(?:bus|tram|train|underground|tube|pit|full|non) ?stop\b/,
  /\b(?:cancel|move|change|postpone|end)\w*(?: \w+){0,3} (?:appointment|booking|reservation|table|visit|stay|room|order|treatment)\b/,
  /\b(?:appointment|booking|reservation|table|visit|stay|room)(?: \w+){0,4} (?:cancel\w*|end\w*)\b/,
  /\bdo not (?:forget|worry|hesitate)\b|\bdont (?:forget|worry|hesitate)\b/,
];

function plain(said: string): string {
  return said
    .slice(0, 2000)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
