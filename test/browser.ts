import { createORPCClient } from '@orpc/client';
import { lightLink } from '#kit/call.ts';
import { password, publicUrl } from './house.ts';
import type { Client, TestHouse } from './house.ts';

/** A browser that keeps its cookies, as far as the server can tell one. */
export type Browser = {
  client: Client;
  /** The cookies it holds, and each line that set one with its attributes. */
  cookies: Map<string, string>;
  setLines: string[];
  /** The turn of its tab, on a tablet. */
  turn: string | null;
  send: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  signIn: (email: string, secret?: string) => Promise<Response>;
};

/** @param address where its calls come from: sign-in is slowed down by address */
export function newBrowser(
  house: TestHouse,
  slug: string | null = house.slug,
  address = '10.0.0.1',
): Browser {
  const reach = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('origin', headers.get('origin') ?? publicUrl);
    headers.set('x-regulars-ip', address);
    headers.set('cookie', [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await house.request(path, { ...init, headers });
    for (const line of response.headers.getSetCookie()) keep(browser, line);
    return response;
  };
  const send: Browser['send'] = (path, body, headers = {}) =>
    reach(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const browser: Browser = {
    client: createORPCClient(lightLink({ house: () => slug, turn: () => browser.turn, fetch: reach })),
    cookies: new Map(),
    setLines: [],
    turn: null,
    send,
    signIn: (email, secret = password) => send('/api/auth/sign-in/email', { email, password: secret }),
  };
  return browser;
}

function keep(browser: Browser, line: string): void {
  const [pair = '', ...attributes] = line.split('; ');
  const name = pair.slice(0, pair.indexOf('='));
  browser.setLines.push(line);
  if (attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0')) browser.cookies.delete(name);
  else browser.cookies.set(name, pair.slice(name.length + 1));
}
