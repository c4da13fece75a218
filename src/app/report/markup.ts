/** A piece of HTML or SVG. Only `html` makes one, so that a name in somebody's file never becomes a tag. */
export type Markup = { readonly markup: string };

export type Filling = string | number | Markup | readonly Filling[] | null;

/** Text is escaped, pieces of markup go in as they are, lists one after the other, null leaves nothing. */
export function html(parts: TemplateStringsArray, ...fillings: Filling[]): Markup {
  return { markup: parts.map((part, n) => (n === 0 ? '' : filled(fillings[n - 1] ?? null)) + part).join('') };
}

function filled(filling: Filling): string {
  if (filling === null) return '';
  if (typeof filling === 'number') return String(filling);
  if (typeof filling === 'string') return escaped(filling);
  return 'markup' in filling ? filling.markup : filling.map(filled).join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
