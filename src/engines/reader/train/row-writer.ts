import type { Rows } from './solve.ts';

export type RowWriter = ReturnType<typeof rowWriter>;

/** Collects sparse rows into arrays that grow. */
export function rowWriter() {
  let columns = new Int32Array(1 << 20);
  let values = new Float32Array(1 << 20);
  let at = 0;
  const starts = [0];
  return {
    add(column: number, value: number) {
      if (at === columns.length) {
        const [more, larger] = [new Int32Array(at * 2), new Float32Array(at * 2)];
        more.set(columns);
        larger.set(values);
        [columns, values] = [more, larger];
      }
      columns[at] = column;
      values[at] = value;
      at += 1;
    },
    end() {
      starts.push(at);
    },
    rows: (): Rows => ({
      count: starts.length - 1,
      starts: Int32Array.from(starts),
      columns: columns.subarray(0, at),
      values: values.subarray(0, at),
    }),
  };
}
