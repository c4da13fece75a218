/** Signing in and out with an e-mail and password or a passkey, at Better Auth's own addresses. */

export async function signInWithPassword(email: string, password: string): Promise<void> {
  await ask('/sign-in/email', { email, password });
}

/** Asks the browser for a passkey of this house. @throws a sentence for whoever stands there */
export async function signInWithPasskey(): Promise<void> {
  const options = (await ask(
    '/passkey/generate-authenticate-options',
  )) as PublicKeyCredentialRequestOptionsJSON;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = await navigator.credentials.get({ publicKey }).catch(() => null);
  if (!credential) throw new Error('No passkey was chosen.');
  await ask('/passkey/verify-authentication', { response: (credential as PublicKeyCredential).toJSON() });
}

export function passkeysHere(): boolean {
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

export async function signOut(): Promise<void> {
  await ask('/sign-out', {});
}

/** @throws a sentence for whoever stands there; `said` has other ones for some answers of the server */
export async function ask(path: string, body?: unknown, said: Record<number, string> = {}): Promise<unknown> {
  const response = await fetch(`/api/auth${path}`, {
    method: body ? 'POST' : 'GET',
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  }).catch((fault: unknown) => {
    throw new Error('The house cannot be reached.', { cause: fault });
  });
  if (response.ok) return response.json();
  throw new Error(
    said[response.status] ?? sentences[response.status] ?? 'Signing in did not work. Please try again.',
  );
}

const sentences: Record<number, string> = {
  401: 'This e-mail and password do not belong together.',
  403: 'This e-mail and password do not belong together.',
  429: 'Too many tries. Please wait a minute.',
};
