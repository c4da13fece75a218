import { decodeText } from './charset.ts';
import type { Described } from './describe-part.ts';
import { decodeUuencoded } from './uuencode.ts';

/** Undoes what a part was wrapped in for its way (RFC 2045, section 6); what is wrapped in nothing known stays. */
export function undoTransfer(bytes: Buffer, { encoding, mediaType }: Described): Uint8Array {
  if (encoding === 'base64') return fromBase64(bytes, mediaType);
  if (encoding === 'quoted-printable') return fromQuotedPrintable(bytes);
  if (/^(?:x-)?uu(?:e|encode|code)?$/.test(encoding))
    return decodeUuencoded(decodeText(bytes, ''))[0]?.bytes ?? bytes;
  return bytes;
}

function fromBase64(bytes: Buffer, mediaType: string): Uint8Array {
  const text = bytes.toString('latin1');
  // Text that somebody called base64 and forgot to encode.
  if (mediaType.startsWith('text/') && (text.match(/[^\w+/=\s-]/g)?.length ?? 0) * 20 > text.length)
    return bytes;
  const padding = text.indexOf('=');
  if (padding === -1 || text.slice(padding).trim().length <= 2) return Buffer.from(text, 'base64');
  // Put together of several, each with an end of its own.
  return Buffer.concat(text.split(/=+/).map((unit) => Buffer.from(unit, 'base64')));
}

function fromQuotedPrintable(bytes: Buffer): Uint8Array {
  if (!bytes.includes(0x3d)) return bytes;
  const text = bytes.toString('latin1').replace(/=[ \t]*(?:\r?\n|$)/g, '');
  return Buffer.from(
    text.replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
