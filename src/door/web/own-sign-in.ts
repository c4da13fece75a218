import { ask } from './signing.ts';

export type Passkey = { id: string; name: string | null; createdAt: string };

const said = {
  400: 'The passkey was not kept. Please try again.',
  401: 'Please sign in again first.',
  403: 'This needs a fresh sign-in: sign out, sign in with your password, and come back.',
};

/** The passkeys of whoever is signed in, at Better Auth's own addresses. */
export async function listPasskeys(): Promise<Passkey[]> {
  return (await ask('/passkey/list-user-passkeys', undefined, said)) as Passkey[];
}

/** Asks this device for a new passkey. @throws a sentence for whoever stands there */
export async function addPasskey(name: string): Promise<void> {
  const options = (await ask(
    `/passkey/generate-register-options?name=${encodeURIComponent(name)}`,
    undefined,
    said,
  )) as PublicKeyCredentialCreationOptionsJSON;
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const credential = await navigator.credentials.create({ publicKey }).catch(() => null);
  if (!credential) throw new Error('No passkey was made.');
  await ask(
    '/passkey/verify-registration',
    { response: (credential as PublicKeyCredential).toJSON(), name },
    said,
  );
}

export async function deletePasskey(id: string): Promise<void> {
  await ask('/passkey/delete-passkey', { id }, said);
}

/** @throws a sentence for whoever stands there */
export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  await ask(
    '/change-password',
    { currentPassword, newPassword, revokeOtherSessions: true },
    { 400: 'This is not your password of now.', 401: 'This is not your password of now.' },
  );
}
