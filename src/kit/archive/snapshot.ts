import type pg from 'pg';

/**
 * Begins to read a house as it is at this moment, whatever is written meanwhile. Times leave in UTC and ISO
 * form, so that two archives of the same rows are the same bytes.
 */
export async function beginSnapshot(client: pg.ClientBase, houseId: number): Promise<void> {
  await client.query(`begin isolation level repeatable read read only; set local "app.house" = '${houseId}';
    set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
    set local bytea_output = 'hex'; set local extra_float_digits = 1`);
}
