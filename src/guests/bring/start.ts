import { later } from '#kit/act.ts';
import type { Act } from '#kit/act.ts';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import type { Import } from './import.ts';
import type { FileInput } from './preview.ts';
import { importJob } from './run.ts';

export type Start = FileInput & { dryRun: boolean };

/** Begins to bring in the guests of a file that was sent; a job does it. */
export async function startImport(act: Act, input: Start): Promise<{ importId: string }> {
  return startOf(act, 'guests', input);
}

export async function startOf(act: Act, kind: Import['kind'], input: Start): Promise<{ importId: string }> {
  const file = await act.db
    .selectFrom('kit.file')
    .select('sha256')
    .where('house_id', '=', act.houseId)
    .where('sha256', '=', input.sha256)
    .executeTakeFirst();
  if (!file) throw new Refusal('guests.import_file_gone');
  const importId = await enter(act, kind, input);
  later(act, importJob(act.houseId, { id: importId, kind }));
  return { importId };
}

/** Writes down that a file is being brought in. @returns the import's id */
export async function enter(act: Act, kind: Import['kind'], input: Start): Promise<string> {
  if (input.mapping && input.mapping.kind !== kind) throw new Refusal('guests.import_kind');
  const id = newId();
  await act.db
    .insertInto('guests.import')
    .values({
      house_id: act.houseId,
      id,
      kind,
      file_name: input.fileName,
      file_sha256: input.sha256,
      mapping: input.mapping && JSON.stringify(input.mapping),
      encoding: input.encoding,
      source: input.source,
      country: input.country,
      venue_id: input.venueId ?? null,
      dry_run: input.dryRun,
      state: 'running',
      started_at: act.now,
      person_id: act.caller.personId,
    })
    .execute();
  return id;
}
