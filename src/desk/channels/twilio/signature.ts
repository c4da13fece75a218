import { createHmac, timingSafeEqual } from 'node:crypto';

export type Params = Readonly<Record<string, string>>;

/**
 * What X-Twilio-Signature must be: HMAC-SHA1 under the account's token of the whole address as it was called, followed
 * by every field of the form with its value, in the order of their names; in base64 (Twilio, “Validating requests”).
 */
export function signatureOf(token: string, url: string, params: Params): string {
  const fields = Object.keys(params)
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((name) => `${name}${params[name]}`);
  return createHmac('sha1', token)
    .update(url + fields.join(''), 'utf8')
    .digest('base64');
}

/** Whether a call was signed with this token; how long the comparison takes tells nothing of it. */
export function isSigned(token: string, call: { url: string; params: Params; signature: string }): boolean {
  const right = Buffer.from(signatureOf(token, call.url, call.params));
  const given = Buffer.from(call.signature);
  return token !== '' && right.length === given.length && timingSafeEqual(right, given);
}
