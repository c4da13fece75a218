import type { ArchivedGuest } from './guests.ts';

/** Guests as vCards 4.0 (RFC 6350). */
export async function* guestCards(guests: AsyncIterable<ArchivedGuest>): AsyncGenerator<string> {
  for await (const guest of guests) yield card(guest);
}

function card({ id, name, given, family, pronunciation, emails, phones, remembered }: ArchivedGuest): string {
  const notes = [...(pronunciation ? [`say “${pronunciation}”`] : []), ...remembered];
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${id}`,
    `FN:${escaped(name)}`,
    `N:${escaped(family ?? '')};${escaped(given ?? '')};;;`,
    ...emails.map((email) => `EMAIL:${escaped(email)}`),
    ...phones.map((phone) => `TEL;VALUE=uri:tel:${phone.replace(/[^+\d]/g, '')}`),
    ...(notes.length > 0 ? [`NOTE:${escaped(notes.join('\n'))}`] : []),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** RFC 6350, 3.4. */
function escaped(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r?\n|\r/g, '\\n');
}

/** Lines of at most 75 octets, never broken within a character (RFC 6350, 3.2). */
function folded(line: string): string {
  if (line.length < 25 || Buffer.byteLength(line) <= 75) return line;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const char of line) {
    const size = Buffer.byteLength(char);
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += char;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
