/** The bounds of a figure that hold it in 95 of 100 samples. */
export type Bounds = { low: number; high: number };

const z95 = 1.959963984540054;

/**
 * The 95 % interval of a share by the score (Wilson 1927, JASA 22:209–212): it holds for few cases too, and never leaves
 * 0 to 1.
 * @param share how many of them, from 0 to 1
 * @param of how many cases it was counted over; less than that, and broken, where they lean together
 * @returns bounds from 0 to 1; all of it where there are no cases
 */
export function wilson(share: number, of: number): Bounds {
  if (of === 0) return { low: 0, high: 1 };
  const whole = 1 + (z95 * z95) / of;
  const middle = (share + (z95 * z95) / (2 * of)) / whole;
  const half = (z95 / whole) * Math.sqrt((share * (1 - share)) / of + (z95 * z95) / (4 * of * of));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
