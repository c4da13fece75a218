/** What providers call the field that holds the mail as it came. */
const fields = ['email', 'body-mime', 'message', 'raw', 'RawEmail', 'rawEmail', 'raw_email', 'mime'];

/**
 * The mail in a call of a provider, byte for byte: the body itself, a field of a form, or a text in JSON, which may be
 * base64. @returns null where there is none
 */
export function mailIn(body: Buffer, contentType: string): Buffer | null {
  const [type = ''] = contentType.toLowerCase().split(';');
  const mail = {
    'multipart/form-data': () => inForm(body, contentType),
    'application/x-www-form-urlencoded': () => inFields(body),
    'application/json': () => inJson(body),
  }[type.trim()];
  const found = mail ? mail() : body;
  return found && found.some((byte) => byte > 32) ? found : null;
}

/** RFC 7578. As bytes: a mail in an old charset is no UTF-8, and a form that was read as text has lost it. */
function inForm(body: Buffer, contentType: string): Buffer | null {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (!boundary) return null;
  const parts = new Map<string, Buffer>();
  const mark = Buffer.from(`--${boundary}`);
  for (let at = body.indexOf(mark); at >= 0;) {
    const next = body.indexOf(Buffer.concat([Buffer.from('\r\n'), mark]), at + mark.length);
    if (next < 0) break;
    const part = body.subarray(at + mark.length + 2, next);
    const gap = part.indexOf('\r\n\r\n');
    const name = /\bname="?([^";\r\n]+)"?/i.exec(part.subarray(0, Math.max(gap, 0)).toString('latin1'))?.[1];
    if (name && gap >= 0) parts.set(name, part.subarray(gap + 4));
    at = next + 2;
  }
  return first((field) => parts.get(field));
}

function inFields(body: Buffer): Buffer | null {
  const pairs = body
    .toString('latin1')
    .split('&')
    .map((pair) => pair.split('=', 2) as [string, string?]);
  const values = new Map(pairs.map(([name, value = '']) => [bytesOf(name).toString('utf8'), value]));
  return first((field) => {
    const value = values.get(field);
    return value === undefined ? undefined : bytesOf(value);
  });
}

/** Percent signs and pluses undone, into bytes. */
function bytesOf(value: string): Buffer {
  const plain = value
    .replaceAll('+', ' ')
    .replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

function inJson(body: Buffer): Buffer | null {
  let said: unknown;
  try {
    said = JSON.parse(body.toString('utf8'));
  } catch {
    // Not JSON after all: there is no mail in it.
    return null;
  }
  if (typeof said !== 'object' || said === null) return null;
  const values = said as Record<string, unknown>;
  return first((field) => {
    const value = values[field];
    return typeof value === 'string' ? unwrapped(value) : undefined;
  });
}

/** A mail has a colon in its first line, and base64 has none at all. */
function unwrapped(text: string): Buffer {
  return /^[\w+/=\s-]+$/.test(text) ? Buffer.from(text, 'base64') : Buffer.from(text, 'utf8');
}

function first(field: (name: string) => Buffer | undefined): Buffer | null {
  for (const name of fields) {
    const found = field(name);
    if (found) return found;
  }
  return null;
}
