import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from './act.ts';
import { keepFile, readFile } from './files.ts';
import { Refusal } from './refusal.ts';

/** Runs one act after another: a long file is never inside one. */
export type Acts = <Result>(work: (act: Act) => Promise<Result>) => Promise<Result>;

/** Up to this size a file is one row. */
const partBytes = 4_000_000;
const listOfParts = 'application/vnd.regulars.parts+json';

/**
 * Keeps a file as it streams in, an act a part, under the SHA-256 of the whole; a short one is a file like any other.
 * @param most the bytes that are taken in at most
 * @throws Refusal `kit.too_large`; what came in until then goes with its time
 */
export async function keepInParts(
  acts: Acts,
  bytes: AsyncIterable<Uint8Array>,
  { mediaType, keepUntil, most }: { mediaType: string; keepUntil: Date; most: number },
): Promise<{ sha256: string; size: number }> {
  const whole = createHash('sha256');
  const parts: string[] = [];
  let size = 0;
  for await (const part of inParts(bytes)) {
    size += part.length;
    if (size > most) throw new Refusal('kit.too_large');
    whole.update(part);
    parts.push(await acts((act) => keepFile(act, part, mediaType, keepUntil)));
  }
  if (parts.length === 1) return { sha256: parts[0]!, size };
  const sha256 = whole.digest('hex');
  await acts((act) => keepList(act, sha256, parts, keepUntil));
  return { sha256, size };
}

/** @throws Refusal `kit.not_found` */
export async function* readInParts(acts: Acts, sha256: string): AsyncGenerator<Buffer> {
  const first = await acts((act) => readFile(act, sha256));
  if (first.mediaType !== listOfParts) return yield first.bytes;
  for (const part of JSON.parse(first.bytes.toString()) as string[])
    yield (await acts((act) => readFile(act, part))).bytes;
}

/** Lets go of a file and of those of its parts that no other file has. */
export async function dropParts(act: Act, sha256: string): Promise<void> {
  await sql`
    with list as (
      select convert_from(bytes, 'UTF8')::jsonb as parts from kit.file
      where house_id = ${act.houseId} and sha256 = ${sha256} and media_type = ${listOfParts}
    ), other as (
      select convert_from(bytes, 'UTF8')::jsonb as parts from kit.file
      where house_id = ${act.houseId} and sha256 <> ${sha256} and media_type = ${listOfParts}
    )
    delete from kit.file f
    where f.house_id = ${act.houseId}
      and (f.sha256 = ${sha256} or exists (select from list where list.parts ? f.sha256))
      and not exists (select from other where other.parts ? f.sha256)`.execute(act.db);
}

async function keepList(act: Act, sha256: string, parts: string[], keepUntil: Date): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(parts));
  await act.db
    .insertInto('kit.file')
    .values({
      house_id: act.houseId,
      sha256,
      bytes,
      size: bytes.length,
      media_type: listOfParts,
      stored_at: act.now,
      keep_until: keepUntil,
    })
    .onConflict((conflict) => conflict.columns(['house_id', 'sha256']).doUpdateSet({ keep_until: keepUntil }))
    .execute();
}

async function* inParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    size += piece.length;
    while (size >= partBytes) {
      const whole = Buffer.concat(pieces);
      yield whole.subarray(0, partBytes);
      pieces = [whole.subarray(partBytes)];
      size -= partBytes;
    }
  }
  yield Buffer.concat(pieces);
}
