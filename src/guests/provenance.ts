import { ago } from './ago.ts';

export type Provenance = {
  /** Who noticed it, by name. */
  by: string | null;
  /** From what: 'said', 'seen', 'booking note', 'import' … */
  from: string;
  on: string;
  lastUsedOn: string | null;
  lastConfirmedOn: string | null;
};

/** Where a line comes from: "Mei noticed, in March · used two weeks ago". Days are ISO. */
export function provenance({ by, from, on, lastUsedOn, lastConfirmedOn }: Provenance, today: string): string {
  const parts = [`${source(by, from)}, ${ago(on, today)}`];
  if (lastUsedOn) parts.push(`used ${ago(lastUsedOn, today)}`);
  else if (lastConfirmedOn) parts.push(`confirmed ${ago(lastConfirmedOn, today)}`);
  return parts.join(' · ');
}

function source(by: string | null, from: string): string {
  if (from === 'import') return 'from an import';
  if (from === 'said') return by ? `they told ${by}` : 'they said so';
  if (from === 'seen') return by ? `${by} noticed` : 'seen here';
  if (from === 'colleague') return by ? `${by} heard from a colleague` : 'told by a colleague';
  const written = /^(?:a|an|the|their|her|his|from)\b/i.test(from)
    ? from.replace(/^from /i, '')
    : `${/^[aeiou]/i.test(from) ? 'an' : 'a'} ${from}`;
  return by ? `${by} noted from ${written}` : `from ${written}`;
}
