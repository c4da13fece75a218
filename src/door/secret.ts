import { createHash, randomBytes } from 'node:crypto';

/** A token to hand out, and what of it is kept: a stolen database signs nobody in. */
export function newSecret(prefix: string): { token: string; sha256: string } {
  const token = `${prefix}_${randomBytes(24).toString('base64url')}`;
  return { token, sha256: sha256(token) };
}

export function sha256(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
