/**
 * Numbers and how often each was met; each has an id, from 0 in the order of arrival. Open addressing: patterns come in
 * some thousands, pairs in millions.
 */
export type Counter = { keys: Float64Array; counts: Float64Array; size: number; slots: Int32Array };

export function openCounter(room = 1024): Counter {
  return {
    keys: new Float64Array(room),
    counts: new Float64Array(room),
    size: 0,
    slots: new Int32Array(room * 4),
  };
}

/** @returns the id of the number */
export function count(counter: Counter, key: number, times = 1): number {
  const slot = slotOf(counter, key);
  let id = counter.slots[slot]! - 1;
  if (id < 0) {
    id = counter.size;
    if (id === counter.keys.length) return grow(counter, key, times);
    counter.slots[slot] = id + 1;
    counter.keys[id] = key;
    counter.size += 1;
  }
  counter.counts[id]! += times;
  return id;
}

/** All that several counters met, ordered by number, so that sums over it are the same however it was counted. */
export function counted(counters: readonly Pick<Counter, 'keys' | 'counts' | 'size'>[]): {
  keys: number[];
  counts: number[];
} {
  const all = openCounter();
  for (const { keys, counts, size } of counters)
    for (let id = 0; id < size; id += 1) count(all, keys[id]!, counts[id]);
  const ids = Array.from({ length: all.size }, (_, id) => id);
  ids.sort((one, other) => all.keys[one]! - all.keys[other]!);
  return { keys: ids.map((id) => all.keys[id]!), counts: ids.map((id) => all.counts[id]!) };
}

function slotOf({ keys, slots }: Counter, key: number): number {
  const mask = slots.length - 1;
  const high = Math.floor(key / 4294967296);
  const mixed = Math.imul((key | 0) ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
  for (let slot = (mixed ^ (mixed >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    const id = slots[slot]! - 1;
    if (id < 0 || keys[id] === key) return slot;
  }
}

function grow(counter: Counter, key: number, times: number): number {
  const { keys, counts, size } = counter;
  Object.assign(counter, openCounter(keys.length * 2));
  for (let id = 0; id < size; id += 1) count(counter, keys[id]!, counts[id]);
  return count(counter, key, times);
}
