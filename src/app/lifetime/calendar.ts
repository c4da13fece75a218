import type { VisitLog } from './visit-log.ts';

/** The days on which each guest came, rising: those of guest `g` are `starts[g]` to `starts[g + 1]` of the columns. */
export type Calendar = {
  ids: string[];
  starts: Int32Array;
  /** Days since 1970-01-01. */
  day: Int32Array;
  /** What the day brought. */
  amount: Float64Array;
  from: number;
  until: number;
};

/** Whatever a guest did on one day is one visit. Lines after `until` are left out, and guests who came only then. */
export function calendarOf({ ids, guest, day, amount }: VisitLog, said: number | null): Calendar {
  const until = said ?? day.reduce((latest, one) => Math.max(latest, one), -Infinity);
  const kept = Int32Array.from(day.keys()).filter((line) => day[line]! <= until);
  kept.sort((one, other) => guest[one]! - guest[other]! || day[one]! - day[other]!);
  const [days, sums] = [new Int32Array(kept.length), new Float64Array(kept.length)];
  const starts: number[] = [];
  const present: string[] = [];
  let [last, at] = [-1, -1];
  let from = until;
  for (const line of kept) {
    const [who, when] = [guest[line]!, day[line]!];
    if (who !== last || days[at] !== when) {
      at += 1;
      days[at] = when;
      if (who !== last) {
        starts.push(at);
        present.push(ids[who]!);
        if (when < from) from = when;
      }
      last = who;
    }
    sums[at]! += amount === null ? 0 : amount[line]!;
  }
  return {
    ids: present,
    starts: Int32Array.from([...starts, at + 1]),
    day: days.slice(0, at + 1),
    amount: sums.slice(0, at + 1),
    from,
    until,
  };
}

/** What every guest had done by the end of a day, one element a guest of `who`. */
export type Seen = {
  /** Guests of the calendar who had come by then. */
  who: Int32Array;
  repeats: Int32Array;
  recency: Int32Array;
  age: Int32Array;
  /** What a repeat visit brought on average; 0 without one. */
  mean: Float64Array;
  /** Visits after that day. */
  later: Int32Array;
};

export function seenBy({ starts, day, amount }: Calendar, cut: number): Seen {
  const who = Int32Array.from(starts.subarray(0, -1).keys()).filter((guest) => day[starts[guest]!]! <= cut);
  const seen: Seen = {
    who,
    repeats: new Int32Array(who.length),
    recency: new Int32Array(who.length),
    age: new Int32Array(who.length),
    mean: new Float64Array(who.length),
    later: new Int32Array(who.length),
  };
  who.forEach((guest, n) => {
    const [from, to] = [starts[guest]!, starts[guest + 1]!];
    let [last, sum] = [from, 0];
    while (last + 1 < to && day[last + 1]! <= cut) sum += amount[++last]!;
    seen.repeats[n] = last - from;
    seen.recency[n] = day[last]! - day[from]!;
    seen.age[n] = cut - day[from]!;
    seen.mean[n] = last === from ? 0 : sum / (last - from);
    seen.later[n] = to - 1 - last;
  });
  return seen;
}
