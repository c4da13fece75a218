/** `block` is how it stood in the text, from `start` to `end`. */
export type Uuencoded = { name: string; bytes: Uint8Array; block: string; start: number; end: number };

const block = /^begin [0-7]{3,4} (.+)\n((?:[ -`]{1,62}\n)*?)(?:[ `]\n)?end$/gm;

/**
 * Files written into a text as before MIME. @returns each with where it stands in the text; what is no whole block
 * is left to be text
 */
export function decodeUuencoded(text: string): Uuencoded[] {
  if (!text.includes('begin ')) return [];
  return Array.from(text.matchAll(block), (found) => ({
    name: found[1]!.trim(),
    bytes: Buffer.concat(found[2]!.split('\n').map(lineBytes)),
    block: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function lineBytes(line: string): Buffer {
  const value = (at: number) => ((line.codePointAt(at) ?? 32) - 32) & 63;
  const length = line === '' ? 0 : value(0);
  const bytes = Buffer.alloc(Math.ceil(length / 3) * 3);
  for (let group = 0; group * 3 < length; group += 1) {
    const at = 1 + group * 4;
    const bits = (value(at) << 18) | (value(at + 1) << 12) | (value(at + 2) << 6) | value(at + 3);
    bytes.writeUIntBE(bits, group * 3, 3);
  }
  return bytes.subarray(0, length);
}
