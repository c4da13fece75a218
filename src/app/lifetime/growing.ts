type Figures = Int32Array | Float64Array;

/** A column of figures whose length is not known before its end. */
export function growing<Column extends Figures>(
  kind: new (length: number) => Column,
): { add: (figure: number) => void; all: () => Column } {
  let column = new kind(1 << 16);
  let length = 0;
  return {
    add(figure) {
      if (length === column.length) {
        const longer = new kind(2 * length);
        longer.set(column);
        column = longer;
      }
      column[length] = figure;
      length += 1;
    },
    all: () => column.slice(0, length) as Column,
  };
}
