import type { Base } from './base.ts';
import type { Likelihood } from './likelihood.ts';
import { byLogarithms } from './likelihood.ts';

/**
 * Log-likelihood of the BG/NBD (Fader, Hardie and Lee 2005, "Counting your customers" the easy way, eq. 6, in the form
 * of Hardie's note 027) and of the MBG/NBD (Batislam, Denizel and Filiztekin 2007, eq. 4), in which a guest may stay
 * away from the first visit on.
 *
 * Both are one: y = x (BG) or x + 1 (MBG) coins have been thrown, D = a/(b+y-1) for y > 0 and else 0, and
 * lnL = ln[G(r+x)/G(r)] + sum_{j<y} ln[(b+j)/(a+b+j)] + r ln(alpha) - (r+x) ln(alpha+t) + ln[((alpha+t)/(alpha+T))^(r+x) + D].
 * The power lies in (0, 1], so that it can only vanish harmlessly.
 * @param coinAtStart true for the MBG/NBD
 * @returns a function of the logarithms of r, alpha (in units of time), a, b
 */
export function betaGeometric(base: Base, coinAtStart: boolean): Likelihood {
  const { repeats, starts } = base;
  const clock = clockOf(base);
  return (logs, bend) => {
    const [r, alpha, a, b] = logs.map(Math.exp) as [number, number, number, number];
    const lnAlpha = logs[1]!;
    wind(clock, alpha, base.times);
    let value = 0;
    const slope = [0, 0, 0, 0];
    const curve = [0, 1, 2, 3].map(() => [0, 0, 0, 0]);
    const visits = { done: 0, ln: 0, first: 0, second: 0 };
    const coins = { done: 0, ln: 0, stay: 0, both: 0, stayStay: 0, bothBoth: 0 };

    for (let group = 0; group + 1 < starts.length; group += 1) {
      const [from, to] = [starts[group]!, starts[group + 1]!];
      const x = repeats[from]!;
      const y = coinAtStart ? x + 1 : x;
      const n = r + x;
      carryVisits(visits, x, r);
      carryCoins(coins, y, a, b);
      const d = y === 0 ? 0 : a / (b + y - 1);
      const sum = bend ? bentSums(base, clock, { from, to, n, d }) : sums(base, clock, { from, to, n, d });

      value += sum.ln - n * sum.lnRecency + sum.many * (visits.ln + coins.ln + r * lnAlpha);
      const gone = sum.many - sum.alive;
      const after = y === 0 ? 0 : 1 / (b + y - 1);
      slope[0]! += sum.aliveLn - sum.lnRecency + sum.many * (visits.first + lnAlpha);
      slope[1]! += n * (sum.aliveInverse - sum.inverse) + (sum.many * r) / alpha;
      slope[2]! += gone / a - sum.many * coins.both;
      slope[3]! += -gone * after + sum.many * (coins.stay - coins.both);
      if (!bend) continue;

      const [rates, times, doubt, betting] = curve as [number[], number[], number[], number[]];
      rates[0]! += sum.lnLn + sum.many * visits.second;
      rates[1]! += n * sum.lnInverse + sum.aliveInverse - sum.inverse + sum.many / alpha;
      rates[2]! -= sum.doubtLn / a;
      rates[3]! += sum.doubtLn * after;
      times[1]! += n * (n * sum.inverseInverse + sum.square) - (sum.many * r) / (alpha * alpha);
      times[2]! -= (n * sum.doubtInverse) / a;
      times[3]! += n * sum.doubtInverse * after;
      doubt[2]! += (sum.doubt - gone) / (a * a) - sum.many * coins.bothBoth;
      doubt[3]! += (-sum.doubt * after) / a - sum.many * coins.bothBoth;
      betting[3]! += (sum.doubt + gone) * after * after + sum.many * (coins.stayStay - coins.bothBoth);
    }
    return byLogarithms({ value, slope, curve: bend ? curve : [] }, [r, alpha, a, b]);
  };
}

/** ln(alpha + time) and 1/(alpha + time) of every time. */
type Clock = { ln: Float64Array; inverse: Float64Array };

function clockOf({ times }: Base): Clock {
  return { ln: new Float64Array(times.length), inverse: new Float64Array(times.length) };
}

function wind({ ln, inverse }: Clock, alpha: number, times: Float64Array): void {
  for (let at = 0; at < times.length; at += 1) {
    const time = alpha + times[at]!;
    ln[at] = Math.log(time);
    inverse[at] = 1 / time;
  }
}

