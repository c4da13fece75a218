import { partOf, type Stage, type Touchpoint } from '../../../blueprint/touchpoint.ts';
import type { FiguresByKey } from '../figures.ts';
import { widthOf, wrap } from '../measure.ts';
import { lineUnder, rows, rowWords, type Row, type Voice } from '../rows.ts';
import { partWords, stageWords } from '../words.ts';
import { figuresCell, headCell, leading, lines, rowCell, type Cell } from './cells.ts';
import type { Colours } from './colours.ts';
import { element, escaped, textLine } from './xml.ts';

export type Labels = Voice & {
  title: string;
  /** House, version and day. */
  sub: string;
};

export type Placed = { touchpoint: Touchpoint; number: number; width: number };

export type GridLook = { labels: Labels; colours: Colours; figures: FiguresByKey | null; size: number };

/** Lanes across and touchpoints along, without a frame around them. */
export type Grid = { width: number; height: number; draw: (x: number, y: number) => string };

const gap = 4;

export function gridOf(placed: readonly Placed[], look: GridLook): Grid {
  const { labels, colours, figures, size } = look;
  const head = laneHeadWidth(size);
  const cellLook = (width: number) => ({ width, size, colours, voice: labels });
  const bands: Band[] = [
    stageBand(placed, look),
    {
      name: null,
      cells: placed.map(({ touchpoint, number, width }) => headCell(touchpoint, number, cellLook(width))),
    },
    ...(figures
      ? [
          {
            name: { name: 'What happened', hint: '' },
            cells: placed.map(({ touchpoint, width }) =>
              figuresCell(figures.get(touchpoint.key), cellLook(width)),
            ),
          },
        ]
      : []),
    ...rows.flatMap((row) => [
      {
        name: rowWords[row],
        cells: placed.map(({ touchpoint, width }) => rowCell(touchpoint, row, cellLook(width))),
      },
      ...lineBand(row),
    ]),
  ];
  const columns = placed.reduce((sum, { width }) => sum + width, 0);
  const heights = bands.map((band) => heightOf(band, look));
  return {
    width: head + columns,
    height: heights.reduce((sum, height) => sum + height + gap, 0),
    draw: (x, y) => {
      let top = y;
      return bands
        .map((band, at) => {
          const drawn = drawBand(band, { x, top, head, columns, high: heights[at]!, placed, look });
          top += heights[at]! + gap;
          return drawn;
        })
        .join('');
    },
  };
}

export function laneHeadWidth(size: number): number {
  return size * 9.5;
}

type Band = {
  name: { name: string; hint: string } | null;
  cells: Cell[];
  line?: (typeof lineUnder)[Row];
};

function lineBand(row: Row): Band[] {
  const line = lineUnder[row];
  return line ? [{ name: null, cells: [], line }] : [];
}

function heightOf(band: Band, { size, labels }: GridLook): number {
  if (band.line) return size * leading;
  const head = band.name ? nameCell(band.name, size, labels).height : 0;
  return Math.max(head, ...band.cells.map(({ height }) => height));
}

type Place = {
  x: number;
  top: number;
  head: number;
  columns: number;
  high: number;
  placed: readonly Placed[];
  look: GridLook;
};

function drawBand(band: Band, { x, top, head, columns, high, placed, look }: Place): string {
  const { size, colours, labels } = look;
  if (band.line) return drawLine(band.line, { x, y: top, width: head + columns, look });
  let left = x + head;
  const name = band.name ? nameCell(band.name, size, labels, colours).draw(x, top) : '';
  const cells = band.cells.map((cell, at) => {
    const drawn = cell.draw(left, top, high);
    left += placed[at]!.width;
    return drawn;
  });
  return name + cells.join('');
}

function nameCell(words: NonNullable<Band['name']>, size: number, { say }: Labels, colours?: Colours): Cell {
  const room = laneHeadWidth(size) - size;
  const name = lines(wrap(say(words.name), room, size), room, { size, fill: colours?.ink ?? '', bold: true });
  const hint = lines(words.hint ? wrap(words.hint, room, size) : [], room, {
    size,
    fill: colours?.ink3 ?? '',
  });
  return {
    height: name.height + hint.height,
    draw: (x, y) => name.draw(x, y) + hint.draw(x, y + name.height),
  };
}

const strokes = { interaction: undefined, visibility: '9 4', internal: '2 3' } as const;

function drawLine(
  { words, look: kind }: NonNullable<Band['line']>,
  { x, y, width, look: { size, colours } }: { x: number; y: number; width: number; look: GridLook },
): string {
  const from = x + widthOf(words, size) + size;
  const level = y + size * 0.7;
  return (
    textLine(x, y + size, width, words, { size, fill: colours.ink2 }) +
    element('line', {
      ...{ x1: from, y1: level, x2: x + width, y2: level, stroke: colours.ink2 },
      'stroke-width': kind === 'visibility' ? 1.6 : 1,
      'stroke-dasharray': strokes[kind],
    })
  );
}

/** The stages over their touchpoints, and over these whether it is before, during or after. */
function stageBand(placed: readonly Placed[], { size, colours }: GridLook): Band {
  const high = size * leading;
  const cells = placed.map(({ touchpoint: { stage } }, at): Cell => {
    const before = placed[at - 1]?.touchpoint.stage;
    const newPart = before === undefined || partOf[before] !== partOf[stage];
    const room = roomOf(placed, at, stage);
    return {
      height: 2 * high + 3,
      draw: (x, y) =>
        (newPart ? partAt(x + 1.5, y, partWords[partOf[stage]], size, colours) : '') +
        (before === stage ? '' : stageAt(x + 1.5, y + high, stageWords[stage], { size, colours, room })),
    };
  });
  return { name: null, cells };

  function roomOf(all: readonly Placed[], from: number, stage: Stage): number {
    let room = 0;
    for (let at = from; all[at]?.touchpoint.stage === stage; at++) room += all[at]!.width;
    return room - 3;
  }
}

function partAt(x: number, y: number, words: string, size: number, { ink3 }: Colours): string {
  return textLine(x, y + size, 0, words, { size, fill: ink3 });
}

function stageAt(
  x: number,
  y: number,
  words: string,
  { size, colours, room }: { size: number; colours: Colours; room: number },
): string {
  const line = element('rect', {
    x,
    y: y + size * leading + 1,
    width: room,
    height: 1.2,
    fill: colours.ink2,
  });
  return (
    line +
    textLine(x, y + size, room, wrap(words, room, size)[0] ?? '', { size, fill: colours.ink, bold: true })
  );
}

export function describe(placed: readonly Placed[], { say }: Labels): string {
  const titles = placed.map(({ touchpoint, number }) => `${number} ${touchpoint.title}`).join('; ');
  return escaped(`${say('The journey of a <guest> as a service blueprint')}. ${titles}.`);
}
