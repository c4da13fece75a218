export type Decimal = 'point' | 'comma';

/** Whether a column of sums writes 1,234.50 or 1.234,50. */
export function inferDecimal(values: Iterable<string>): Decimal {
  const tally = decimalTally();
  for (const value of values) tally.add(value);
  return tally.verdict();
}

export function decimalTally() {
  const marks = { '.': 0, ',': 0 };
  const thousands = { '.': 0, ',': 0 };
  return {
    add(value: string) {
      const last = /([.,])(\d+)\D*$/.exec(value);
      if (!last) return;
      const mark = last[1] as '.' | ',';
      const other = value.includes(mark === '.' ? ',' : '.');
      (last[2]!.length !== 3 || other ? marks : thousands)[mark] += 1;
    },
    verdict(): Decimal {
      if (marks['.'] !== marks[',']) return marks['.'] > marks[','] ? 'point' : 'comma';
      return thousands['.'] > thousands[','] ? 'comma' : 'point';
    },
  };
}

/**
 * A sum as written ($1,234.56, (12.00), 1.234,5-) in the smallest unit of a currency with `digits` places,
 * or null when it is no sum. Rounded half away from nought, with no float between.
 */
export function readAmount(value: string, decimal: Decimal, digits: number): number | null {
  const sign = /^\s*\(.*\)\s*$|[-−]\s*(?=[\d.,$€£\p{Sc}])|\d\s*[-−]\s*$/u.test(value) ? -1 : 1;
  const bare = value.replace(
    /[\s()'’\u00a0−-]|\p{Sc}|^\s*[a-z]{2,3}\.?\s*(?=[\d.,(-])|(?<=\d\s*)(?:[a-z]{3}|kr)\.?\s*$/giu,
    '',
  );
  const parts = /^(\d[\d.,]*)$|^([.,]\d+)$/.exec(bare);
  if (!parts) return null;
  const [whole, fraction] = halves(bare, decimal === 'point' ? '.' : ',');
  const cents = fraction.padEnd(digits, '0');
  const kept = Number(`${whole}${cents.slice(0, digits)}`) + (Number(cents[digits] ?? 0) >= 5 ? 1 : 0);
  return kept <= 1e12 ? (kept === 0 ? 0 : sign * kept) : null;
}

/** A mark that stands once with other than three digits behind it is a decimal mark, whatever the column does. */
function halves(bare: string, mark: '.' | ','): [string, string] {
  const at = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  if (at < 0) return [bare, ''];
  const last = bare[at]!;
  const both = bare.includes('.') && bare.includes(',');
  const once = bare.indexOf(last) === at;
  const isDecimal = once && (both || bare.length - at - 1 !== 3 || last === mark);
  return isDecimal
    ? [bare.slice(0, at).replace(/[.,]/g, ''), bare.slice(at + 1)]
    : [bare.replace(/[.,]/g, ''), ''];
}
