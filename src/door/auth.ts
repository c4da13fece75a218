import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import type pg from 'pg';
import { openPool } from '#kit/database.ts';
import { log } from '#kit/log.ts';

export type AuthConfig = {
  database: pg.PoolConfig;
  /** At least 32 random characters, the same at every start. */
  secret: string;
  /** What people type into their browser; https there makes cookies secure and passkeys possible. */
  publicUrl: string;
};

/** Better Auth in its own schema, without the parts of it that know organisations: houses are ours. */
export function createAuth(config: AuthConfig) {
  const options = [config.database.options, '-c search_path=auth'].filter(Boolean).join(' ');
  const pool = openPool({ ...config.database, options }, 4, (fault) =>
    log.warn({ fault: fault.message }, 'sign-in: a connection was lost'),
  );
  const url = new URL(config.publicUrl);
  const auth = betterAuth({
    appName: 'Regulars',
    baseURL: url.origin,
    basePath: '/api/auth',
    secret: config.secret,
    database: pool,
    trustedOrigins: [url.origin],
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 200, autoSignIn: true },
    session: {
      expiresIn: 60 * 60 * 24 * 30,
      updateAge: 60 * 60 * 24,
      // Two minutes in which a removed session still reads: a look-up costs more than the rest of a request.
      cookieCache: { enabled: true, maxAge: 120 },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: 8 } },
    },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: 'regulars',
      useSecureCookies: url.protocol === 'https:',
      // Set by our own server from the socket or the trusted proxy, never taken from the caller.
      ipAddress: { ipAddressHeaders: ['x-regulars-ip'] },
    },
    plugins: [passkey({ rpName: 'Regulars', rpID: url.hostname, origin: url.origin })],
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
  return { auth, close: () => pool.end() };
}

export type Auth = ReturnType<typeof createAuth>['auth'];

/** What of Better Auth is reached from outside. Accounts are made by an invitation or the first run alone. */
export const openAuthPaths: readonly string[] = [
  '/sign-in/email',
  '/sign-out',
  '/get-session',
  '/change-password',
  '/passkey/generate-register-options',
  '/passkey/generate-authenticate-options',
  '/passkey/verify-registration',
  '/passkey/verify-authentication',
  '/passkey/list-user-passkeys',
  '/passkey/delete-passkey',
];
