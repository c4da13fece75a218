import { decodeText } from './charset.ts';
import type { Header } from './head.ts';
import { decodeHeader } from './words.ts';

/** What the headers of a part say of it. */
export type Described = {
  /** `text/html`, in lower case. */
  mediaType: string;
  params: Readonly<Record<string, string>>;
  /** `inline`, `attachment`, or nothing. */
  disposition: string;
  name: string;
  /** Without angle brackets. */
  contentId: string | null;
  /** `base64`, `quoted-printable`, … in lower case. */
  encoding: string;
};

/** Where a header is there twice the first one counts: another reader on the way may have looked at that one. */
export function describe(headers: readonly Header[], usualType: string): Described {
  const value = (key: string) => headers.find((header) => header.key === key)?.value ?? '';
  const type = structured(value('content-type'));
  const disposition = structured(value('content-disposition'));
  const name = disposition.params['filename'] ?? disposition.params['name'] ?? type.params['name'] ?? '';
  return {
    mediaType: /^[\w.+-]+\/[\w.+-]+$/.test(type.said) ? type.said : (usual[type.said] ?? usualType),
    params: type.params,
    disposition: disposition.said,
    name: decodeHeader(name),
    contentId: value('content-id').trim().replace(/^<|>$/g, '') || null,
    encoding: /[\w-]+/.exec(withoutComments(value('content-transfer-encoding')).toLowerCase())?.[0] ?? '',
  };
}

const usual: Readonly<Record<string, string>> = {
  text: 'text/plain',
  html: 'text/html',
  plain: 'text/plain',
};

type Structured = { said: string; params: Record<string, string> };

const parameter = /[;\s]\s*([^\s=;"]{1,80})\s*=\s*("(?:[^"\\]|\\[^])*"?|[^;]*)/g;

/** `text/plain; charset="utf-8"` (RFC 2045, section 5.1), its long parameters put together (RFC 2231). */
function structured(value: string): Structured {
  const header = withoutComments(value.slice(0, 20_000));
  const params: Record<string, string> = Object.create(null) as Record<string, string>;
  const pieces = new Map<string, Piece[]>();
  for (const [, name, content] of header.matchAll(parameter)) {
    const key = name!.toLowerCase();
    const said = unquoted(content!.trim());
    const piece = /^([^*]+)\*(\d*)(\*?)$/.exec(key);
    if (!piece) params[key] ??= said;
    else add(pieces, piece[1]!, { at: Number(piece[2]), encoded: piece[3] === '*' || piece[2] === '', said });
  }
  for (const [key, parts] of pieces) params[key] = joined(parts);
  return { said: /^\s*"?([^\s;"]*)/.exec(header)![1]!.toLowerCase(), params };
}

type Piece = { at: number; encoded: boolean; said: string };

function add(pieces: Map<string, Piece[]>, key: string, piece: Piece): void {
  const known = pieces.get(key);
  if (known) known.push(piece);
  else pieces.set(key, [piece]);
}

/** A character may be cut between two pieces: they are bytes until they are whole. */
function joined(pieces: readonly Piece[]): string {
  const inOrder = pieces.toSorted((one, other) => one.at - other.at);
  const marked = inOrder[0]!.encoded ? /^([^']*)'[^']*'/.exec(inOrder[0]!.said) : null;
  const bytes = inOrder.map(({ encoded, said }, at) => {
    const content = at === 0 && marked ? said.slice(marked[0].length) : said;
    return encoded ? percentDecoded(content) : Buffer.from(content, 'utf8');
  });
  return decodeText(Buffer.concat(bytes), marked?.[1] ?? '');
}

function percentDecoded(content: string): Buffer {
  const latin1 = Buffer.from(content, 'utf8').toString('latin1');
  return Buffer.from(
    latin1.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

function unquoted(content: string): string {
  if (!content.startsWith('"')) return content;
  return content
    .slice(1, content.length > 1 && content.endsWith('"') ? -1 : undefined)
    .replace(/\\(["\\])/g, '$1');
}

/** Comments stand in brackets, anywhere but within quotes and names of files. */
function withoutComments(header: string): string {
  return header.includes('(')
    ? header.replace(/("(?:[^"\\]|\\[^])*")|(?<=^|[\s;])\([^()]{0,500}\)/g, '$1')
    : header;
}
