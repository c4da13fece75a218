import type { LineField, OpenLine } from '../../channel.ts';

/** What every line of this provider needs. */
export const providerFields: readonly LineField[] = [
  { name: 'accountSid', kind: 'text', secret: false, label: 'Account SID' },
  { name: 'authToken', kind: 'text', secret: true, label: 'Auth Token' },
  { name: 'apiUrl', kind: 'text', secret: false, label: 'Address of the provider, where it is another' },
];

const usualApi = 'https://api.twilio.com';
const patience = 20_000;

export type Provider = { api: URL; accountSid: string; authorization: string };

/** @throws a fault that says in a sentence what is not set up */
export function providerOf({ settings, secrets }: Pick<OpenLine, 'settings' | 'secrets'>): Provider {
  const accountSid = word(settings['accountSid']);
  const token = secrets['authToken'] ?? '';
  if (!/^[A-Za-z0-9]{2,64}$/.test(accountSid) || token === '')
    throw new Error('The Account SID or the Auth Token is missing.');
  const address = word(settings['apiUrl']) || usualApi;
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new Error('The address of the provider is none: it begins with https://.');
  const authorization = `Basic ${Buffer.from(`${accountSid}:${token}`).toString('base64')}`;
  return { api: new URL(address), accountSid, authorization };
}

/** Calls the provider's API. @throws what fetch throws, and after 20 seconds */
export async function callProvider(
  { api, accountSid, authorization }: Provider,
  path: string,
  form?: URLSearchParams,
): Promise<Response> {
  return fetch(new URL(`/2010-04-01/Accounts/${accountSid}${path}`, api), {
    method: form ? 'POST' : 'GET',
    headers: { authorization },
    ...(form ? { body: form } : {}),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
}

/** Whether the provider knows the account and its token. @returns what is wrong in one sentence, or null */
export async function tryProvider(line: OpenLine): Promise<string | null> {
  try {
    const response = await callProvider(providerOf(line), '.json');
    await response.body?.cancel();
    if (response.ok) return null;
    if (response.status === 401 || response.status === 404)
      return 'The provider does not know this account with this token. Copy both once more from its console.';
    return `The provider said ${response.status}. Try again in a moment.`;
  } catch (fault) {
    if (fault instanceof TypeError || (fault as Error).name === 'TimeoutError')
      return 'The provider cannot be reached from here.';
    return (fault as Error).message;
  }
}

export function word(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
