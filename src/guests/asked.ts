import { nationalDigits, tailDigits, toE164 } from './phone.ts';

/** What somebody typed or a caller's number brought, taken apart: any of an e-mail, a phone and words of a name. */
export type Asked = {
  email: string | null;
  /** As the whole world dials it, when it was written so. */
  phone: string | null;
  /** Digits as dialled at home. */
  national: string | null;
  /** As it stands, for the number another system gave. */
  external: string;
  name: string;
  /** How many words of the name are looked for. */
  words: number;
};

const mostWords = 5;

export function takeApart(query: string): Asked {
  const said = query.trim();
  const email = /[^\s<>,;]+@[^\s<>,;]*/.exec(said)?.[0] ?? null;
  const digits = email ? null : (/\+?\(?\d[\d\s().\-/]{5,}\d/.exec(said)?.[0] ?? null);
  const international = digits !== null && /^\s*(?:\+|00)/.test(digits);
  const national = digits === null ? '' : nationalDigits(digits);
  const name = email ? namedIn(email) : said.replace(digits ?? '', ' ');
  return {
    email: email?.toLowerCase() ?? null,
    phone: international ? toE164(digits, null) : null,
    national: national.length >= tailDigits ? national : null,
    external: said,
    name,
    words: Math.min(mostWords, name.match(/[\p{L}\p{N}]+/gu)?.length ?? 0),
  };
}

/** "amara.okafor@…" tells a name where nobody has this address. */
function namedIn(email: string): string {
  return email.slice(0, email.indexOf('@')).replace(/[\d._+-]+/g, ' ');
}
