/** What lies in an archive, in plain words, for whoever opens it in ten years without the software. */
export const readme = `This is everything one house keeps in Regulars, in open formats.

TO LOOK AT
guests.csv    every guest with e-mails, phones and what is remembered; opens in any spreadsheet
guests.vcf    the same people as vCards 4.0, for an address book
visits.ics    every visit as iCalendar, for a calendar

TO TAKE IN AGAIN
tables/       one CSV file (RFC 4180, UTF-8, first line names the columns) for each table, in the order of its
              key. An empty cell is "no value"; an empty cell in quotes is an empty text. Times are UTC.
files/        what was uploaded, each file named by the SHA-256 of its content; tables/kit.file.csv says what it is
house.json    when this was written, by which version, and of each table how many rows and the SHA-256 of its file

"regulars import house FILE.zip" makes a house of it again, row for row, on any machine. It checks every file
against house.json first and takes in all of it or nothing.

WHAT IS NOT IN HERE
Passwords, passkeys, PIN turns, shared tablets and keys of programs. Who could sign in stands in house.json under
"people"; the import prints a link for each of them, with which they choose a new password.

It holds personal data of guests, some of it about health. Keep it as you would keep the house's safe.
`;
