import type { Context } from 'hono';
import { z } from 'zod';
import type { Ground } from '#kit/act.ts';
import type { Caller } from '#kit/caller.ts';
import { keepInParts } from '#kit/parts.ts';
import { Refusal } from '#kit/refusal.ts';
import { id } from '#kit/text.ts';
import { unmended } from '#guests/bring/unmended.ts';
import { actsOf } from './importing.ts';
import { refuse } from './refuse.ts';

type FileGround = Ground & { clock: () => Date };

const largest = 100_000_000;
/** A file is sent, looked at and brought in within a sitting or two; what was not is let go of. */
const keepDays = 7;

/** `POST /api/files/import`: the body is a file, its answer `{ sha256, size }` by which the contract names it. */
export async function takeFile(ground: FileGround, c: Context, caller: Caller): Promise<Response> {
  const announced = Number(c.req.header('content-length') ?? 0);
  if (announced > largest) return refuse(c, 413, new Refusal('kit.too_large'));
  const now = ground.clock();
  const keepUntil = new Date(now.getTime() + keepDays * 86_400_000);
  try {
    const body = c.req.raw.body ?? new Blob([]).stream();
    const file = await keepInParts(actsOf(ground, caller, ground.clock), body, {
      mediaType: 'application/octet-stream',
      keepUntil,
      most: largest,
    });
    return c.json(file);
  } catch (fault) {
    if (fault instanceof Refusal) return refuse(c, 413, fault);
    throw fault;
  }
}

/** `GET /api/files/mended?import=ID`: the refused lines and why, to mend and bring in again. */
export async function giveUnmended(ground: FileGround, c: Context, caller: Caller): Promise<Response> {
  const importId = z.safeParse(id, c.req.query('import'));
  try {
    if (!importId.success) throw new Refusal('guests.import_unknown');
    const { fileName, text } = await unmended(actsOf(ground, caller, ground.clock), importId.data);
    return c.body(text, 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    });
  } catch (fault) {
    if (fault instanceof Refusal) return refuse(c, 422, fault);
    throw fault;
  }
}
