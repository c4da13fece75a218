import { Refusal } from '#kit/refusal.ts';
import type { Provider } from './provider.ts';

/** As much as the house keeps of one file. */
const largest = 25_000_000;
const patience = 60_000;

export type Fetched = { bytes: Uint8Array; mediaType: string };

/**
 * Brings a recording or a picture that lies with the provider. Its token is shown to the provider's own address alone:
 * whoever hands in another is refused, and where it points on, it is left behind.
 * @throws Refusal `kit.too_large`; a fault where it is not there (yet)
 */
export async function fetchKept({ api, authorization }: Provider, url: string): Promise<Fetched> {
  if (!URL.canParse(url) || !isTheirs(new URL(url), api)) throw new Error('this lies with somebody else');
  const response = await fetch(url, { headers: { authorization }, signal: AbortSignal.timeout(patience) });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`the provider said ${response.status} to what it keeps for us`);
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.byteLength;
    if (size > largest) throw new Refusal('kit.too_large');
    pieces.push(piece);
  }
  return { bytes: Buffer.concat(pieces), mediaType: mediaTypeOf(response) };
}

/** The address of its API, or over TLS another of the same provider: its regions have their own. */
function isTheirs(url: URL, api: URL): boolean {
  const provider = api.hostname.split('.').slice(1);
  const named = provider.length > 1 && !/^[\d.]+$/.test(api.hostname);
  return (
    url.origin === api.origin ||
    (named && url.protocol === 'https:' && url.hostname.endsWith(`.${provider.join('.')}`))
  );
}

function mediaTypeOf(response: Response): string {
  const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
  return /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type.toLowerCase() : 'application/octet-stream';
}
