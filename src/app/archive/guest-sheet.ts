import type { ArchivedGuest } from './guests.ts';

const headings = ['id', 'name', 'given', 'family', 'say', 'emails', 'phones', 'met', 'remembered'] as const;

/** Guests for a spreadsheet, a line each (RFC 4180). */
export async function* guestSheet(guests: AsyncIterable<ArchivedGuest>): AsyncGenerator<string> {
  yield `${headings.join(',')}\r\n`;
  for await (const guest of guests) {
    const { id, name, given, family, pronunciation, emails, phones, metAt, remembered } = guest;
    const cells = [
      id,
      name,
      given,
      family,
      pronunciation,
      emails.join(' '),
      phones.join(' '),
      metAt.slice(0, 10),
      remembered.join('; '),
    ];
    yield `${cells.map((cell) => quotedCell(safeCell(cell ?? ''))).join(',')}\r\n`;
  }
}

/** A spreadsheet takes a cell with such a beginning for a formula and runs it: an apostrophe makes it text. */
function safeCell(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function quotedCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
