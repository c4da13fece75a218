/** Where a page goes on: what the last row of the one before is ordered by. Opaque to whoever hands it back. */
export function cursorOf(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @returns null for none, and for one nobody gave: then the list begins anew */
export function keyOf(cursor: string | null, length: number): string[] | null {
  if (cursor === null) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const whole =
      Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string');
    return whole && isMoment(key[0]!) && isId(key.at(-1)!) ? key : null;
  } catch {
    // Not ours.
    return null;
  }
}

function isMoment(part: string): boolean {
  const [, day = '', time = ''] =
    /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d{1,6})?(?:Z|[+-]\d\d(?::\d\d)?)$/.exec(part) ?? [];
  const at = new Date(`${day}T${time}Z`);
  // The 31st of February is written like a day.
  return (
    part === 'infinity' || (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${day}T${time}`))
  );
}

function isId(part: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(part);
}
