/** Nothing that fetches, computes or escapes: no url(), no functions but colours, no backslash, no second rule. */
const harmless = String.raw`(?!.*(?:url|image|image-set|expression|attr|var|env|element|paint|src|cross-fade)\s*\()[^\\<>{};@\u0000-\u001f]{1,200}`;
const plain = new RegExp(`^${harmless}$`, 'i');
/** A negative margin lays one thing over another. */
const notNegative = new RegExp(`^(?!.*-\\s*[\\d.])${harmless}$`, 'i');
const colour = /^(?:#[\da-f]{3,8}|(?:rgb|hsl)a?\([\d\s.,%/deg]{3,60}\)|[a-z]{3,24})$/i;
const length = /^(?:auto|0|[\d.]{1,8}(?:px|em|rem|ex|ch|pt|pc|cm|mm|in|%)?)$/i;

const sides = ['top', 'right', 'bottom', 'left'];
const each = (names: readonly string[], form: RegExp) =>
  Object.fromEntries(names.map((name) => [name, [form]]));

/**
 * What a mail may say of its looks: type, colours, room and tables. What moves a thing out of its place (`position`,
 * `z-index`, `transform`) or brings something in (`background-image`, `content`, `filter`) is not among it.
 */
export const safeStyles: Record<string, RegExp[]> = {
  ...each(['color', 'background-color', 'background', 'border-color', 'text-decoration-color'], colour),
  ...each(
    sides.map((side) => `border-${side}-color`),
    colour,
  ),
  ...each(
    [
      'font',
      'font-family',
      'font-size',
      'font-style',
      'font-variant',
      'font-weight',
      'line-height',
      'letter-spacing',
    ],
    plain,
  ),
  ...each(['text-align', 'text-decoration', 'text-decoration-line', 'text-transform', 'word-spacing'], plain),
  ...each(['vertical-align', 'white-space', 'word-break', 'word-wrap', 'overflow-wrap', 'direction'], plain),
  ...each(
    ['border', 'border-style', 'border-width', 'border-radius', 'border-collapse', 'border-spacing'],
    plain,
  ),
  ...each(
    sides.flatMap((side) => [`border-${side}`, `border-${side}-style`, `border-${side}-width`]),
    plain,
  ),
  ...each(['margin', ...sides.map((side) => `margin-${side}`)], notNegative),
  ...each(['padding', ...sides.map((side) => `padding-${side}`), 'text-indent'], notNegative),
  ...each(['width', 'min-width', 'max-width', 'height', 'min-height', 'max-height'], length),
  ...each(['float', 'clear', 'table-layout', 'caption-side', 'empty-cells'], plain),
  display: [/^(?:block|inline|inline-block|none|table(?:-[a-z-]+)?|list-item|flex|inline-flex)$/i],
  'list-style-type': [/^[a-z-]{3,30}$/i],
  'list-style-position': [/^(?:inside|outside)$/i],
};
