import { noted } from './noted.ts';

/** Since when the house cannot be reached (milliseconds); null while it can. */
export const awaySince = noted<number | null>(null);

export function reached(): void {
  awaySince.set(null);
}

export function unreached(): void {
  if (awaySince.get() === null) awaySince.set(Date.now());
}

/** Every answer, whatever it says, shows that the house is within reach. */
export async function fetchNoting(url: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, init);
    if (response.status >= 502 && response.status <= 504) unreached();
    else reached();
    return response;
  } catch (fault) {
    if (!init.signal?.aborted) unreached();
    throw fault;
  }
}
