import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** A stream that lets everything through and knows afterwards what it was. */
export type Counted = { stream: Transform; sha256: () => string };

export function counted(): Counted {
  const hash = createHash('sha256');
  const stream = new Transform({
    transform: (chunk: Buffer, _, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, sha256: () => hash.digest('hex') };
}
