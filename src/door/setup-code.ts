import { createHash, timingSafeEqual } from 'node:crypto';
import { Refusal } from '#kit/refusal.ts';

const triesAMinute = 10;

/** Asks for the code of the first run. Six digits are guessed in minutes by a machine that may try without end. */
export function setupGate(code: string, clock: () => Date): (tried: string) => boolean {
  let wrong: number[] = [];
  return (tried) => {
    const now = clock().getTime();
    wrong = wrong.filter((at) => now - at < 60_000);
    if (wrong.length >= triesAMinute) throw new Refusal('kit.slow_down');
    if (timingSafeEqual(digest(tried), digest(code))) return true;
    wrong.push(now);
    return false;
  };
}

function digest(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}
