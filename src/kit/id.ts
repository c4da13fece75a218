import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(4096);
let left = 0;

/** A UUID of version 7 (RFC 9562, 5.7): milliseconds first, so that ids sort by when they were made. */
export function newId(now: number = Date.now()): string {
  if (left < 10) {
    randomFillSync(pool);
    left = pool.length;
  }
  left -= 10;
  const random = pool.subarray(left, left + 10);
  const time = now.toString(16).padStart(12, '0');
  random[0] = (random[0]! & 0x0f) | 0x70;
  random[2] = (random[2]! & 0x3f) | 0x80;
  const tail = random.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`;
}
