import type { OccasionKind } from '../memory.ts';
import { comingDay, readDate, type ReadDate } from './date.ts';
import { propose, type Rule } from './proposal.ts';

/** "birthday 3 Dec", "turns 40 on 12/3", "anniversary 5 May 2011". A day of honour without a date is left to other rules. */
export const occasions: Rule = (clause, hearing) => {
  const occasion = days.find(([words]) => words.test(clause.plain))?.[1];
  const date = occasion && readDate(clause.plain, hearing);
  if (!occasion || !date) return null;
  const { month, day, unsure } = date;
  const age = /\bturn(?:s|ing) (\d{1,3})\b/.exec(clause.plain)?.[1];
  const year = age
    ? yearOfBirth(Number(age), date, hearing.today)
    : began(occasion, date.year, hearing.today);
  return [
    propose('occasion', clause, hearing, {
      occasion,
      month,
      day,
      year,
      ...(unsure && { sure: 'guess' as const }),
    }),
  ];
};

const days: [RegExp, OccasionKind][] = [
  [/\banniversary\b/, 'anniversary'],
  [/\b(?:birthday|b-?day|bday|born|dob|turn(?:s|ing) \d+)\b/, 'birthday'],
  [
    /\b(?:graduation|graduates|name ?day|wedding|communion|christening|bar mitzvah|bat mitzvah|retirement|engagement)\b/,
    'other',
  ],
];

/** A year to come is the year it is celebrated, not the year it began. */
function began(occasion: OccasionKind, year: number | null, today: string): number | null {
  return occasion !== 'other' && year !== null && year >= Number(today.slice(0, 4)) ? null : year;
}

function yearOfBirth(age: number, date: ReadDate, today: string): number | null {
  const turnsIn = comingDay({ ...date, year: null }, today).year;
  return turnsIn === null ? null : turnsIn - age;
}
