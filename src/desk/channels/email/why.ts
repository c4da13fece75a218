import type { Server } from './mailbox.ts';
import { isProvider, providers } from './providers.ts';

type Fault = Error & {
  code?: string;
  responseCode?: number;
  authenticationFailed?: boolean;
  tlsFailed?: boolean;
  mailboxMissing?: boolean;
  response?: unknown;
  responseText?: string;
};

type Tried = { what: 'IMAP' | 'SMTP'; server: Server; provider: unknown };

/** What a mail server did or did not do, as a sentence that says what to look at. */
export function whyNot(said: unknown, { what, server, provider }: Tried): string {
  const fault = said as Fault;
  const at = `${server.host}, port ${server.port}`;
  if (fault.authenticationFailed || fault.code === 'EAUTH') return `${signIn(provider)}${quoted(fault)}`;
  if (fault.mailboxMissing)
    return 'One of the folders to be read is not in this mailbox. Look at their names.';
  const code = fault.code ?? '';
  if (/ENOTFOUND|EAI_AGAIN|EDNS/.test(code))
    return `There is no server called ${server.host}. Look at the name of the ${side[what]} server.`;
  if (/ECONNREFUSED/.test(code) || /ECONNREFUSED/.test(fault.message))
    return `${server.host} takes no connections at port ${server.port}. Look at the port of the ${side[what]} server.`;
  if (/SSL|EPROTO|wrong version/i.test(`${code} ${fault.message}`) && !/CERT/.test(code))
    return `${at} does not speak TLS from the start. Choose “starttls”, or the port ${what === 'IMAP' ? 993 : 465}.`;
  if (/CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY/.test(code))
    return `The certificate of ${server.host} is not valid for this name. Use the name your provider gives, or have the certificate renewed.`;
  if (fault.tlsFailed || code === 'ETLS' || /STARTTLS/i.test(fault.message))
    return `${at} offers no encryption. Choose “tls” with port ${what === 'IMAP' ? 993 : 465}, or “none” for a server in your own network.`;
  if (/TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/.test(code))
    return `${at} does not answer. A wrong port, a firewall or a server that is away are the usual reasons.`;
  if (/EConnectionClosed|NoConnection|ClosedAfterConnect|ECONNECTION|ECONNRESET|ESOCKET/.test(code))
    return `${at} closed the connection.${quoted(fault)}`;
  return `${at} said no.${quoted(fault) || ` It said: “${short(fault.message)}”.`}`;
}

const side = { IMAP: 'incoming', SMTP: 'outgoing' } as const;

function signIn(provider: unknown): string {
  const known = isProvider(provider) ? providers[provider] : null;
  if (known?.signIn === 'app password')
    return `${known.name} did not take this user name and password. It wants an app password here, not the one you sign in with.`;
  if (known?.signIn === 'token')
    return `${known.name} did not let us in: it takes no passwords from other programs. Set an access token, or have the mail forwarded.`;
  return 'The server did not take this user name and password.';
}

function quoted({ response, responseText }: Fault): string {
  const said = responseText ?? (typeof response === 'string' ? response : '');
  return said ? ` It said: “${short(said)}”.` : '';
}

function short(said: string): string {
  const line = said.replaceAll(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 160)} …` : line.replace(/[.]$/, '');
}
