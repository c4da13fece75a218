type Paragraph = { depth: number; said: string; open: boolean };

/**
 * Text whose paragraphs were wrapped for their way (RFC 3676): a line that ends in a space goes on in the next one of
 * the same depth of quotes. @param delSp the space at which it was wrapped is not part of the text
 */
export function unflow(text: string, delSp: boolean): string {
  const paragraphs: Paragraph[] = [];
  for (const line of text.split('\n')) {
    const { depth, said } = quoted(line);
    const last = paragraphs.at(-1);
    const goesOn = last?.open && last.depth === depth && said !== '-- ';
    const open = said.endsWith(' ') && said !== '-- ';
    const part = open && delSp ? said.slice(0, -1) : said;
    if (goesOn) Object.assign(last, { said: last.said + part, open });
    else paragraphs.push({ depth, said: part, open });
  }
  return paragraphs
    .map(({ depth, said }) => (depth === 0 ? said : `${'>'.repeat(depth)} ${said}`.trimEnd()))
    .join('\n');
}

/** How deep a line is quoted, and what it says without the space that was put before it. */
function quoted(line: string): { depth: number; said: string } {
  let depth = 0;
  while (line[depth] === '>') depth += 1;
  return { depth, said: line.slice(line[depth] === ' ' ? depth + 1 : depth) };
}
