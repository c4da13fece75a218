const machines: readonly RegExp[] = [
  /^(?:mailer-?daemon|mail-?daemon|mdaemon|poo?stmaster|majordomo|listserv|listmaster|mailman|sympa|uucp|news)$/,
  /^(?:root|nobody|cron|daemon|www-data|apache)$/,
  /^(?:bounces?|returns?|owner)(?:[-+=._].*)?$/,
  /[-_.+](?:owner|request|bounces?|relay|daemon)$/,
  /(?:^|[-_.+])(?:no|not|do[-_.]?not|dont|never|noreply|donot)[-_.]?(?:reply|respond|answer)(?:[-_.+\d].*)?$/,
  /^(?:noreply|donotreply|nepasrepondre|nicht[-_.]?antworten|keine[-_.]?antwort|no[-_.]?responder|nao[-_.]?responda|non[-_.]?rispondere|niet[-_.]?beantwoorden)/,
];
const daemons = /^(?:mailer-?daemon|mail-?daemon|mdaemon|mailerdaemon)$/;
const postmasters = /^(?:poo?stmaster|mail-?admin(?:istrator)?|mailsystem|ndr|bounces?)$/;

/** Nobody reads what is sent there: names that RFC 3834 (section 2), RFC 2142 and custom set apart for machines. */
export function isMachineAddress(address: string): boolean {
  const name = localPart(address);
  return machines.some((form) => form.test(name));
}

/** Only bounces come from there. */
export function isDaemonAddress(address: string): boolean {
  return daemons.test(localPart(address));
}

/** Mostly bounces come from there, and now and then the person who looks after a mail server. */
export function isPostmaster(address: string): boolean {
  return postmasters.test(localPart(address));
}

function localPart(address: string): string {
  const at = address.lastIndexOf('@');
  return (at === -1 ? address : address.slice(0, at)).toLowerCase();
}
