import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './Table.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export type Column<Row> = {
  head: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end. */
  end?: boolean | undefined;
};

type TableProps<Row> = {
  caption: string;
  /** The first column names its row. */
  columns: [Column<Row>, ...Column<Row>[]];
  rows: Row[];
  rowKey: (row: Row) => string;
};

/** On a phone each row becomes a card. The roles are written out, since `display` takes them away. */
export function Table<Row>({ caption, columns, rows, rowKey }: TableProps<Row>) {
  const [naming, ...others] = columns;
  return (
    <table className={css.table} role="table">
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head, end }) => (
            <th key={head} role="columnheader" scope="col" className={end ? css.end : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            <th role="rowheader" scope="row">
              {naming.cell(row)}
            </th>
            {others.map(({ head, cell, end }) => (
              <td key={head} role="cell" className={classes(end && css.end)}>
                <span className={css.head} aria-hidden="true">
                  {head}
                </span>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
