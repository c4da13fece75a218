import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What this installation is known by: its address, and what only it can seal and sign. */
export type Installation = {
  /** What people type into their browser, without a slash at the end. */
  publicUrl: string;
  /** Makes a secret unreadable to whoever has the database alone. */
  seal: (secret: string) => Buffer;
  /** @returns null for what was sealed by another installation, or is damaged */
  unseal: (sealed: Uint8Array) => string | null;
  /** Signs words for a purpose: 20 letters and digits (100 bits), the same at every start. */
  sign: (purpose: string, words: string) => string;
};

/** AES-256-GCM (NIST SP 800-38D) and HMAC-SHA-256 (RFC 2104) under keys derived of one secret (RFC 5869). */
export function installationOf(publicUrl: string, secret: string): Installation {
  const key = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `regulars ${purpose}`, 32));
  const sealing = key('seal');
  const signing = key('sign');
  return {
    publicUrl: publicUrl.replace(/\/+$/, ''),
    seal: (words) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
      const body = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    unseal: (sealed) => {
      if (sealed.byteLength < 28) return null;
      const bytes = Buffer.from(sealed);
      const cipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12));
      cipher.setAuthTag(bytes.subarray(12, 28));
      try {
        return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8');
      } catch {
        // The tag does not fit: another key, or other bytes.
        return null;
      }
    },
    sign: (purpose, words) =>
      base32(createHmac('sha256', signing).update(`${purpose}\n${words}`).digest(), 20),
  };
}

/** In small letters and digits, because mail systems change the case of addresses (RFC 4648, section 6). */
function base32(bytes: Uint8Array, length: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  let [bits, held, out] = [0, 0, ''];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5 && out.length < length) {
      bits -= 5;
      out += letters[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return out;
}
