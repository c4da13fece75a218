import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

/** Of these files the ones nothing of the house refers to any more: another guest may have sent the same. */
export async function withoutReference(act: Act, sha256s: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select distinct asked.sha256 from unnest(${sha256s}::text[]) asked (sha256)
    where not exists (
        select from desk.attachment a where a.house_id = ${act.houseId} and a.sha256 = asked.sha256)
      and not exists (
        select from desk.mail m where m.house_id = ${act.houseId} and m.sha256 = asked.sha256)
      and not exists (
        select from desk.call c where c.house_id = ${act.houseId} and c.recording = asked.sha256)
      and not exists (
        select from guests.import i where i.house_id = ${act.houseId} and i.file_sha256 = asked.sha256)
      and not exists (
        select from kit.letter l
        where l.house_id = ${act.houseId}
          and l.attachments @> jsonb_build_array(jsonb_build_object('sha256', asked.sha256)))`.execute(
    act.db,
  );
  return rows.map(({ sha256 }) => sha256);
}
