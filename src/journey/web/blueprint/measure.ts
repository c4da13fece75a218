/**
 * Widths of letters, since a picture that has to open anywhere cannot ask a browser: hundredths of an em of Inter, from
 * the space to the tilde, at weight 600, which is the wider one.
 */
const ascii = [
  25, 32, 52, 64, 65, 100, 66, 33, 37, 37, 54, 67, 32, 47, 32, 38, 66, 42, 62, 64, 67, 61, 64, 58, 64, 64, 32,
  33, 67, 67, 67, 54, 100, 73, 66, 74, 72, 61, 59, 75, 75, 28, 58, 70, 57, 92, 76, 77, 65, 77, 65, 65, 66, 74,
  73, 102, 72, 71, 65, 37, 38, 37, 48, 47, 35, 57, 62, 58, 62, 59, 39, 63, 61, 26, 26, 57, 26, 90, 61, 61, 62,
  62, 40, 55, 35, 61, 59, 84, 57, 59, 57, 45, 36, 45, 67,
];

/** Where Inter is missing another sans stands in; of those at hand DejaVu Sans is the widest. */
const spare = 1.1;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** @returns the room a line takes, rather too much than too little, in the unit of `size` */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  if (/^[ -~]*$/.test(text))
    for (let at = 0; at < text.length; at++) ems += ascii[text.charCodeAt(at) - 32]! / 100;
  else for (const { segment } of graphemes.segment(text)) ems += emsOf(segment);
  return ems * size * spare;
}

function emsOf(grapheme: string): number {
  const code = grapheme.codePointAt(0) ?? 32;
  if (code >= 32 && code < 127) return ascii[code - 32]! / 100;
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(grapheme)) return 1.4;
  // Writings of East Asia fill a square; of the others no letter is known to be wider than a W.
  if (
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|[\u{20000}-\u{3fffd}]/u.test(
      grapheme,
    )
  )
    return 1;
  return /\p{Lu}/u.test(grapheme) ? 0.85 : 0.72;
}

/** Text in lines no wider than `width`; a word that is wider than a line is broken between letters. */
export function wrap(text: string, width: number, size: number): string[] {
  return text
    .split('\n')
    .flatMap((paragraph) => wrapOne(paragraph, width, size))
    .filter((line, at, all) => line !== '' || (at > 0 && at < all.length - 1));
}

function wrapOne(paragraph: string, width: number, size: number): string[] {
  const lines: string[] = [];
  const space = widthOf(' ', size);
  let [line, room] = ['', width];
  for (const word of paragraph.split(/\s+/).filter(Boolean)) {
    const wide = widthOf(word, size);
    if (line !== '' && space + wide <= room) {
      line += ` ${word}`;
      room -= space + wide;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = wide <= width ? [word] : broken(word, width, size);
    line = pieces.pop() ?? '';
    room = width - widthOf(line, size);
    lines.push(...pieces);
  }
  return [...lines, line];
}

function broken(word: string, width: number, size: number): string[] {
  const pieces = [''];
  for (const { segment } of graphemes.segment(word)) {
    const longer = `${pieces.at(-1)}${segment}`;
    if (pieces.at(-1) === '' || widthOf(longer, size) <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(segment);
  }
  return pieces;
}
