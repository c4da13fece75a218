import { models } from '#engines/lifetime/model.ts';

type Given = { params: number[]; x: number; tx: number; T: number; palive: string };
type Reference = { bgnbd: (Given & Record<string, string>)[]; paretonbd: (Given & Record<string, string>)[] };

const horizons = [39, 365, 5200];

/** Guests made to break formulas, against their values in arithmetic of 60 digits. */
export function hostileRows(text: string): { rows: number; infinite: number; worst: number } {
  const reference = JSON.parse(text) as Reference;
  let [rows, infinite, worst] = [0, 0, 0];
  for (const [kind, name] of [
    ['bgnbd', 'bg-nbd'],
    ['paretonbd', 'pareto-nbd'],
  ] as const) {
    for (const row of reference[kind]) {
      rows += 1;
      const guest = { repeats: row.x, recency: row.tx, age: row.T };
      const alive = models[name].alive(row.params, guest);
      const figures = [
        [alive, row.palive],
        ...horizons.map(
          (time) => [alive * models[name].ahead(row.params, guest, time), row[`cond${time}`]] as const,
        ),
      ] as const;
      if (figures.some(([ours]) => !Number.isFinite(ours))) infinite += 1;
      if (Number(row.palive) <= 1e-12) continue;
      for (const [ours, value] of figures) {
        if (value !== undefined) worst = Math.max(worst, Math.abs(ours / Number(value) - 1));
      }
    }
  }
  return { rows, infinite, worst };
}

/** BG/NBD guests of whom the formula as the paper prints it (eq. 10) gives no number, over any of the horizons. */
export function naiveFailures(text: string): number {
  const { bgnbd } = JSON.parse(text) as Reference;
  return bgnbd.filter((row) => !horizons.every((time) => Number.isFinite(textbook(row, time)))).length;
}

function textbook({ params, x, tx, T }: Given, t: number): number {
  const [r, alpha, a, b] = params as [number, number, number, number];
  const z = t / (alpha + T + t);
  const left =
    ((a + b + x - 1) / (a - 1)) *
    (1 - ((alpha + T) / (alpha + T + t)) ** (r + x) * gauss(r + x, b + x, a + b + x - 1, z));
  return left / (1 + (x > 0 ? (a / (b + x - 1)) * ((alpha + T) / (alpha + tx)) ** (r + x) : 0));
}

function gauss(a: number, b: number, c: number, z: number): number {
  let [sum, term] = [1, 1];
  for (let k = 0; k < 100_000 && Math.abs(term) > 1e-16 * Math.abs(sum); k += 1) {
    term *= ((a + k) * (b + k) * z) / ((c + k) * (k + 1));
    sum += term;
  }
  return sum;
}
