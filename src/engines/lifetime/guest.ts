/** One guest, as every model sees one: times in the unit of the parameters, from the first visit on. */
export type Guest = {
  /** Days with a visit after the first. */
  repeats: number;
  /** From the first visit to the last; 0 without repeats. */
  recency: number;
  /** From the first visit to the end of what was watched; not before the last visit. */
  age: number;
};

/** (e^u - 1) / u, and 1 at 0: lets a parameter pass through the value at which a textbook formula divides by nought. */
export function growth(u: number): number {
  return Math.abs(u) < 1e-300 ? 1 : Math.expm1(u) / u;
}
