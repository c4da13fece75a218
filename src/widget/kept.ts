import type { Said, Waiting } from './talk.ts';

/** What the visitor's browser keeps for one house: no cookie, nothing that leaves it but its secret. */
export type Kept = { token: string; said: Said[]; waiting: Waiting[]; email: string };

const most = 200;

export function kept(key: string): { read: () => Kept; write: (kept: Kept) => void } {
  const place = `regulars-chat-${key}`;
  // A browser that keeps nothing still talks until the page is left.
  let here: Kept = { token: newToken(), said: [], waiting: [], email: '' };
  return {
    read: () => {
      try {
        const stored = localStorage.getItem(place);
        if (stored) here = { ...here, ...(JSON.parse(stored) as Partial<Kept>) };
        else localStorage.setItem(place, JSON.stringify(here));
      } catch {
        // Storage is shut in some private windows.
      }
      return here;
    },
    write: (next) => {
      here = { ...next, said: next.said.slice(-most) };
      try {
        localStorage.setItem(place, JSON.stringify(here));
      } catch {
        // As above.
      }
    },
  };
}

function newToken(): string {
  return hex(24);
}

/** A UUID of version 4 (RFC 9562, 5.4); `crypto.randomUUID` is missing on pages without https. */
export function newId(): string {
  const digits = hex(16);
  const variant = '89ab'[parseInt(digits[16]!, 16) & 3]!;
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}

function hex(bytes: number): string {
  return [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
