import type { Touchpoint } from '../../../blueprint/touchpoint.ts';
import { keptInWords, saysShare, waitedInWords, type Figures } from '../figures.ts';
import { wrap } from '../measure.ts';
import { piecesOf, type Piece, type Row, type Voice } from '../rows.ts';
import { markWords } from '../words.ts';
import type { Colours } from './colours.ts';
import { element, escaped, textLine } from './xml.ts';

/** A cell before it has its place: how high it is, and how it is drawn from its upper left corner, in a row so high. */
export type Cell = { height: number; draw: (x: number, y: number, row?: number) => string };

export type CellLook = {
  /** Room of the column, and the size of its letters. */
  width: number;
  size: number;
  colours: Colours;
};

export const leading = 1.28;

export const nothing: Cell = { height: 0, draw: () => '' };

export function rowCell(touchpoint: Touchpoint, row: Row, look: CellLook & { voice: Voice }): Cell {
  const pieces = piecesOf(touchpoint, row, look.voice);
  if (pieces.length === 0) return nothing;
  const { colours } = look;
  const grounds: Partial<Record<Row, string>> = {
    standard: colours.serviceSoft,
    hospitality: colours.hospitalitySoft,
    senses: 'none',
    fails: 'none',
  };
  const ground = grounds[row] ?? colours.card;
  const framed = ground === colours.card;
  return boxed(look, { ground, edge: framed ? colours.lineStrong : 'none' }, (room) =>
    stacked(
      pieces.map((piece) => pieceCell(piece, room, look, row === 'senses' ? colours.ink2 : colours.ink)),
    ),
  );
}

/** What a touchpoint is called, which of them it is, and whether the peak or the end is meant here. */
export function headCell({ title, mark }: Touchpoint, number: number, look: CellLook): Cell {
  const { size, colours } = look;
  const ground = mark ? colours.hospitalitySoft : colours.sunk;
  return boxed(look, { ground, edge: mark ? colours.hospitality : 'none' }, (room) =>
    stacked([
      lines([mark ? `${number} · ${markWords[mark]}` : String(number)], room, {
        size,
        fill: mark ? colours.hospitality : colours.ink3,
        bold: true,
      }),
      lines(wrap(title, room, size * 1.15), room, { size: size * 1.15, fill: colours.ink, bold: true }),
    ]),
  );
}

/** How often the standard was kept, the wait, problems and moments; a bar for the interval of a share. */
export function figuresCell(figures: Figures | undefined, look: CellLook): Cell {
  if (!figures) return nothing;
  const { kept, waited, problems, moments } = figures;
  const { size, colours } = look;
  const words = (text: string, fill: string) => (room: number) =>
    lines(wrap(text, room, size), room, { size, fill });
  const parts = [
    kept && words(`kept ${keptInWords(kept)}`, colours.service),
    kept && saysShare(kept) && ((room: number) => intervalCell(kept, room, look)),
    waited && words(`after ${waitedInWords(waited)}`, colours.ink2),
    problems > 0 && words(`${problems} ${problems === 1 ? 'problem' : 'problems'}`, colours.care),
    moments > 0 && words(`${moments} ${moments === 1 ? 'moment' : 'moments'} given`, colours.hospitality),
  ].filter((part) => part !== null && part !== false);
  if (parts.length === 0) return nothing;
  return boxed(look, { ground: 'none', edge: 'none' }, (room) => stacked(parts.map((part) => part(room))));
}

/** The whole from nothing to always, the interval on it, and the share as a stroke across. */
function intervalCell(kept: NonNullable<Figures['kept']>, room: number, { size, colours }: CellLook): Cell {
  const thick = size * 0.55;
  const bar = (x: number, y: number, width: number, fill: string) =>
    element('rect', { x, y, width, height: thick, fill, rx: thick / 2 });
  return {
    height: thick * 2,
    draw: (x, y) =>
      bar(x, y + thick / 2, room, colours.line) +
      bar(x + kept.low * room, y + thick / 2, Math.max((kept.high - kept.low) * room, 1), colours.service) +
      element('rect', {
        x: x + (kept.count / kept.of) * (room - 1.5),
        y,
        width: 1.5,
        height: thick * 2,
        fill: colours.ink,
      }),
  };
}

function pieceCell(
  { sign, lead, words }: Piece,
  room: number,
  { size, colours }: CellLook,
  fill: string,
): Cell {
  const indent = sign ? size * 1.7 : 0;
  const wrapped = wrap(lead ? `${lead}: ${words}` : words, room - indent, size);
  const text = lines(wrapped, room - indent, { size, fill });
  return {
    height: text.height,
    draw: (x, y) => (sign ? signAt(sign, x, y, size, colours) : '') + text.draw(x + indent, y),
  };
}

function signAt(
  sign: NonNullable<Piece['sign']>,
  x: number,
  y: number,
  size: number,
  colours: Colours,
): string {
  const round = size * 0.72;
  const [cx, cy] = [x + round, y + size * 0.66];
  if (sign === '✓') {
    const points = `M${at(cx - 0.5 * round)} ${at(cy)}l${at(0.4 * round)} ${at(0.45 * round)}l${at(0.7 * round)} ${at(-0.9 * round)}`;
    return element('path', {
      ...{ d: points, fill: 'none', stroke: colours.service },
      ...{ 'stroke-width': size * 0.17, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
    });
  }
  const colour = sign === 'F' ? colours.care : colours.ink2;
  const letter = {
    ...{ x: cx, y: cy + size * 0.36, 'text-anchor': 'middle' },
    ...{ 'font-size': size, 'font-weight': 600, fill: colour },
  };
  return (
    element('circle', { cx, cy, r: round, fill: 'none', stroke: colour, 'stroke-width': size * 0.11 }) +
    element('text', letter, escaped(sign))
  );
}

type LineLook = { size: number; fill: string; bold?: boolean };

export function lines(all: string[], room: number, look: LineLook): Cell {
  const high = look.size * leading;
  return {
    height: all.length * high,
    draw: (x, y) =>
      all.map((words, at) => textLine(x, y + at * high + look.size, room, words, look)).join(''),
  };
}

function stacked(cells: Cell[], gap = 1.5): Cell {
  return {
    height: cells.reduce((sum, { height }) => sum + height, 0) + gap * (cells.length - 1),
    draw: (x, y) => {
      let top = y;
      return cells
        .map((cell) => {
          const drawn = cell.draw(x, top);
          top += cell.height + gap;
          return drawn;
        })
        .join('');
    },
  };
}

/** Puts a ground under what stands in it; the column's edges stay free on both sides. */
function boxed(
  { width, size }: CellLook,
  { ground, edge }: { ground: string; edge: string },
  inside: (room: number) => Cell,
): Cell {
  const [gap, pad] = [1.5, size * 0.55];
  const cell = inside(width - 2 * (gap + pad));
  const height = cell.height + 2 * pad;
  return {
    height,
    draw: (x, y, row = height) =>
      (ground === 'none' && edge === 'none'
        ? ''
        : element('rect', {
            ...{ x: x + gap, y, width: width - 2 * gap, height: row, rx: 3 },
            ...{ fill: ground, stroke: edge, 'stroke-width': edge === 'none' ? undefined : 0.75 },
          })) + cell.draw(x + gap + pad, y + pad),
  };
}

function at(length: number): string {
  return String(Math.round(length * 100) / 100);
}
