import { toE164 } from '#guests/phone.ts';

/**
 * Who calls or writes, as guests' numbers are kept; WhatsApp puts its name before it. A short code stays as it is;
 * '' for whoever withholds theirs.
 */
export function numberIn(from: string | undefined, country: string): string {
  const said = (from ?? '').replace(/^whatsapp:/, '').trim();
  if (withheld.has(said.replace(/^\+/, ''))) return '';
  return toE164(said, country) ?? (/^\d{3,8}$/.test(said) ? said : '');
}

/** ANONYMOUS, BLOCKED, RESTRICTED, UNAVAILABLE and UNKNOWN as they are typed on a keypad. */
const withheld = new Set(['266696687', '2562533', '7378742833', '86282452253', '8656696']);
