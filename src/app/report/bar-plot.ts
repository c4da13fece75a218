import { scaleBand, scaleLinear } from 'd3-scale';
import { axes, told } from './axes.ts';
import type { Frame } from './frame.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { Tone } from './parts.ts';

export type Bar = { value: number; tone: Tone };

/** Groups of bars side by side, each group with its word. */
export function barPlot({
  groups,
  upWords,
  sidewaysWords,
}: {
  groups: readonly { words: string; bars: readonly Bar[] }[];
  upWords: string;
  sidewaysWords: string;
}): (frame: Frame) => Markup {
  const top = Math.max(...groups.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const most = Math.max(...groups.map(({ bars }) => bars.length));
  return (frame) => {
    const x = scaleBand(
      groups.map((_, n) => n),
      [frame.left, frame.width - frame.right],
    ).padding(0.25);
    const within = scaleBand(
      Array.from({ length: most }, (_, n) => n),
      [0, x.bandwidth()],
    ).padding(0.08);
    const y = scaleLinear([0, top], [frame.height - frame.bottom, frame.top + 12]).nice();
    const every = Math.ceil(groups.length / (frame.width > 500 ? 16 : 8));
    return html`${axes(frame, {
      up: y.ticks(5).map((value) => ({ at: y(value), words: told(value) })),
      sideways: groups
        .map(({ words }, n) => ({ at: x(n)! + x.bandwidth() / 2, words }))
        .filter((_, n) => n % every === 0),
      upWords,
      sidewaysWords,
    })}${groups.map(({ bars }, group) =>
      bars.map(
        ({ value, tone }, n) =>
          html`<rect
            class="${tone}"
            x="${x(group)! + within(n)!}"
            y="${y(value)}"
            width="${within.bandwidth()}"
            height="${y(0) - y(value)}"
          />`,
      ),
    )}`;
  };
}
