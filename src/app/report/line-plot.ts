import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Mark } from './axes.ts';
import { axes, told } from './axes.ts';
import type { Frame } from './frame.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import type { Tone } from './parts.ts';

export type Point = { x: number; y: number; low?: number; high?: number };
export type Line = { points: readonly Point[]; tone: Tone; dashed?: boolean };

/**
 * Lines over a common axis, each with a band where its points have a `low` and a `high`.
 * @param marks places with words on the axis sideways, as many of them as there is room for; round figures without
 * @param rule a line upright with words, such as the day from which on was foretold
 */
export function linePlot({
  lines,
  marks,
  upWords,
  sidewaysWords,
  rule,
}: {
  lines: readonly Line[];
  marks?: readonly Mark[];
  upWords: string;
  sidewaysWords: string;
  rule?: { at: number; words: string };
}): (frame: Frame) => Markup {
  const points = lines.flatMap((one) => one.points);
  const xs = points.map(({ x }) => x);
  const top = Math.max(...points.map(({ y, high }) => high ?? y));
  return (frame) => {
    const x = scaleLinear([Math.min(...xs), Math.max(...xs)], [frame.left, frame.width - frame.right]);
    const y = scaleLinear([0, top], [frame.height - frame.bottom, frame.top + 12]).nice();
    const path = line<Point>(
      (point) => x(point.x),
      (point) => y(point.y),
    );
    const band = area<Point>(
      (point) => x(point.x),
      (point) => y(point.low!),
      (point) => y(point.high!),
    );
    const ruleAt = rule === undefined ? 0 : x(rule.at);
    const turned = ruleAt > frame.width * 0.6;
    return html`${axes(frame, {
      up: y.ticks(5).map((value) => ({ at: y(value), words: told(value) })),
      sideways: (marks ?? x.ticks(frame.width > 500 ? 7 : 4).map((at) => ({ at, words: told(at) })))
        .filter((_, n, { length }) => n % Math.ceil(length / (frame.width > 500 ? 8 : 4)) === 0)
        .map(({ at, words }) => ({ at: x(at), words })),
      upWords,
      sidewaysWords,
    })}${lines
      .filter(({ points }) => points.some(({ low }) => low !== undefined))
      .map(
        ({ points, tone }) =>
          html`<path
            class="band ${tone}"
            d="${band(points.filter(({ low, high }) => low !== undefined && high !== undefined)) ?? ''}"
          />`,
      )}${lines.map(
      ({ points, tone, dashed }) =>
        html`<path class="line ${tone}${dashed ? ' dashed' : ''}" d="${path(points as Point[]) ?? ''}" />`,
    )}${
      rule === undefined
        ? null
        : html`<line
              class="rule"
              x1="${ruleAt}"
              x2="${ruleAt}"
              y1="${frame.top + 6}"
              y2="${frame.height - frame.bottom}"
            /><text
              class="note${turned ? ' end' : ''}"
              x="${ruleAt + (turned ? -6 : 6)}"
              y="${frame.top + 18}"
              >${rule.words}</text
            >`
    }`;
  };
}
