import { stages, type Touchpoint } from '../../../blueprint/touchpoint.ts';
import type { FiguresByKey } from '../figures.ts';
import { layoutOf } from '../layout.ts';
import { wrap } from '../measure.ts';
import { colours as themes, onPaper, type Colours } from './colours.ts';
import { describe, gridOf, laneHeadWidth, type Grid, type Labels, type Placed } from './grid.ts';
import { element, escaped, sans, textLine } from './xml.ts';

export type Drawing = {
  figures?: FiguresByKey | null;
  labels: Labels;
  theme: 'light' | 'dark';
};

/**
 * The journey as one picture that stands alone, to be opened in a browser, a drawing program or a text: text is wrapped
 * beforehand, fonts have others to stand in, and nothing is embedded or fetched.
 *
 * @returns an SVG document
 */
export function blueprintSvg(
  touchpoints: readonly Touchpoint[],
  { figures, labels, theme }: Drawing,
): string {
  const size = 11;
  const { columns } = layoutOf(touchpoints, { widths: [150, 180, 220, 260], empty: 0, size, lines: 8 });
  const widths = columns.flatMap((column) => (column.kind === 'touchpoint' ? [column.width] : []));
  const placed = numbered(touchpoints).map((one, at) => ({ ...one, width: widths[at]! }));
  const colours = themes[theme];
  const grid = gridOf(placed, { labels, colours, figures: figures ?? null, size });
  const margin = 28;
  const width = Math.max(grid.width, 600) + 2 * margin;
  const top = margin + 46;
  return documentOf({
    ...{ width, height: top + grid.height + margin, unit: '' },
    ...{ colours, labels, description: describe(placed, labels) },
    inside: headingAt(margin, margin, width - 2 * margin, labels, colours) + grid.draw(margin, top),
  });
}

/** A3 lying, in points, with the edge most printers keep free. */
const sheet = { width: 1190.55, height: 841.89, margin: 30 };

/** Points. Smaller than this nobody reads on a wall, and narrower than this a column is a ribbon. */
const sizes = [9.5, 9, 8.5, 8, 7.5, 7.25];
const narrowest = 72;

/** @returns the journey on sheets of A3, as few as its words allow, each an SVG document of that size */
export function blueprintSheets(
  touchpoints: readonly Touchpoint[],
  { figures, labels }: Omit<Drawing, 'theme'>,
): string[] {
  const head = 40;
  const room = { width: sheet.width - 2 * sheet.margin, height: sheet.height - 2 * sheet.margin - head };
  const all = numbered(touchpoints);
  const fit = fitting(all.length, (perSheet, size) => {
    const width = (room.width - laneHeadWidth(size)) / perSheet;
    const look = { labels, colours: onPaper, figures: figures ?? null, size };
    return inParts(all, perSheet).map((part) => {
      const placed = part.map((one) => ({ ...one, width }));
      const grid = gridOf(placed, look);
      return { placed, grid, fits: width >= narrowest && grid.height <= room.height };
    });
  });
  return fit.map(({ placed, grid }, at) => {
    const sub = fit.length > 1 ? `${labels.sub} · sheet ${at + 1} of ${fit.length}` : labels.sub;
    const said = { ...labels, sub };
    return documentOf({
      ...{ width: sheet.width, height: sheet.height, unit: 'pt' },
      ...{ colours: onPaper, labels: said, description: describe(placed, labels) },
      inside:
        headingAt(sheet.margin, sheet.margin, room.width, said, onPaper) +
        within(grid, sheet.margin, sheet.margin + head, room.height),
    });
  });
}

type Sheet = { placed: Placed[]; grid: Grid; fits: boolean };

/** Fewest sheets first, and on these the largest letters; in the end one sheet a touchpoint, whatever fits. */
function fitting(count: number, on: (perSheet: number, size: number) => Sheet[]): Sheet[] {
  for (let sheets = 1; sheets < count; sheets++) {
    for (const size of sizes) {
      const tried = on(Math.ceil(count / sheets), size);
      if (tried.every(({ fits }) => fits)) return tried;
    }
  }
  return count === 0 ? [] : on(1, sizes.at(-1)!);
}

/** Smaller where not even a sheet of its own has room for it: somebody pressed Enter six hundred times. */
function within(grid: Grid, x: number, y: number, height: number): string {
  if (grid.height <= height) return grid.draw(x, y);
  return element('g', { transform: `translate(${x} ${y}) scale(${height / grid.height})` }, grid.draw(0, 0));
}

function numbered(touchpoints: readonly Touchpoint[]): { touchpoint: Touchpoint; number: number }[] {
  return stages
    .flatMap((stage) => touchpoints.filter((one) => one.stage === stage))
    .map((touchpoint, at) => ({ touchpoint, number: at + 1 }));
}

function inParts<One>(all: readonly One[], length: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / length) }, (_, at) =>
    all.slice(at * length, (at + 1) * length),
  );
}

function headingAt(x: number, y: number, room: number, { title, sub }: Labels, colours: Colours): string {
  return (
    textLine(x, y + 14, room, wrap(title, room, 18)[0] ?? '', {
      size: 18,
      fill: colours.ink,
      bold: true,
      serif: true,
    }) + textLine(x, y + 29, room, wrap(sub, room, 10)[0] ?? '', { size: 10, fill: colours.ink2 })
  );
}

type Document = {
  width: number;
  height: number;
  unit: '' | 'pt';
  colours: Colours;
  labels: Labels;
  description: string;
  inside: string;
};

function documentOf({ width, height, unit, colours, labels, description, inside }: Document): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ width: `${width}${unit}`, height: `${height}${unit}`, viewBox: `0 0 ${width} ${height}` },
      ...{ role: 'img', 'font-family': sans },
    },
    element('title', {}, escaped(`${labels.title}, ${labels.sub}`)) +
      element('desc', {}, description) +
      element('rect', { width, height, fill: colours.paper }) +
      inside,
  );
}
