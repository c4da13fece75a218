import type { Stage } from '../../blueprint/touchpoint.ts';
import { nameOf, type Layout } from './layout.ts';
import { rows, type Row } from './rows.ts';

/** Where the focus goes within a drawing: its row, and the first and last column it covers. */
export type Spot = { row: number; from: number; to: number };

export type GridSpot = Spot & {
  name: string;
  /** Null where it belongs to a stage, not to a touchpoint. */
  key: string | null;
  stage: Stage;
  lane: Row | null;
};

/** Every spot of a drawing, top to bottom; stages have one where something may be added to them. */
export function spotsOf(
  { columns, stages }: Layout,
  { figures, edits }: { figures: boolean; edits: boolean },
): GridSpot[] {
  let column = 0;
  const ofStages = stages.map(({ name: stage, span }): GridSpot => {
    const from = column;
    column += span;
    return { name: spotName('stage', stage), key: null, stage, lane: null, row: 0, from, to: column - 1 };
  });
  const below = ['head', ...(figures ? ['figures'] : []), ...rows];
  const cells = below.flatMap((part, at) =>
    columns.flatMap((column, from): GridSpot[] => {
      if (column.kind === 'empty' && part !== 'head') return [];
      const own =
        column.kind === 'empty'
          ? { key: null, stage: column.stage }
          : { key: column.touchpoint.key, stage: column.touchpoint.stage };
      const lane = (rows as readonly string[]).includes(part) ? (part as Row) : null;
      return [{ ...own, name: spotName(part, nameOf(column)), lane, row: at + 1, from, to: from }];
    }),
  );
  return [...(edits ? ofStages : []), ...cells];
}

export function spotName(part: string, of: string): string {
  return `${part} ${of}`;
}

/** @returns the spot an arrow, Home or End leads to from where one is; undefined at the edge and for other keys */
export function nextSpot<One extends Spot>(spots: readonly One[], at: Spot, key: string): One | undefined {
  const inRow = spots.filter(({ row }) => row === at.row);
  if (key === 'ArrowRight')
    return least(
      inRow.filter(({ from }) => from > at.to),
      ({ from }) => from,
    );
  if (key === 'ArrowLeft')
    return least(
      inRow.filter(({ to }) => to < at.from),
      ({ to }) => -to,
    );
  if (key === 'Home') return least(inRow, ({ from }) => from);
  if (key === 'End') return least(inRow, ({ from }) => -from);
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const by = key === 'ArrowDown' ? 1 : -1;
  const beyond = spots.filter(({ row }) => (row - at.row) * by > 0);
  const row = least(beyond, (spot) => (spot.row - at.row) * by)?.row;
  return least(
    beyond.filter((spot) => spot.row === row),
    ({ from, to }) =>
      from <= at.from && at.from <= to ? 0 : Math.min(Math.abs(from - at.from), Math.abs(to - at.from)),
  );
}

function least<One>(all: readonly One[], measure: (one: One) => number): One | undefined {
  return all.reduce<One | undefined>(
    (best, one) => (best === undefined || measure(one) < measure(best) ? one : best),
    undefined,
  );
}
