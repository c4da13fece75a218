import type { Context } from 'hono';

/** A browser says where a call comes from; only our own pages may call with its cookies. */
export function isForeign(ground: { publicUrl: string }, c: Context): boolean {
  const origin = c.req.header('origin');
  if (!origin) return false;
  return (
    origin !== new URL(ground.publicUrl).origin &&
    origin !== `${new URL(c.req.url).protocol}//${c.req.header('host')}`
  );
}
