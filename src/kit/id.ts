import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(4096);
let left = 0;
let lastTime = 0;
/** Twelve bits after the milliseconds: within one of them ids go on counting (RFC 9562, 6.2, method 1). */
let counted = 0;

/**
 * A UUID of version 7 (RFC 9562, 5.7): milliseconds first, so that ids sort by when they were made, and those of one
 * process by their turn.
 */
export function newId(): string {
  const now = Date.now();
  if (left < 10) {
    randomFillSync(pool);
    left = pool.length;
  }
  left -= 10;
  const random = pool.subarray(left, left + 10);
  // A count begins low, so that it does not run over at once; when it does, the next millisecond is begun early.
  if (now > lastTime) [lastTime, counted] = [now, ((random[0]! << 8) | random[1]!) & 0x3ff];
  else if (counted === 0xfff) [lastTime, counted] = [lastTime + 1, 0];
  else counted += 1;
  const time = lastTime.toString(16).padStart(12, '0');
  random[0] = (counted >> 8) | 0x70;
  random[1] = counted & 0xff;
  random[2] = (random[2]! & 0x3f) | 0x80;
  const tail = random.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`;
}
