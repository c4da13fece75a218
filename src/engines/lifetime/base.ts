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
  /** What `recency` and `age` point to: times in the unit of the parameters, rising from 0. */
  times: Float64Array;
  /** Sorted by repeats, then age, then recency, so that every sum has one order. */
  repeats: Int32Array;
  recency: Int32Array;
  age: Int32Array;
  weight: Float64Array;
  /** Where the next number of repeats begins; one more at the end. */
  starts: Int32Array;
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
  const order = inOrder({ repeats, recency, age }, most);
  const columns = [0, 1, 2].map(() => new Int32Array(guests)) as [Int32Array, Int32Array, Int32Array];
  const [x, t, T] = columns;
  const weight = new Float64Array(guests);
  const of = new Int32Array(guests);
  const starts: number[] = [];
  let at = -1;
  for (let k = 0; k < guests; k += 1) {
    const guest = order[k]!;
    const own = repeats[guest]!;
    const last = recency[guest]!;
    const watched = age[guest]!;
    if (at < 0 || last !== t[at] || watched !== T[at] || own !== x[at]) {
      at += 1;
      if (at === 0 || own !== x[at - 1]) starts.push(at);
      x[at] = own;
      t[at] = last;
      T[at] = watched;
    }
    weight[at]! += 1;
    of[guest] = at;
  }
  const [distinctX, distinctT, distinctAge] = columns.map((column) => column.slice(0, at + 1));
  return {
    guests,
    times: Float64Array.from({ length: most.age + 1 }, (_, tick) => tick / perUnit),
    repeats: distinctX!,
    recency: distinctT!,
    age: distinctAge!,
    weight: weight.slice(0, at + 1),
    starts: Int32Array.from([...starts, at + 1]),
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

function check({ repeats, recency, age, perUnit }: Guests): {
  repeats: number;
  recency: number;
  age: number;
} {
  if (!(perUnit > 0)) throw new RangeError('A unit of time has more than no ticks.');
  let [mostX, mostT, mostAge] = [0, 0, 0];
  for (let guest = 0; guest < repeats.length; guest += 1) {
    const x = repeats[guest]!;
    const t = recency[guest]!;
    const T = age[guest]!;
    const fits = x >= 0 && t >= 0 && t <= T && x > 0 === t > 0 && x <= mostRepeats && T <= mostTicks;
    if (!fits || x !== Math.floor(x) || t !== Math.floor(t) || T !== Math.floor(T))
      throw new RangeError(`Guest ${guest} cannot be: ${x} repeats, the last after ${t} of ${T} ticks.`);
    if (x > mostX) mostX = x;
    if (t > mostT) mostT = t;
    if (T > mostAge) mostAge = T;
  }
  return { repeats: mostX, recency: mostT, age: mostAge };
}

/**
 * Guests by repeats, then age, then recency. Later keys come first: each stable pass keeps the order of those before.
 * One-time guests are most of a house and have one recency, so that they skip its pass.
 */
function inOrder(
  { repeats, recency, age }: Omit<Guests, 'perUnit'>,
  most: { repeats: number; recency: number; age: number },
): Int32Array {
  const [once, again] = parted(repeats);
  const byRecency = sorted(again, recency, most.recency);
  const byAge = sorted(byRecency, age, most.age);
  const ordered = new Int32Array(repeats.length);
  ordered.set(sorted(once, age, most.age));
  ordered.set(sorted(byAge, repeats, most.repeats), once.length);
  return ordered;
}

function parted(repeats: ArrayLike<number>): [once: Int32Array, again: Int32Array] {
  const [once, again] = [new Int32Array(repeats.length), new Int32Array(repeats.length)];
  let first = 0;
  let rest = 0;
  for (let guest = 0; guest < repeats.length; guest += 1) {
    if (repeats[guest] === 0) once[first++] = guest;
    else again[rest++] = guest;
  }
  return [once.subarray(0, first), again.subarray(0, rest)];
}

/** One stable pass of counting sort. */
function sorted(order: Int32Array, by: ArrayLike<number>, most: number): Int32Array {
  const places = new Int32Array(most + 2);
  for (let k = 0; k < order.length; k += 1) places[by[order[k]!]! + 1]! += 1;
  for (let k = 1; k < places.length; k += 1) places[k]! += places[k - 1]!;
  const next = new Int32Array(order.length);
  for (let k = 0; k < order.length; k += 1) {
    const guest = order[k]!;
    const key = by[guest]!;
    next[places[key]!] = guest;
    places[key]! += 1;
  }
  return next;
}
