/**
 * Distinct values as bytes, each with a code from 1 upwards in the order they were first met; 0 stands for missing.
 * Strings cost V8 some 40 bytes each, here a value costs its own bytes and 16 more.
 */
export type Dictionary = {
  /** All values, one after the other. */
  bytes: Uint8Array;
  /** Value `code` lies from `starts[code]` to `starts[code + 1]`. */
  starts: Uint32Array;
  /** A hash of the value's bytes: the same in every file, whatever the order of its rows. */
  hashes: Uint32Array;
  /** How many rows hold the value. */
  tally: Uint32Array;
  /** Values, the missing one not counted. */
  count: number;
};

export type OpenDictionary = Dictionary & { slots: Uint32Array };

export function openDictionary(): OpenDictionary {
  return {
    bytes: new Uint8Array(1024),
    starts: new Uint32Array(66),
    hashes: new Uint32Array(66),
    tally: new Uint32Array(66),
    count: 0,
    slots: new Uint32Array(128),
  };
}

/** @returns the code of the bytes, a new one where they are new; counts one row more that holds them */
export function intern(into: OpenDictionary, from: Uint8Array, start: number, end: number): number {
  const hash = hashOf(from, start, end);
  const code = find(into, hash, from, start, end) || add(into, hash, from, start, end);
  into.tally[code]! += 1;
  return code;
}

/** @returns the code of the bytes, 0 where the dictionary has not met them */
export function codeOf(
  { slots, ...dictionary }: OpenDictionary,
  from: Uint8Array,
  start: number,
  end: number,
): number {
  return find({ slots, ...dictionary }, hashOf(from, start, end), from, start, end);
}

const latin = new TextDecoder();

/** The value as a text, empty for 0. */
export function valueOf({ bytes, starts }: Dictionary, code: number): string {
  return code === 0 ? '' : latin.decode(bytes.slice(starts[code], starts[code + 1]));
}

/** The same values in memory that threads share, without room to grow. */
export function closeDictionary(open: OpenDictionary): Dictionary {
  const { count } = open;
  return {
    bytes: sharedBytes(open.bytes.subarray(0, open.starts[count + 1])),
    starts: shared(open.starts.subarray(0, count + 2)),
    hashes: shared(open.hashes.subarray(0, count + 1)),
    tally: shared(open.tally.subarray(0, count + 1)),
    count,
  };
}

/** A dictionary that can be asked and added to again. */
export function reopenDictionary({ bytes, starts, hashes, tally, count }: Dictionary): OpenDictionary {
  const slots = new Uint32Array(slotsFor(count));
  const open = { bytes, starts, hashes, tally, count, slots };
  for (let code = 1; code <= count; code += 1) slots[freeSlot(slots, hashes[code]!)] = code;
  return open;
}

export function shared(values: Uint32Array): Uint32Array {
  const copy = new Uint32Array(new SharedArrayBuffer(values.length * 4));
  copy.set(values);
  return copy;
}

function sharedBytes(values: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(values.length));
  copy.set(values);
  return copy;
}

/** FNV-1a, stirred once more so that its low bits can be used as they are. */
function hashOf(from: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ from[at]!, 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}

function find(
  { bytes, starts, hashes, slots }: OpenDictionary,
  hash: number,
  from: Uint8Array,
  start: number,
  end: number,
): number {
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const code = slots[slot]!;
    if (code === 0) return 0;
    if (hashes[code] !== hash) continue;
    let at = starts[code]!;
    if (starts[code + 1]! - at !== end - start) continue;
    let other = start;
    while (other < end && bytes[at] === from[other]) {
      at += 1;
      other += 1;
    }
    if (other === end) return code;
  }
}

function add(into: OpenDictionary, hash: number, from: Uint8Array, start: number, end: number): number {
  const code = into.count + 1;
  const at = into.starts[code]!;
  const next = at + end - start;
  if (next > into.bytes.length) into.bytes = widerBytes(into.bytes, next);
  if (code + 2 > into.starts.length) {
    into.starts = wider(into.starts);
    into.hashes = wider(into.hashes);
    into.tally = wider(into.tally);
  }
  for (let to = at, read = start; read < end; to += 1, read += 1) into.bytes[to] = from[read]!;
  into.starts[code + 1] = next;
  into.hashes[code] = hash;
  into.count = code;
  if (code * 2 > into.slots.length) {
    into.slots = new Uint32Array(into.slots.length * 2);
    for (let old = 1; old < code; old += 1) into.slots[freeSlot(into.slots, into.hashes[old]!)] = old;
  }
  into.slots[freeSlot(into.slots, hash)] = code;
  return code;
}

function freeSlot(slots: Uint32Array, hash: number): number {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  return slot;
}

function slotsFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(64, count) * 2 + 2));
}

export function wider(old: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(old.length * 2);
  more.set(old);
  return more;
}

function widerBytes(old: Uint8Array, least: number): Uint8Array {
  const more = new Uint8Array(Math.max(old.length * 2, least));
  more.set(old);
  return more;
}
