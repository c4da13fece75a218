import { scaleLinear } from 'd3-scale';
import { axes, told } from './axes.ts';
import type { Frame } from './frame.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';

/** What was foretold of a group against what came, with an interval of what came. */
export type Judged = { foretold: number; came: number; low: number; high: number };

/** Dots over the diagonal on which what was foretold and what came are equal. */
export function calibrationPlot({
  dots,
  upWords,
  sidewaysWords,
}: {
  dots: readonly Judged[];
  upWords: string;
  sidewaysWords: string;
}): (frame: Frame) => Markup {
  const top = Math.max(...dots.flatMap(({ foretold, high }) => [foretold, high]));
  return (frame) => {
    const x = scaleLinear([0, top], [frame.left, frame.width - frame.right]).nice();
    const y = scaleLinear(x.domain(), [frame.height - frame.bottom, frame.top + 12]);
    const end = x.domain()[1]!;
    return html`${axes(frame, {
        up: y.ticks(5).map((value) => ({ at: y(value), words: told(value) })),
        sideways: x.ticks(frame.width > 500 ? 7 : 4).map((value) => ({ at: x(value), words: told(value) })),
        upWords,
        sidewaysWords,
      })}<line class="rule" x1="${x(0)}" y1="${y(0)}" x2="${x(end)}" y2="${y(end)}" />${dots.map(
        ({ foretold, came, low, high }) =>
          html`<line
              class="whisker"
              x1="${x(foretold)}"
              x2="${x(foretold)}"
              y1="${y(low)}"
              y2="${y(high)}"
            /><circle class="warm" cx="${x(foretold)}" cy="${y(came)}" r="4.5" />`,
      )}`;
  };
}
