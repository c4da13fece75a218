import type { Insertable } from 'kysely';
import type { Cell } from '#kit/archive/copy-text.ts';
import type { DB } from '../../../database.d.ts';

type Row = Record<string, Cell>;

/** Rows for the tables of a house, gathered until there are enough to be sent on. */
export type Rows = {
  tables: Map<keyof DB, Row[]>;
  put: <Table extends keyof DB>(table: Table, row: Omit<Insertable<DB[Table]>, 'house_id'>) => void;
};

export function noRows(): Rows {
  const tables = new Map<keyof DB, Row[]>();
  return {
    tables,
    put: (table, row) => {
      const rows = tables.get(table);
      if (rows) rows.push(row as Row);
      else tables.set(table, [row as Row]);
    },
  };
}