/** ln[G(r+x)/G(r)] and its derivatives, one visit after the other: exact, and without a gamma function. */
function carryVisits(
  visits: { done: number; ln: number; first: number; second: number },
  x: number,
  r: number,
): void {
  for (; visits.done < x; visits.done += 1) {
    const at = r + visits.done;
    visits.ln += Math.log(at);
    visits.first += 1 / at;
    visits.second -= 1 / (at * at);
  }
}

type Coins = { done: number; ln: number; stay: number; both: number; stayStay: number; bothBoth: number };

function carryCoins(coins: Coins, y: number, a: number, b: number): void {
  for (; coins.done < y; coins.done += 1) {
    const stay = b + coins.done;
    const both = a + stay;
    coins.ln += Math.log(stay / both);
    coins.stay += 1 / stay;
    coins.both += 1 / both;
    coins.stayStay -= 1 / (stay * stay);
    coins.bothBoth -= 1 / (both * both);
  }
}

type Range = { from: number; to: number; n: number; d: number };

/**
 * Sums over guests with equal repeats. With l = ln[(alpha+t)/(alpha+T)] and w = P(alive): w is d ln[e^(nl) + D] / d(nl),
 * `alive` sums w, `aliveLn` w l, `aliveInverse` w dl/dalpha, and `ln` the logarithm itself.
 */
function sums({ recency, age, weight }: Base, clock: Clock, { from, to, n, d }: Range) {
  const lns = clock.ln;
  const inverses = clock.inverse;
  let [ln, many, alive, aliveLn, aliveInverse, lnRecency, inverse] = [0, 0, 0, 0, 0, 0, 0];
  for (let k = from; k < to; k += 1) {
    const [t, T, count] = [recency[k]!, age[k]!, weight[k]!];
    const l = lns[t]! - lns[T]!;
    const power = Math.exp(n * l);
    const whole = power + d;
    const w = d === 0 ? count : (count * power) / whole;
    ln += count * (d === 0 ? n * l : Math.log(whole));
    many += count;
    alive += w;
    aliveLn += w * l;
    aliveInverse += w * (inverses[t]! - inverses[T]!);
    lnRecency += count * lns[t]!;
    inverse += count * inverses[t]!;
  }
  return { ...unbent, ln, many, alive, aliveLn, aliveInverse, lnRecency, inverse };
}

const unbent = { doubt: 0, doubtLn: 0, doubtInverse: 0, lnLn: 0, lnInverse: 0, inverseInverse: 0, square: 0 };

/** The same with what the Hessian needs: `doubt` sums v = w (1-w), the rest v and w times products of l and dl/dalpha. */
function bentSums({ recency, age, weight }: Base, clock: Clock, { from, to, n, d }: Range) {
  const lns = clock.ln;
  const inverses = clock.inverse;
  let [ln, many, alive, aliveLn, aliveInverse, lnRecency, inverse] = [0, 0, 0, 0, 0, 0, 0];
  let [doubt, doubtLn, doubtInverse, lnLn, lnInverse, inverseInverse, square] = [0, 0, 0, 0, 0, 0, 0];
  for (let k = from; k < to; k += 1) {
    const [t, T, count] = [recency[k]!, age[k]!, weight[k]!];
    const l = lns[t]! - lns[T]!;
    const [atLast, atEnd] = [inverses[t]!, inverses[T]!];
    const turn = atLast - atEnd;
    const power = Math.exp(n * l);
    const whole = power + d;
    const share = d === 0 ? 1 : power / whole;
    const w = count * share;
    const v = w * (1 - share);
    ln += count * (d === 0 ? n * l : Math.log(whole));
    many += count;
    alive += w;
    aliveLn += w * l;
    aliveInverse += w * turn;
    lnRecency += count * lns[t]!;
    inverse += count * atLast;
    doubt += v;
    doubtLn += v * l;
    doubtInverse += v * turn;
    lnLn += v * l * l;
    lnInverse += v * l * turn;
    inverseInverse += v * turn * turn;
    square += count * atLast * atLast - w * (atLast * atLast - atEnd * atEnd);
  }
  return {
    ...{ ln, many, alive, aliveLn, aliveInverse, lnRecency, inverse },
    ...{ doubt, doubtLn, doubtInverse, lnLn, lnInverse, inverseInverse, square },
  };
}
