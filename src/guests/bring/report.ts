import type { Act } from '#kit/act.ts';
import type { Fault } from '../import/sheet.ts';
import { importAtHand } from './import.ts';
import type { LineOutcome } from './shapes.ts';
import { lineSentence } from './words.ts';

type Asked = { importId: string; outcome: LineOutcome | null; after: number; limit: number };

/** What became of each line, in the order of the file; `after` is the last line already shown. */
export async function importReport(act: Act, { importId, outcome, after, limit }: Asked) {
  await importAtHand(act, importId);
  const rows = await act.db
    .selectFrom('guests.import_line as l')
    .leftJoin('guests.record as r', (join) =>
      join.onRef('r.house_id', '=', 'l.house_id').onRef('r.id', '=', 'l.subject_id'),
    )
    .select(['l.line', 'l.outcome', 'l.subject_id as subjectId', 'l.why', 'r.name'])
    .where('l.house_id', '=', act.houseId)
    .where('l.import_id', '=', importId)
    .where('l.line', '>', after)
    .$if(outcome !== null, (query) => query.where('l.outcome', '=', outcome))
    .orderBy('l.line')
    .limit(limit)
    .execute();
  return rows.map(({ line, outcome: became, subjectId, why, name }) => ({
    line,
    outcome: became as LineOutcome,
    subjectId,
    name,
    why: ((why ?? []) as Fault[]).map(lineSentence),
  }));
}
