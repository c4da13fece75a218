import { partOf, stages, type Stage, type Touchpoint } from '../../blueprint/touchpoint.ts';
import type { Drawn } from './editing.ts';
import { wrap } from './measure.ts';

export type Column =
  | { kind: 'touchpoint'; touchpoint: Touchpoint; width: number }
  /** A stage in which nothing happens yet: a narrow place to see that, and to put something. */
  | { kind: 'empty'; stage: Stage; width: number };

export type Group<Name> = { name: Name; span: number; width: number };

export type Layout = {
  columns: Column[];
  stages: Group<Stage>[];
  parts: Group<'before' | 'during' | 'after'>[];
  /** All columns together, in the unit of the widths. */
  width: number;
};

type Widths = {
  /** From narrow to wide; a column is as narrow as its words allow. */
  widths: readonly [number, ...number[]];
  empty: number;
  /** What the letters measure, and how many lines a cell may have before its column grows. */
  size: number;
  lines: number;
};

/** For a screen, in px at 100 %. */
const screen: Widths = { widths: [176, 208, 248, 296], empty: 128, size: 13, lines: 7 };

/** Stages along as groups of columns, one column a touchpoint. */
export function layoutOf(drawn: Drawn, { widths, empty, size, lines }: Widths = screen): Layout {
  const columns = stages.flatMap((stage): Column[] => {
    const touchpoints = drawn.filter((one) => one.stage === stage);
    if (touchpoints.length === 0) return [{ kind: 'empty', stage, width: empty }];
    return touchpoints.map((touchpoint) => ({
      kind: 'touchpoint',
      touchpoint,
      width:
        widths.find((width) => longestOf(touchpoint, width, size) <= lines) ?? widths.at(-1) ?? widths[0],
    }));
  });
  const stageOf = (column: Column) => (column.kind === 'empty' ? column.stage : column.touchpoint.stage);
  return {
    columns,
    stages: groups(columns, stageOf),
    parts: groups(columns, (column) => partOf[stageOf(column)]),
    width: columns.reduce((sum, { width }) => sum + width, 0),
  };
}

/** A name for ever of a column: that of its touchpoint, or of the stage that is empty. */
export function nameOf(column: Column): string {
  return column.kind === 'empty' ? column.stage : column.touchpoint.key;
}

function longestOf({ lanes, hospitality }: Touchpoint, width: number, size: number): number {
  const room = width - 2 * size;
  return Math.max(...[...Object.values(lanes), hospitality].map((words) => wrap(words, room, size).length));
}

function groups<Name>(columns: readonly Column[], nameOf: (column: Column) => Name): Group<Name>[] {
  const found: Group<Name>[] = [];
  for (const column of columns) {
    const name = nameOf(column);
    const last = found.at(-1);
    if (last?.name === name) {
      last.span += 1;
      last.width += column.width;
    } else found.push({ name, span: 1, width: column.width });
  }
  return found;
}
