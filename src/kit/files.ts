import { createHash } from 'node:crypto';
import type { Act } from './act.ts';
import { Refusal } from './refusal.ts';

/** 25 MB: a photo of a card or a scan, not a film. */
const fileBytes = 25_000_000;

/**
 * Keeps the content of a file in the house's database, addressed by what it is: the same bytes are
 * kept once. @param keepUntil when the content may go; null keeps it as long as the house
 * @returns the SHA-256 of the bytes in hex
 * @throws Refusal `kit.too_large`
 */
export async function keepFile(
  act: Act,
  bytes: Uint8Array,
  mediaType: string,
  keepUntil: Date | null,
): Promise<string> {
  if (bytes.byteLength > fileBytes) throw new Refusal('kit.too_large');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await act.db
    .insertInto('kit.file')
    .values({
      house_id: act.houseId,
      sha256,
      bytes: Buffer.from(bytes),
      size: bytes.byteLength,
      media_type: mediaType,
      stored_at: act.now,
      keep_until: keepUntil,
    })
    .onConflict((conflict) => conflict.columns(['house_id', 'sha256']).doUpdateSet({ keep_until: keepUntil }))
    .execute();
  return sha256;
}

/**
 * Keeps many files at once, as long as the house, in one statement.
 * @returns the SHA-256 of each in hex, in the same order
 */
export async function keepFiles(
  act: Act,
  files: readonly { bytes: Uint8Array; mediaType: string }[],
): Promise<string[]> {
  const named = files.map((file) => ({
    ...file,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  }));
  // In one order everywhere, so that two who keep the same files wait for each other and never both.
  const once = [...new Map(named.map((file) => [file.sha256, file])).values()].toSorted((one, other) =>
    one.sha256 < other.sha256 ? -1 : 1,
  );
  if (once.length > 0)
    await act.db
      .insertInto('kit.file')
      .values(
        once.map(({ sha256, bytes, mediaType }) => ({
          house_id: act.houseId,
          sha256,
          bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
          size: bytes.byteLength,
          media_type: mediaType,
          stored_at: act.now,
          keep_until: null,
        })),
      )
      .onConflict((conflict) => conflict.columns(['house_id', 'sha256']).doUpdateSet({ keep_until: null }))
      .execute();
  return named.map(({ sha256 }) => sha256);
}

/**
 * Keeps files as long as the house that were sent for a time only.
 * @returns the size of each in bytes
 * @throws Refusal `kit.not_found` when one of them is not here
 */
export async function keepForGood(act: Act, sha256s: readonly string[]): Promise<Map<string, number>> {
  const wanted = [...new Set(sha256s)];
  const files = await act.db
    .updateTable('kit.file')
    .set({ keep_until: null })
    .where('house_id', '=', act.houseId)
    .where('sha256', 'in', wanted)
    .returning(['sha256', 'size'])
    .execute();
  if (files.length < wanted.length) throw new Refusal('kit.not_found');
  return new Map(files.map(({ sha256, size }) => [sha256, size]));
}

/** @throws Refusal `kit.not_found` */
export async function readFile(act: Act, sha256: string): Promise<{ bytes: Buffer; mediaType: string }> {
  const file = await act.db
    .selectFrom('kit.file')
    .select(['bytes', 'media_type'])
    .where('house_id', '=', act.houseId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (!file) throw new Refusal('kit.not_found');
  return { bytes: file.bytes, mediaType: file.media_type };
}

/** Lets go of these files at once: nothing refers to them any more, as far as whoever calls this knows. */
export async function dropFiles(act: Act, sha256s: readonly string[]): Promise<void> {
  if (sha256s.length === 0) return;
  await act.db
    .deleteFrom('kit.file')
    .where('house_id', '=', act.houseId)
    .where('sha256', 'in', sha256s)
    .execute();
}

/** Lets go of what was kept for a time only. @returns how many files went */
export async function dropExpiredFiles(act: Act): Promise<number> {
  const gone = await act.db
    .deleteFrom('kit.file')
    .where('house_id', '=', act.houseId)
    .where('keep_until', '<', act.now)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
