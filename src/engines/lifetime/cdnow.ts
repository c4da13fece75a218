/** A guest of the CDNOW log: times in days, money in dollars. */
export type Customer = {
  first: number;
  repeats: number;
  recency: number;
  age: number;
  /** What a repeat day brought on average; 0 without one. */
  mean: number;
  /** Days with a purchase after the watched time. */
  later: number;
};

const day = (date: string) =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6, 8))) / 86_400_000;

/**
 * The CDNOW purchases as Fader and Hardie count them: those of one day are one, the first buys no repeat, and what
 * comes after the watched time is kept to judge by.
 * @param log lines of columns set apart by blanks, the guest first and the day (YYYYMMDD) in the third column from the end
 * @param until the last day watched, YYYYMMDD
 */
export function customersOf(log: string, until: string): Customer[] {
  const end = day(until);
  const days = new Map<string, Map<number, number>>();
  for (const line of log.split('\n')) {
    const cells = line.trim().split(/\s+/);
    const date = cells.at(-3) ?? '';
    if (!/^\d{8}$/.test(date)) continue;
    const spent = days.get(cells[0]!) ?? new Map<number, number>();
    days.set(cells[0]!, spent.set(day(date), (spent.get(day(date)) ?? 0) + Number(cells.at(-1))));
  }
  return [...days.values()].map((spent) => {
    const all = [...spent.keys()].toSorted((one, other) => one - other);
    const first = all[0]!;
    const again = all.slice(1).filter((one) => one <= end);
    const sum = again.reduce((money, one) => money + spent.get(one)!, 0);
    return {
      first,
      repeats: again.length,
      recency: (again.at(-1) ?? first) - first,
      age: end - first,
      mean: again.length === 0 ? 0 : sum / again.length,
      later: all.length - 1 - again.length,
    };
  });
}
