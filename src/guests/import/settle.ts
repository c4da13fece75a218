import { decimalTally } from './amounts.ts';
import { dateFields, type Mapping, withDates } from './columns.ts';
import { dateTally } from './dates.ts';
import type { Sheet } from './sheet.ts';

/** The mapping with the order of dates and the decimal mark judged over every row, not the first ones alone. Reads the sheet to its end. */
export async function settle(sheet: Sheet, mapping: Mapping): Promise<Mapping> {
  const dates = dateTally();
  const decimals = decimalTally();
  const dateColumns = columnsOf(mapping, (field) => dateFields.includes(field));
  const amountColumns = columnsOf(mapping, (field) => field === 'amount');
  for await (const { cells } of sheet.rows) {
    for (const column of dateColumns) dates.add(cells[column] ?? '');
    for (const column of amountColumns) decimals.add(cells[column] ?? '');
  }
  return { ...withDates(mapping, dates.verdict(mapping.dateOrder)), decimal: decimals.verdict() };
}

function columnsOf(
  mapping: Mapping,
  is: (field: NonNullable<Mapping['columns'][number]>) => boolean,
): number[] {
  return mapping.columns.flatMap((field, column) => (field !== null && is(field) ? [column] : []));
}
