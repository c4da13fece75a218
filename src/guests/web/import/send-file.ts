import { Unreached } from '#kit/call.ts';
import { refusalOf } from '#kit/download.ts';
import { hereHouse } from '#kit/here.ts';
import { turnToken } from '#kit/turn.ts';

/**
 * Lays a file down in the house. @returns its SHA-256 in hex, by which it is known from then on
 * @throws Refused, Unreached
 */
export async function sendFile(file: File): Promise<string> {
  const turn = turnToken();
  const headers = {
    'content-type': 'application/octet-stream',
    'x-house': hereHouse() ?? '',
    ...(turn ? { 'x-turn': turn } : {}),
  };
  const response = await fetch('/api/files/import', { method: 'POST', headers, body: file }).catch(
    (fault: unknown) => {
      throw new Unreached(fault);
    },
  );
  if (!response.ok) throw await refusalOf(response);
  return ((await response.json()) as { sha256: string }).sha256;
}

/** Where the refused lines of an import lie, as a file to mend. */
export function refusedLines(importId: string): string {
  return `/api/files/mended?import=${importId}`;
}
