import { fewest, told } from './share.ts';
import type { Share } from './share.ts';

/** "12 % (9 to 16)", or below thirty "3 of 17". */
export function percent(share: Share): string {
  const known = told(share);
  if (!known) return share.of === 0 ? 'nothing' : `${share.yes} of ${share.of}`;
  return `${whole(known.share)} % (${whole(known.low)} to ${whole(known.high)})`;
}

/** Percents to the point where there are few of them. */
function whole(share: number): string {
  return (share * 100).toLocaleString('en-GB', { maximumFractionDigits: share < 0.1 ? 1 : 0 });
}

/** Whether two shares are surely not the same: their intervals do not touch. */
export function apart(one: Share, other: Share): boolean {
  const [a, b] = [told(one), told(other)];
  return a !== null && b !== null && (a.low > b.high || b.low > a.high);
}

export function isEnough(share: Share): boolean {
  return share.of >= fewest;
}
