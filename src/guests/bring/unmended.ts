import type { Act } from '#kit/act.ts';
import type { Acts } from '#kit/parts.ts';
import { writeMended } from '../import/mended.ts';
import type { Unmended } from '../import/mended.ts';
import type { Fault } from '../import/sheet.ts';
import { importAtHand } from './import.ts';
import { lineSentence } from './words.ts';

const page = 1000;

/** The refused lines of an import as a file to mend and bring in again. @throws Refusal `guests.import_unknown` */
export async function unmended(acts: Acts, importId: string): Promise<{ fileName: string; text: string }> {
  const { fileName, headings } = await acts((act) => importAtHand(act, importId));
  const rows: Unmended[] = [];
  for (let after = 0; ;) {
    const lines = await acts((act) => refusedAfter(act, importId, after));
    rows.push(...lines);
    if (lines.length < page) break;
    after = lines.at(-1)!.line;
  }
  return {
    fileName: `${fileName.replace(/\.[^.]*$/, '')} to mend.csv`,
    text: [...writeMended(headings ?? [], rows)].join(''),
  };
}

async function refusedAfter(
  act: Act,
  importId: string,
  after: number,
): Promise<(Unmended & { line: number })[]> {
  const rows = await act.db
    .selectFrom('guests.import_line')
    .select(['line', 'cells', 'why'])
    .where('house_id', '=', act.houseId)
    .where('import_id', '=', importId)
    .where('outcome', '=', 'refused')
    // The cells of somebody who was erased since are gone.
    .where('cells', 'is not', null)
    .where('line', '>', after)
    .orderBy('line')
    .limit(page)
    .execute();
  return rows.map(({ line, cells, why }) => ({
    line,
    cells: cells as string[],
    why: ((why ?? []) as Fault[]).map(lineSentence).join(' '),
  }));
}
