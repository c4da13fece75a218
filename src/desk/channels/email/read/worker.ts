import { shownHtml } from '../shown/shown-html.ts';
import type { Shown } from '../shown/shown-html.ts';
import type { ReadMail } from './mail.ts';
import { readMail } from './read-mail.ts';

/** What a thread of the reader does. */
export function read({ raw }: { raw: Uint8Array }): ReadMail {
  return readMail(raw);
}

export function show({ raw, images }: { raw: Uint8Array; images: boolean }): Shown {
  return shownHtml(raw, { images });
}
