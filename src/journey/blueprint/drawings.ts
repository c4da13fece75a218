import type { Act } from '#kit/act.ts';
import { differenceInTitles } from './difference.ts';
import { by, drawing } from './drawing.ts';
import type { Touchpoint } from './touchpoint.ts';

/** Every version, newest first, with what it changed; the book's stands last. */
export async function drawings(act: Act) {
  const book = await drawing(act, 0);
  const drawn = await versions(act);
  const before = [book, ...drawn];
  const told = drawn.map(({ touchpoints, version, note, madeAt, ...maker }, n) => ({
    version,
    note,
    madeAt: madeAt.toISOString(),
    madeBy: by(maker),
    ...differenceInTitles(before[n]!.touchpoints, touchpoints),
  }));
  const first = { version: 0, note: '', madeAt: null, madeBy: null };
  return [...told.toReversed(), { ...first, ...differenceInTitles([], []) }];
}

async function versions(act: Act) {
  const rows = await act.db
    .selectFrom('journey.blueprint as b')
    .leftJoin('team.person as t', (join) =>
      join.onRef('t.house_id', '=', 'b.house_id').onRef('t.id', '=', 'b.made_by'),
    )
    .select([
      'b.version',
      'b.touchpoints',
      'b.note',
      'b.made_at as madeAt',
      'b.made_by as madeById',
      't.name as madeByName',
    ])
    .where('b.house_id', '=', act.houseId)
    .orderBy('b.version')
    .execute();
  return rows.map((row) => ({ ...row, touchpoints: row.touchpoints as unknown as Touchpoint[] }));
}
