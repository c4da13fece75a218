/** Eigenvalues with their vectors: `vectors[k]` belongs to `values[k]`. */
export type Eigen = { values: number[]; vectors: number[][] };

/**
 * Eigenvalues and vectors of a small symmetric matrix by Jacobi's rotations (Golub and Van Loan, section 8.5).
 * @param matrix rows of n by n finite numbers
 */
export function eigen(matrix: readonly (readonly number[])[]): Eigen {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 60 && offDiagonal(a) > 0; sweep += 1) {
    for (let p = 0; p < n; p += 1) for (let q = p + 1; q < n; q += 1) rotate(a, vectors, p, q);
  }
  return { values: a.map((row, i) => row[i]!), vectors };
}

/** The inverse, every eigenvalue pushed away from 0 to at least `least`. */
export function inverse({ values, vectors }: Eigen, least = 0): number[][] {
  return values.map((_, i) =>
    values.map((_, j) =>
      values.reduce((sum, value, k) => sum + (vectors[k]![i]! * vectors[k]![j]!) / Math.max(value, least), 0),
    ),
  );
}

export function times(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

export function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, i) => sum + value * other[i]!, 0);
}

function offDiagonal(a: number[][]): number {
  let sum = 0;
  let whole = 0;
  a.forEach((row, i) =>
    row.forEach((value, j) => {
      whole += value * value;
      if (i !== j) sum += value * value;
    }),
  );
  return sum > 1e-36 * whole ? sum : 0;
}

function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const between = a[p]![q]!;
  if (between === 0) return;
  const tau = (a[q]![q]! - a[p]![p]!) / (2 * between);
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.hypot(1, tau));
  const c = 1 / Math.hypot(1, t);
  const s = t * c;
  for (const row of a) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
  const [one, other] = [a[p]!, a[q]!];
  for (let j = 0; j < a.length; j += 1)
    [one[j], other[j]] = [c * one[j]! - s * other[j]!, s * one[j]! + c * other[j]!];
  const [first, second] = [vectors[p]!, vectors[q]!];
  for (let j = 0; j < a.length; j += 1) {
    [first[j], second[j]] = [c * first[j]! - s * second[j]!, s * first[j]! + c * second[j]!];
  }
}
