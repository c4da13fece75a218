import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { fingerprint } from '../import/columns.ts';
import type { Mapping } from '../import/columns.ts';

/** Files with these headings are read so from now on. @throws Refusal `guests.import_columns` */
export async function saveMapping(
  act: Act,
  { headings, mapping }: { headings: string[]; mapping: Mapping },
): Promise<Record<string, never>> {
  if (mapping.columns.length !== headings.length)
    throw new Refusal('guests.import_columns', { expected: headings.length, given: mapping.columns.length });
  // Somebody's birthday in this one file says nothing of the next.
  const said = { mapping: JSON.stringify({ ...mapping, dateExample: null }), saved_at: act.now };
  await act.db
    .insertInto('guests.import_mapping')
    .values({ house_id: act.houseId, kind: mapping.kind, fingerprint: fingerprint(headings), ...said })
    .onConflict((conflict) => conflict.columns(['house_id', 'kind', 'fingerprint']).doUpdateSet(said))
    .execute();
  return {};
}
