import { ruleFor } from '../rule.ts';

/** Whether what was booked brings a visit to a touchpoint that is for some visits only; without words it is for all. */
export function fits(only: readonly string[], what: string | null): boolean {
  return only.length === 0 || ruleFor(what ?? '', [{ rule: only }]) !== null;
}
