import { scaleLinear } from 'd3-scale';
import { axes, told } from './axes.ts';
import type { Frame } from './frame.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { Tone } from './parts.ts';

export type Interval = { words: string; at: number; low: number; high: number; tone: Tone };

const rowHeight = 26;

/** Each share as a dot in its interval, a row each under the other: what overlaps is not surely different. */
export function intervalPlot({ rows, sidewaysWords }: { rows: readonly Interval[]; sidewaysWords: string }) {
  const most = Math.max(...rows.map(({ high }) => high), 0.01);
  return (frame: Frame): Markup => {
    const left = frame.width > 500 ? 190 : 124;
    const x = scaleLinear([0, most], [left, frame.width - frame.right]).nice();
    const height = intervalHeight(rows.length) - frame.bottom;
    const y = (row: number) => frame.top + rowHeight * (row + 0.5);
    return html`${axes(
      { ...frame, left, height: height + frame.bottom },
      {
        up: [],
        sideways: x
          .ticks(frame.width > 500 ? 6 : 4)
          .map((value) => ({ at: x(value), words: `${told(value * 100)} %` })),
        upWords: '',
        sidewaysWords,
      },
    )}${rows.map(
      ({ words, at, low, high, tone }, row) =>
        html`<text class="up" x="${left - 10}" y="${y(row) + 4}"
            >${fitting(words, frame.width > 500 ? 28 : 17)}</text
          ><line class="line ${tone}" x1="${x(low)}" x2="${x(high)}" y1="${y(row)}" y2="${y(row)}" /><circle
            class="${tone}"
            cx="${x(at)}"
            cy="${y(row)}"
            r="4"
          />`,
    )}`;
  };
}

/** The room so many rows take. */
export function intervalHeight(rows: number): number {
  return rows * rowHeight + 60;
}

function fitting(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}
