import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** [what is written or drawn, what it stands on, the least contrast: WCAG 2.2, 1.4.3 and 1.4.11] */
const pairs: [string, string, number][] = [
  ...onEach('ink', ['paper', 'card', 'sunk'], 4.5),
  ...onEach('ink-2', ['paper', 'card', 'sunk', 'hospitality-soft'], 4.5),
  ...onEach('ink-3', ['paper', 'card', 'sunk'], 4.5),
  ...onEach('service', ['paper', 'card', 'service-soft'], 4.5),
  ...onEach('hospitality', ['paper', 'card', 'hospitality-soft'], 4.5),
  ...onEach('care', ['paper', 'card', 'care-soft'], 4.5),
  ...onEach('good', ['paper', 'card'], 4.5),
  ...onEach('ink-2', ['service-soft'], 4.5),
  ...onEach('ink-3', ['service-soft'], 4.5),
  ...onEach('ink', ['service-soft', 'hospitality-soft', 'good-soft'], 4.5),
  ...onEach('paper', ['ink'], 4.5),
  ...onEach('on-hospitality', ['hospitality'], 4.5),
  ...onEach('edge', ['paper', 'card', 'sunk'], 3),
];

// Strokes of up to 3 px and what is relative to the text or the screen are not sizes of their own.
const written =
  /#[\da-f]{3,8}\b|\b(rgb|hsl|oklch)\(|(?<![\w.])([\d.]+(rem|pt|mm)|(?![0-3](\.5)?px)[\d.]+px)\b/;

for (const [theme, at] of [
  ['light', 0],
  ['dark', 1],
] as const) {
  test(`every pair of ink and ground is readable in the ${theme} theme`, () => {
    const weak = pairs
      .map(([ink, ground, least]) => ({ ink, ground, least, has: contrast(ink, ground, at) }))
      .filter(({ has, least }) => has < least)
      .map(({ ink, ground, has }) => `${ink} on ${ground}: ${has.toFixed(2)}`);
    assert.deepEqual(weak, []);
  });
}

test('no style sheet of a part writes a colour or a size by hand', () => {
  const src = join(import.meta.dirname, '..');
  const byHand = globSync('**/*.module.css', { cwd: src }).flatMap((file) =>
    readFileSync(join(src, file), 'utf8')
      .split('\n')
      .filter((line) => written.test(line) && !line.includes('@media'))
      .map((line) => `${file}: ${line.trim()}`),
  );
  assert.deepEqual(byHand, []);
});

function onEach(ink: string, grounds: string[], least: number): [string, string, number][] {
  return grounds.map((ground) => [ink, ground, least]);
}

function contrast(ink: string, ground: string, theme: 0 | 1): number {
  const [dark, light] = [luminance(ink, theme), luminance(ground, theme)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(token: string, theme: 0 | 1): number {
  const both = new RegExp(`--${token}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(css);
  assert.ok(both, `--${token} has no two colours`);
  const hex = Number.parseInt(both[theme + 1]!, 16);
  const [red, green, blue] = [hex >> 16, hex >> 8, hex].map((part) => linear((part & 255) / 255));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
