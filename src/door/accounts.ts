import { createHmac } from 'node:crypto';
import { APIError } from 'better-auth/api';
import { Refusal } from '#kit/refusal.ts';
import type { Accounts } from '#kit/serve.ts';
import type { Auth } from './auth.ts';

/** The browser at the door: what it sent, and the headers it is answered with. */
export type Browser = { request: Headers; response: Headers };

/** Accounts as verbs reach them; whoever signs in here has the session's cookies in the answer to this very call. */
export function accounts(auth: Auth, secret: string): (browser: Browser) => Accounts {
  return (browser) => ({
    signUp: (account) => signUp(auth, browser, account),
    signOut: () => signOut(auth, browser),
    visit: () => visit(auth, browser, visitorOf(secret)),
    isVisitor: () => isVisitor(auth, browser, visitorOf(secret)),
  });
}

type Account = { name: string; email: string; password: string };

async function signUp(auth: Auth, browser: Browser, { name, email, password }: Account): Promise<string> {
  const { headers, response } = await auth.api
    .signUpEmail({ body: { name, email, password }, headers: browser.request, returnHeaders: true })
    .catch(refuseAs('door.email_taken'));
  handOver(headers, browser);
  return response.user.id;
}

async function signIn(auth: Auth, browser: Browser, account: Omit<Account, 'name'>): Promise<string> {
  const { email, password } = account;
  const { headers, response } = await auth.api
    .signInEmail({ body: { email, password }, headers: browser.request, returnHeaders: true })
    .catch(refuseAs('door.wrong_sign_in'));
  handOver(headers, browser);
  return response.user.id;
}

async function signOut(auth: Auth, browser: Browser): Promise<void> {
  const { headers } = await auth.api.signOut({ headers: browser.request, returnHeaders: true });
  handOver(headers, browser);
}

/** One account for all visitors of the demo house. A new secret makes a new one, for the old password is lost with it. */
function visitorOf(secret: string): Account {
  const derived = (what: string) =>
    createHmac('sha256', secret).update(`the visitor's ${what}`).digest('hex');
  return {
    name: 'Visitor',
    email: `visitor-${derived('address').slice(0, 12)}@demo.invalid`,
    password: derived('password'),
  };
}

async function visit(auth: Auth, browser: Browser, visitor: Account): Promise<string> {
  const again = () => signIn(auth, browser, visitor);
  return again()
    .catch(unless('door.wrong_sign_in', () => signUp(auth, browser, visitor)))
    .catch(unless('door.email_taken', again));
}

async function isVisitor(auth: Auth, { request }: Browser, visitor: Account): Promise<boolean> {
  const session = await auth.api.getSession({ headers: request });
  return session?.user.email === visitor.email;
}

function handOver(headers: Headers, { response }: Browser): void {
  for (const cookie of headers.getSetCookie()) response.append('set-cookie', cookie);
}

function unless(code: string, otherwise: () => Promise<string>) {
  return (fault: unknown) => {
    if (fault instanceof Refusal && fault.code === code) return otherwise();
    throw fault;
  };
}

function refuseAs(code: string) {
  return (fault: unknown): never => {
    if (fault instanceof APIError && fault.statusCode < 500) throw new Refusal(code);
    throw fault;
  };
}
