type Attributes = Record<string, string | number | undefined>;

/** An element with attributes; what stands in it is markup already. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const all = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? short(value) : String(value))}"`)
    .join('');
  return inside === '' ? `<${name}${all}/>` : `<${name}${all}>${inside}</${name}>`;
}

/** Words as XML 1.0 takes them: without what it knows no way to write (section 2.2). */
export function escaped(words: string): string {
  return words
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export type TextLook = { size: number; fill: string; bold?: boolean; serif?: boolean; spaced?: boolean };

/** One line of words from `x`; a line of a writing that runs from the right begins at the right of its room. */
export function textLine(x: number, y: number, room: number, words: string, look: TextLook): string {
  const fromRight = startsFromRight(words);
  return element(
    'text',
    {
      x: fromRight ? x + room : x,
      y,
      'font-size': look.size,
      fill: look.fill,
      'font-weight': look.bold ? 600 : undefined,
      'font-family': look.serif ? serif : undefined,
      'letter-spacing': look.spaced ? look.size * 0.07 : undefined,
      direction: fromRight ? 'rtl' : undefined,
    },
    escaped(words),
  );
}

export const sans = "'Inter Variable', Inter, 'Segoe UI', Arial, sans-serif";
const serif = "'Fraunces Variable', Fraunces, Georgia, serif";

/** By its first letter that has a direction (UAX 9, rule P2). */
function startsFromRight(words: string): boolean {
  const first = /\p{L}/u.exec(words)?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first);
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
