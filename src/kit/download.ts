import { Refused, Unreached } from './call.ts';
import { hereHouse } from './here.ts';
import { turnToken } from './turn.ts';

/**
 * Fetches a file of the house that is open and lets the browser keep it; a mere link cannot say which house.
 * @throws Refused, Unreached
 */
export async function download(path: string, fileName: string): Promise<void> {
  const turn = turnToken();
  const response = await fetch(path, {
    headers: { 'x-house': hereHouse() ?? '', ...(turn ? { 'x-turn': turn } : {}) },
  }).catch((fault: unknown) => {
    throw new Unreached(fault);
  });
  if (!response.ok) throw await refusalOf(response);
  const url = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), {
    href: url,
    download: nameOf(response) ?? fileName,
  });
  link.click();
  // The browser reads it on its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export async function refusalOf(response: Response): Promise<Error> {
  if (response.status >= 502) return new Unreached(response.status);
  const body = (await response.json().catch(() => ({}))) as {
    data?: ConstructorParameters<typeof Refused>[1];
  };
  return new Refused(
    response.status,
    body.data ?? {
      code: 'kit.fault',
      params: {},
      sentence: 'Something went wrong here. It is written down.',
    },
  );
}

/** The name the house gives it (RFC 6266, section 4.3). */
function nameOf(response: Response): string | undefined {
  const said = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(said)?.[1];
  return encoded ? decodeURIComponent(encoded) : /filename="([^"]+)"/.exec(said)?.[1];
}
