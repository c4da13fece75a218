import type { OccasionKind } from '../memory.ts'
import { readDate } from './date.ts'
import { propose, type Rule } from './proposal.ts'

/** "birthday 3 Dec", "turns 40 on 12/3", "anniversary 5 May 2011". A day of honour without a date is left to other rules. */
export const occasions: Rule = (clause, hearing) => {
  const occasion = days.find(([words]) => words.test(clause.plain))?.[1]
  const date = occasion && readDate(clause.plain, hearing)
  if (!occasion || !date) return null
  const { month, day, unsure } = date
  const turning = /\bturn(?:s|ing) (\d{1,3})\b/.exec(clause.plain)
  const year = turning ? yearOfBirth(clause.plain, Number(turning[1]), propose('occasion', clause, hearing, { month, day }), hearing.today) : began(occasion, date.year, hearing.today)
  return [propose('occasion', clause, hearing, { occasion, month, day, year, ...(unsure && { sure: 'guess' as const }) })]
}

const days: [RegExp, OccasionKind][] = [
  [/\banniversary\b/, 'anniversary'],
  [/\b(?:birthday|b-?day|bday|born|dob|turn(?:s|ing) \d+)\b/, 'birthday'],
  [/\b(?:graduation|graduates|name ?day|wedding|communion|christening|bar mitzvah|bat mitzvah|retirement|engagement)\b/, 'other'],
]

/** A year to come is the year it is celebrated, not the year it began. */
function began(occasion: OccasionKind, year: number | null, today: string): number | null {
  return occasion !== 'other' && year !== null && year >= Number(today.slice(0, 4)) ? null : year
}

function yearOfBirth(_plain: string, age: number, { month, day }: { month: number | null; day: number | null }, today: string): number | null {
  if (month === null || day === null) return null
  const passed = month * 100 + day < Number(today.slice(5, 7)) * 100 + Number(today.slice(8, 10))
  return Number(today.slice(0, 4)) + (passed ? 1 : 0) - age
}
