import type { Word } from './reading.ts';
import type { Token } from './tokens.ts';

/** How many words are shown at most. */
const shown = 3;

/** The words that spoke most for a judgement, in the order of their weight; none that spoke against it. */
export function deciding(
  text: string,
  tokens: readonly Token[],
  weights: Float64Array,
  from: number,
): Word[] {
  const found: Word[] = [];
  for (const [n, weight] of weights.entries()) {
    const token = tokens[from + n]!;
    if (weight <= 0.02 || token.kind === 'mark') continue;
    const at = found.findIndex((other) => other.weight < weight);
    if (at < 0 && found.length >= shown) continue;
    found.splice(at < 0 ? found.length : at, 0, {
      start: token.start,
      end: token.end,
      text: text.slice(token.start, token.end),
      weight: Number(weight.toFixed(3)),
    });
    if (found.length > shown) found.pop();
  }
  return found;
}
