import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { CountryCode } from 'libphonenumber-js';

/** A number as the whole world dials it (E.164), read as in `country` where it has no prefix; null when it is none. */
export function toE164(raw: string, country: string | null): string | null {
  const number = parsePhoneNumberFromString(
    withPlus(raw),
    country ? { defaultCountry: country as CountryCode } : {},
  );
  return number?.isPossible() ? number.number : null;
}

/** How many digits at the end are enough to ask whether it may be the same phone. */
export const tailDigits = 7;

/** The digits of a number as it was dialled at home, without the zero in front unless too few are left. */
export function nationalDigits(raw: string): string {
  const digits = raw.replace(/\D/g, '');
  const bare = digits.replace(/^0+/, '');
  return bare.length < tailDigits ? digits : bare;
}

/** "0044 …" is "+44 …" written by hand, and a spreadsheet's quote or a tel: link is no part of a number. */
function withPlus(raw: string): string {
  return raw
    .replace(/^\s*(?:tel:|')/i, '')
    .trim()
    .replace(/^00/, '+');
}
