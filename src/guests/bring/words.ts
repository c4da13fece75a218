import type { RefusalSentences, Sentences } from '#kit/words.ts';
import { fill } from '#kit/words.ts';
import type { Mapping } from '../import/columns.ts';
import type { Fault } from '../import/sheet.ts';
import type { importRefusals } from './import.ts';

export const refusals = {
  'guests.import_unknown': 'This file is not known here.',
  'guests.import_not_running': 'This file is no longer being brought in.',
  'guests.import_not_stopped': 'This file was not stopped.',
  'guests.import_file_gone': 'The file itself is no longer here. Please choose it again.',
  'guests.import_columns':
    'This way of reading is for a file of {given} columns, and the file has {expected}.',
  'guests.import_kind': 'This way of reading is for another kind of file.',
  'guests.import_file_empty': 'There is nothing in this file.',
  'guests.import_file_no_table': 'This file is no table. Export it as CSV, Excel (.xlsx) or vCard.',
  'guests.import_file_old_excel':
    'This is an old Excel file (.xls). Save it as .xlsx or CSV and choose it again.',
  'guests.import_file_too_large':
    'This workbook is larger than {megabytes} MB. Save it as CSV and choose it again.',
  'guests.import_file_damaged': 'This file is damaged and cannot be opened.',
} as const satisfies RefusalSentences & Record<(typeof importRefusals)[number], string>;

/** Why a line was refused, and what of one was left out or looks odd. */
export const lineSentences = {
  totals: 'A sum, no <guest>.',
  shifted: 'The values stand in the wrong columns: there is a comma too many or too few.',
  nobody: 'No name, e-mail, phone or number: nobody can be told by it.',
  ragged: 'It has {cells} values under {headings} headings.',
  cellTooLong: '“{column}” is longer than 100,000 characters.',
  nul: '“{column}” has a character that cannot be kept.',
  loneSurrogate: '“{column}” has half a character that cannot be kept.',
  garbled: '“{column}” has damaged characters.',
  quoteOpen: 'A quotation mark is opened and never closed.',
  cardTooLong: 'The card is longer than a megabyte.',
  cardUnreadable: 'Nothing can be read of this card.',
  emailUnreadable: '“{value}” is no e-mail address and was left out.',
  phoneUnreadable: '“{value}” is no phone number and was left out.',
  birthdayUnreadable: '“{value}” is no date of birth and was left out.',
  sinceUnreadable: '“{value}” is no date and was left out.',
  noteTooLong: 'The note is longer than {most} characters; the rest was left out.',
  sharesHandle: 'Shares an e-mail or phone with another <guest> of another name: kept apart.',
  perhapsSame: 'Another <guest> with the same e-mail or phone and name is here too: perhaps the same person.',
  dateMissing: 'There is no day.',
  dateUnreadable: '“{value}” is no date.',
  amountUnreadable: '“{value}” is no sum of money.',
  timeUnreadable: '“{value}” is no time and was left out.',
  quantityUnreadable: '“{value}” is no number and was left out.',
  partySizeUnreadable: '“{value}” is no number of people and was left out.',
  statusUnknown: '“{value}” is not understood: counted as a <visit> that took place.',
  knownVisit: 'This <visit> is here already.',
  severalCalledSo: 'Several <guests> are called so: the <visit> stands under the name alone.',
} as const satisfies Sentences;

/** What a line's codes say. @throws for a code without a sentence */
export function lineSentence({ code, params }: Fault): string {
  const sentence = (lineSentences as Record<string, string>)[code];
  if (sentence === undefined) throw new Error(`no sentence for the line fault ${code}`);
  return fill(sentence, params);
}

const orders = { ymd: 'Year first', dmy: 'Day first', mdy: 'Month first' } as const;

const dateWhys = {
  yearFirst: '{order}, as in {example}.',
  dayOver12: '{order}: {example} cannot be read otherwise.',
  onlyDots: '{order}: dates with dots, as in {example}, are written so.',
  mixed: 'Both orders occur; {order} fits most dates, but not {example}. Please look at them.',
  ambiguous: '{order} is a guess: {example} can be read both ways. Please say which it is.',
  unambiguous: 'The dates can be read in one way only.',
  noDates: 'There are no dates.',
} as const satisfies Record<Mapping['dateWhy'], string>;

/** How the dates of a file are read and why, with an example of it. */
export function dateSentence({ dateOrder, dateWhy, dateExample }: Mapping): string {
  const order = dateWhy === 'mixed' ? orders[dateOrder].toLowerCase() : orders[dateOrder];
  return fill(dateWhys[dateWhy], { order, example: dateExample ?? '' });
}
