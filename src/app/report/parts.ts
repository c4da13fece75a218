import type { Filling, Markup } from './markup.ts';
import { html } from './markup.ts';
import type { Frame } from './frame.ts';
import { narrow, wide } from './frame.ts';

/** Columns that hold figures stand at the end of their cell; the first column names the row. */
export type Table = {
  headings: readonly string[];
  rows: readonly (readonly Filling[])[];
  /** Columns of words, counted from 0; the first one is. */
  words?: readonly number[];
};

/** A plot with its title, a sentence that says what it shows, and all its figures as a table. */
export function figure({
  title,
  says,
  draw,
  legend = [],
  height,
  table: figures,
}: {
  title: string;
  says: string;
  draw: (frame: Frame) => Markup;
  legend?: readonly { words: string; tone: Tone; dashed?: boolean }[];
  /** For a plot that grows with its rows. */
  height?: number;
  table: Table;
}): Markup {
  const drawn = (usual: Frame, kind: string) => {
    const frame = height === undefined ? usual : { ...usual, height };
    return html`<svg
      class="${kind}"
      viewBox="0 0 ${frame.width} ${frame.height}"
      role="img"
      aria-label="${`${title}. ${says}`}"
    >
      ${draw(frame)}
    </svg>`;
  };
  return html`<figure>
    <figcaption><strong>${title}</strong> ${says}</figcaption>
    ${
      legend.length === 0
        ? null
        : html`<ul class="legend">
            ${legend.map(({ words, tone, dashed }) => html`<li><i class="${tone}${dashed ? ' dashed' : ''}"></i>${words}</li>`)}
          </ul>`
    }
    ${drawn(wide, 'wide')}${drawn(narrow, 'narrow')}
    <details>
      <summary>The figures as a table</summary>
      ${table(figures)}
    </details>
  </figure> `;
}

/** What a line, bar or dot speaks of: cool for the one, warm for the other, ink for what really happened. */
export type Tone = 'ink' | 'cool' | 'warm' | 'quiet';

/** A table that scrolls by itself where the screen is narrower. */
export function table({ headings, rows, words = [0] }: Table): Markup {
  const side = (column: number) => (words.includes(column) ? 'words' : 'end');
  return html`<div class="scrolls" role="region" aria-label="${headings.join(', ')}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${headings.map((heading, column) => html`<th scope="col" class="${side(column)}">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name = null, ...cells]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell, n) => html`<td class="${side(n + 1)}">${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A figure over what it lies between. */
export function ranged(value: string, range: string): Markup {
  return html`${value}<small>${range}</small>`;
}

/** The few figures worth knowing before anything else. */
export function facts(list: readonly { value: string; words: string }[]): Markup {
  return html`<div class="facts">
    ${list.map(({ value, words }) => html`<p><b>${value}</b> ${words}</p>`)}
  </div>`;
}
