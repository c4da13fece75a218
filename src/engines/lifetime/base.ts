/**
 * What is known of each guest, one element a guest, all three of one length: `repeats` days with a visit after the
 * first, `recency` from the first visit to the last and `age` from the first to the end of what was watched, both in
 * whole ticks; `perUnit` ticks make one unit of time (7 for days counted in weeks).
 */
export type Guests = {
  repeats: ArrayLike<number>;
  recency: ArrayLike<number>;
  age: ArrayLike<number>;
  perUnit: number;
};

/** Guests with equal figures stand together: element `k` of the columns is said of `weight[k]` guests. */
export type Base = {
  guests: number;
  perUnit: number;
  /** Sorted by repeats, then age, then recency, so that every sum has one order. */
  repeats: Int32Array;
  recency: Int32Array;
  age: Int32Array;
  weight: Float64Array;
  /** Where the next number of repeats begins; one more at the end. */
  starts: Int32Array;
  /** The longest age in ticks. */
  longest: number;
  /** The group of each guest, in the order given. */
  of: Int32Array;
};

/**
 * The sufficient statistics of every model here: distinct triples of repeats, recency and age, and how many have them.
 * @throws RangeError for a guest nobody can be: parts of ticks, a last visit after the end, repeats without time
 */
export function group({ repeats, recency, age, perUnit }: Guests): Base {
  const guests = repeats.length;
  const most = check({ repeats, recency, age, perUnit });
  // Later keys first: each stable pass keeps the order of those before it.
  let order = sorted(null, recency, most.recency, guests);
  order = sorted(order, age, most.age, guests);
  order = sorted(order, repeats, most.repeats, guests);

  const [x, t, T] = [new Int32Array(guests), new Int32Array(guests), new Int32Array(guests)];
  const weight = new Float64Array(guests);
  const of = new Int32Array(guests);
  const starts: number[] = [];
  let [group, lastX, lastT, lastAge] = [-1, -1, -1, -1];
  for (let k = 0; k < guests; k += 1) {
    const guest = order[k]!;
    const [xs, ts, ages] = [repeats[guest]!, recency[guest]!, age[guest]!];
    if (xs !== lastX || ts !== lastT || ages !== lastAge) {
      group += 1;
      if (xs !== lastX) starts.push(group);
      [lastX, lastT, lastAge] = [xs, ts, ages];
      x[group] = xs;
      t[group] = ts;
      T[group] = ages;
    }
    weight[group]! += 1;
    of[guest] = group;
  }
  const length = group + 1;
  return {
    guests,
    perUnit,
    repeats: x.slice(0, length),
    recency: t.slice(0, length),
    age: T.slice(0, length),
    weight: weight.slice(0, length),
    starts: Int32Array.from([...starts, length]),
    longest: most.age,
    of,
  };
}

/** Every `nth` guest in the order of the base: a fit of it is a start for the fit of all. */
export function thinned(base: Base, nth: number): Base {
  const kept: number[] = [];
  let before = 0;
  const weights: number[] = [];
  base.weight.forEach((weight, k) => {
    const taken = Math.floor((before + weight) / nth) - Math.floor(before / nth);
    before += weight;
    if (taken > 0) {
      kept.push(k);
      weights.push(taken);
    }
  });
  const repeats = Int32Array.from(kept, (k) => base.repeats[k]!);
  const starts = [...repeats.keys()].filter((k) => k === 0 || repeats[k] !== repeats[k - 1]);
  return {
    ...base,
    guests: weights.reduce((sum, weight) => sum + weight, 0),
    repeats,
    recency: Int32Array.from(kept, (k) => base.recency[k]!),
    age: Int32Array.from(kept, (k) => base.age[k]!),
    weight: Float64Array.from(weights),
    starts: Int32Array.from([...starts, kept.length]),
    of: new Int32Array(0),
  };
}

/** Longest time a table is kept for: 400 years of days, or as many ticks. */
const mostTicks = 150_000;
const mostRepeats = 1_000_000;

function check({ repeats, recency, age, perUnit }: Guests): { repeats: number; recency: number; age: number } {
  if (!(perUnit > 0)) throw new RangeError('A unit of time has more than no ticks.');
  let [mostX, mostT, mostAge] = [0, 0, 0];
  for (let guest = 0; guest < repeats.length; guest += 1) {
    const [x, t, T] = [repeats[guest]!, recency[guest]!, age[guest]!];
    const fits = x >= 0 && t >= 0 && t <= T && (x > 0) === (t > 0) && x <= mostRepeats && T <= mostTicks;
    if (!fits || x !== Math.floor(x) || t !== Math.floor(t) || T !== Math.floor(T))
      throw new RangeError(`Guest ${guest} cannot be: ${x} repeats, the last after ${t} of ${T} ticks.`);
    if (x > mostX) mostX = x;
    if (t > mostT) mostT = t;
    if (T > mostAge) mostAge = T;
  }
  return { repeats: mostX, recency: mostT, age: mostAge };
}

/** One stable pass of counting sort. */
function sorted(order: Int32Array | null, by: ArrayLike<number>, most: number, length: number): Int32Array {
  const places = new Int32Array(most + 2);
  for (let k = 0; k < length; k += 1) places[by[k]! + 1]! += 1;
  for (let k = 1; k < places.length; k += 1) places[k]! += places[k - 1]!;
  const next = new Int32Array(length);
  for (let k = 0; k < length; k += 1) {
    const guest = order === null ? k : order[k]!;
    const key = by[guest]!;
    next[places[key]!] = guest;
    places[key]! += 1;
  }
  return next;
}
