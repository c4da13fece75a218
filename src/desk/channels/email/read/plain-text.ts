import sanitizeHtml from 'sanitize-html';

/** More HTML than this is no letter: what is written in it is read, and not how it is laid out. */
export const longestHtml = 1_500_000;
export const mostTags = 60_000;

const blocks = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Between these stands an empty line. */
const apart = new Set([
  'hr',
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'dl',
  'pre',
  'blockquote',
  'table',
]);
const unseen = [
  'style',
  'script',
  'title',
  'textarea',
  'option',
  'noscript',
  'template',
  'svg',
  'math',
  'xmp',
];
/** Where mail programs begin to quote without a blockquote; told to the folding by Outlook's own line. */
const quoteBegins = /^(divRplyFwdMsg|x_divRplyFwdMsg|appendonsend|reply-intro)$/;

/**
 * HTML as the text a person would have written: paragraphs, lists, quotes behind `> `, links with where they lead.
 */
export function htmlToText(html: string): string {
  if (html.length > longestHtml || countTags(html) > mostTags) return bare(html);
  const sheet = newSheet();
  sanitizeHtml(html, {
    allowedTags: [],
    allowedAttributes: {},
    nonTextTags: unseen,
    onOpenTag: (name, attributes) => open(sheet, name, attributes),
    onCloseTag: (name) => close(sheet, name),
    textFilter: (text) => {
      say(sheet, unescaped(text));
      return '';
    },
  });
  return finished(sheet) || bare(html);
}

/** `sanitize-html` hands text on with these four escaped, and every other entity read. */
function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

export function countTags(html: string): number {
  return html.split('<').length - 1;
}

/** Of markup that no browser would follow: what is left without it. */
function bare(html: string): string {
  const text = html.slice(0, 2 * longestHtml).replace(/<(style|script)\b[^>]{0,500}>[^]*?(?:<\/\1|$)/gi, ' ');
  return text
    .replace(/<[^<>]{0,5000}>/g, ' ')
    .replace(/(?:&nbsp;|\s)+/g, ' ')
    .trim();
}

/** What is being written on, line by line. */
type Sheet = {
  lines: string[];
  /** In pieces: a line may be a megabyte long, and is put together once. */
  line: string[];
  quotes: number;
  pre: number;
  links: { href: string; said: string }[];
  /** The number of the next item; null in a list without numbers. */
  lists: (number | null)[];
};

function newSheet(): Sheet {
  return { lines: [], line: [], quotes: 0, pre: 0, links: [], lists: [] };
}

function open(sheet: Sheet, name: string, attributes: Record<string, string>): void {
  if (quoteBegins.test(attributes['id'] ?? '')) rule(sheet);
  if (blocks.has(name)) end(sheet, apart.has(name));
  if (name === 'br') newLine(sheet);
  else if (name === 'blockquote') sheet.quotes += 1;
  else if (name === 'pre') sheet.pre += 1;
  else if (name === 'ul' || name === 'ol') sheet.lists.push(name === 'ol' ? 1 : null);
  else if (name === 'li') sheet.line.push(bullet(sheet));
  else if (name === 'td' || name === 'th') write(sheet, ' ');
  else if (name === 'a') sheet.links.push({ href: attributes['href'] ?? '', said: '' });
  else if (name === 'img' && attributes['alt']?.trim()) say(sheet, `[${attributes['alt'].trim()}]`);
}

function close(sheet: Sheet, name: string): void {
  if (name === 'a') closeLink(sheet);
  if (blocks.has(name)) end(sheet, apart.has(name));
  if (name === 'blockquote') sheet.quotes = Math.max(0, sheet.quotes - 1);
  else if (name === 'pre') sheet.pre = Math.max(0, sheet.pre - 1);
  else if (name === 'ul' || name === 'ol') sheet.lists.pop();
}

function say(sheet: Sheet, text: string): void {
  const link = sheet.links.at(-1);
  if (link && link.said.length < 2000) link.said += text;
  if (sheet.pre > 0) return sayAsItStands(sheet, text);
  write(sheet, text.replace(/(?:[\s\u200b\u200c\u00ad\ufeff]|\u034f)+/g, ' '));
}

/** Of two spaces one is seen, and at the beginning of a line none. */
function write(sheet: Sheet, flat: string): void {
  const piece = (sheet.line.at(-1)?.endsWith(' ') ?? true) ? flat.trimStart() : flat;
  if (piece !== '') sheet.line.push(piece);
}

function sayAsItStands(sheet: Sheet, text: string): void {
  for (const [at, line] of text.replace(/\r\n?/g, '\n').split('\n').entries()) {
    if (at > 0) newLine(sheet);
    if (line !== '') sheet.line.push(line);
  }
}

function finished(sheet: Sheet): string {
  end(sheet, false);
  return sheet.lines
    .join('\n')
    .replace(/(?:\n(?:> ?)*){4,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '');
}

function closeLink(sheet: Sheet): void {
  const link = sheet.links.pop();
  if (!link || !/^(?:https?|mailto|tel):/i.test(link.href) || link.href.length > 500) return;
  const said = link.said.trim();
  if (said !== '' && shortAddress(said) !== shortAddress(link.href)) sheet.line.push(` (${link.href})`);
}

function shortAddress(address: string): string {
  return address.replace(/^(?:https?:\/\/|mailto:|tel:)?(?:www\.)?|\/$/gi, '').toLowerCase();
}

function bullet(sheet: Sheet): string {
  const indent = '  '.repeat(Math.min(8, Math.max(0, sheet.lists.length - 1)));
  const next = sheet.lists.at(-1) ?? null;
  if (next === null) return `${indent}- `;
  sheet.lists[sheet.lists.length - 1] = next + 1;
  return `${indent}${next}. `;
}

function rule(sheet: Sheet): void {
  end(sheet, false);
  sheet.lines.push(`${quote(sheet)}________________________________`);
}

function newLine(sheet: Sheet): void {
  sheet.lines.push(`${quote(sheet)}${sheet.line.join('')}`.trimEnd());
  sheet.line = [];
}

function end(sheet: Sheet, withEmptyLine: boolean): void {
  if (sheet.line.some((piece) => piece.trim() !== '')) newLine(sheet);
  else sheet.line = [];
  const last = sheet.lines.at(-1);
  if (withEmptyLine && last !== undefined && last.replace(/[> ]/g, '') !== '')
    sheet.lines.push(quote(sheet).trimEnd());
}

function quote(sheet: Sheet): string {
  return sheet.quotes === 0 ? '' : `${'>'.repeat(Math.min(sheet.quotes, 20))} `;
}
