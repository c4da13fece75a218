import { access } from 'node:fs/promises';

/** What a reading of the file system gives, or something else when there is nothing at that path. */
export async function orIfMissing<Value, Otherwise>(
  reading: Promise<Value>,
  otherwise: Otherwise,
): Promise<Value | Otherwise> {
  try {
    return await reading;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return otherwise;
    throw fault;
  }
}

export async function exists(path: string): Promise<boolean> {
  return (await orIfMissing(access(path), null)) !== null;
}
