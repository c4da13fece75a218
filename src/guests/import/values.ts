import { plain } from './headings.ts';

const emailShape = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/;

/** Several values in one cell, as Google's contacts join them. */
export const joined = ' ::: ';

export function looksLikeEmail(value: string): boolean {
  return emailShape.test(value);
}

/** Seven to fifteen digits among signs of phone numbers, and no date. */
export function looksLikePhone(value: string): boolean {
  if (!/^'?[+(\d][\d\s().\-/+]*(?:(?:x|ext\.?)\s*\d+)?$/i.test(value)) return false;
  const digits = value.replace(/\D/g, '').length;
  if (digits < 7 || digits > 15) return false;
  return (
    !/^\d{8}$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(value) &&
    (/^'?[+(0]/.test(value) || digits >= 9 || /\d[\s-]\d/.test(value))
  );
}

/** The e-mails of a cell and what of it was none. */
export function readEmails(cell: string): { emails: string[]; rest: string | null } {
  if (emailShape.test(cell)) return { emails: [cell], rest: null };
  const emails: string[] = [];
  let rest: string | null = null;
  for (const part of cell.replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '').split(/[\s;,<>|]+|:::/)) {
    const bare = part.replace(/^mailto:/i, '').replace(/^["'(]+|["')]+$/g, '');
    if (emailShape.test(bare)) emails.push(bare);
    else if (part.includes('@')) rest = part;
  }
  if (emails.length === 0 && rest === null) rest = cell;
  return { emails, rest };
}

/** The phone numbers of a cell as written and what of it was none; 4.4E+11 has lost its digits. */
export function readPhones(cell: string): { phones: string[]; rest: string | null } {
  const phones: string[] = [];
  let rest: string | null = null;
  for (const part of cell.split(/\s*(?::::|[;|\n])\s*|\s+\/\s+|(?<=\d{6}),\s*(?=[+(\d])/)) {
    const bare = part
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
      .replace(/^tel:/i, '')
      .trim();
    if (bare === '') continue;
    const digits = bare.replace(/\D/g, '').length;
    if (digits >= 4 && digits <= 25 && !/\dE\+?\d/i.test(bare)) phones.push(bare);
    else rest = bare;
  }
  return { phones, rest };
}

const yes = new Set(
  'yes y true 1 x on subscribed optin opted ja j wahr oui vrai si sim sic verdadero vero verdadeiro sant'.split(
    ' ',
  ),
);
const no = new Set(
  'no n false 0 off unsubscribed optout nein falsch non faux nee nej nao falso onwaar falskt never'.split(
    ' ',
  ),
);

/** Yes, no, or null when the cell says neither, as Square's `Unknown` does. */
export function readYes(cell: string): boolean | null {
  const word = plain(cell).replaceAll(' ', '');
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}

/** Labels of one cell; Google's own groups (`* myContacts`) are none of the house's. */
export function readTags(cell: string): string[] {
  return cell
    .split(/\s*:::\s*|\s*[,;|\n]\s*/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '' && !tag.startsWith('* '));
}

export type VisitStatus = 'departed' | 'cancelled' | 'no_show' | 'expected';

const statuses: Record<VisitStatus, string> = {
  no_show: `no show, noshow, did not show, didn t show, missed, absent, nicht erschienen, no llego, ausente, non presentato, mancata presentazione,
    niet verschenen, absence, nao compareceu, falta, uteblev, utebliven`,
  cancelled: `cancelled, canceled, cancel, late cancelled, late cancel, declined, rejected, deleted, void, voided, abgesagt, storniert, annule,
    annulee, annullato, annullata, cancelado, cancelada, cancellato, geannuleerd, avbokad, installd`,
  expected: `booked, confirmed, unconfirmed, expected, pending, scheduled, requested, upcoming, new, gebucht, bestatigt, offen, reserve,
    confirme, confirmee, confirmado, confirmada, pendiente, prenotato, confermato, in attesa, geboekt, bevestigd, pendente, agendado,
    bokad, bekraftad`,
  departed: `departed, completed, complete, done, finished, closed, paid, arrived, seated, attended, showed, show, checked out, checked in,
    check out, visited, ok, abgeschlossen, erledigt, erschienen, bezahlt, termine, terminee, honore, completado, completada, realizado,
    pagado, atendido, completato, pagato, voltooid, afgerond, betaald, concluido, pago, genomford, klar, betald, started`,
};

const statusOf = new Map<string, VisitStatus>(
  (Object.keys(statuses) as VisitStatus[]).flatMap((status) =>
    statuses[status].split(',').map((words) => [words.trim().replace(/\s+/g, ' '), status] as const),
  ),
);

/** What became of a visit, or null when the word is not known; `Cancelled by client` begins like one that is. */
export function readStatus(cell: string): VisitStatus | null {
  const words = plain(cell).split(' ');
  for (let count = words.length; count > 0; count--) {
    const status = statusOf.get(words.slice(0, count).join(' '));
    if (status) return status;
  }
  return null;
}
