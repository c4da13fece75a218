import { minorOf, money } from '#kit/shown.ts';

/** What an idea may cost: the sums people name. */
const steps = { any: Infinity, nothing: 0, little: 5, some: 20 } as const;
export type CostStep = keyof typeof steps;

export function costSteps(currency: string): { step: CostStep; words: string }[] {
  const upTo = (sum: number) => `Up to ${money(minorOf(String(sum), currency), currency)}`;
  return [
    { step: 'any', words: 'Whatever it costs' },
    { step: 'nothing', words: 'Costs nothing' },
    { step: 'little', words: upTo(steps.little) },
    { step: 'some', words: upTo(steps.some) },
  ];
}

export function withinCost(costMinor: number, step: CostStep, currency: string): boolean {
  return step === 'any' || costMinor <= minorOf(String(steps[step]), currency);
}

/** "9.50" of 950, as it is typed; empty for nothing. */
export function typedSum(minor: number | null, currency: string): string {
  if (!minor) return '';
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return (minor / 10 ** digits).toFixed(digits);
}

/** Minor units of what was typed: null for an empty field, NaN for what is no sum. */
export function sumOf(typed: string, currency: string): number | null {
  if (typed.trim() === '') return null;
  const minor = minorOf(typed, currency);
  return minor >= 0 ? minor : Number.NaN;
}
