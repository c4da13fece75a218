import type { Frame } from './frame.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';

export type Mark = { at: number; words: string };

/** Lines across for each mark upwards, words below for each mark sideways, and the name of both axes. */
export function axes(
  frame: Frame,
  {
    up,
    sideways,
    upWords,
    sidewaysWords,
  }: { up: readonly Mark[]; sideways: readonly Mark[]; upWords: string; sidewaysWords: string },
): Markup {
  const { left, right, top, bottom, width, height } = frame;
  return html`${up.map(
      ({ at, words }) =>
        html`<line class="grid" x1="${left}" x2="${width - right}" y1="${at}" y2="${at}" /><text
            class="up"
            x="${left - 8}"
            y="${at + 4}"
            >${words}</text
          >`,
    )}${sideways.map(
      ({ at, words }) => html`<text class="sideways" x="${at}" y="${height - bottom + 18}">${words}</text>`,
    )}<text class="axis" x="${left}" y="${top - 4}">${upWords}</text
    ><text class="axis end" x="${width - right}" y="${height - 6}">${sidewaysWords}</text>`;
}

/** A figure on an axis: 1,200, 0.25. */
export function told(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(value) < 1 ? 2 : 1 });
}
