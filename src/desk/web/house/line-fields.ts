import { isProvider, providers, type ProviderName } from '../../channels/email/providers.ts';
import type { LineShown } from '../desk.ts';

export type FormField = {
  name: string;
  kind: 'text' | 'number' | 'switch' | 'list';
  secret: boolean;
  label: string;
  /** One of a few instead of free words. */
  choices?: { value: string; words: string }[];
};

/** What a house must say for a line to work; everything else has an answer of its own. */
const usual: Partial<Record<LineShown['channel'], readonly string[]>> = {
  email: ['provider', 'password', 'token'],
  chat: ['origins', 'greeting'],
};

const servers = ['imapHost', 'imapPort', 'imapSecurity', 'smtpHost', 'smtpPort', 'smtpSecurity'];

export function isUsual(
  channel: LineShown['channel'],
  name: string,
  settings: Record<string, unknown>,
): boolean {
  const known = usual[channel];
  if (!known) return true;
  return known.includes(name) || (settings['provider'] === 'own' && servers.includes(name));
}

/** The fields of a form as they are asked for: a provider is picked, and a token asked for only where one is needed. */
export function fieldsFor(
  channel: LineShown['channel'],
  fields: readonly FormField[],
  settings: Record<string, unknown>,
): FormField[] {
  if (channel !== 'email') return [...fields];
  const provider = settings['provider'];
  const byToken = isProvider(provider) && providers[provider].signIn === 'token';
  return fields
    .filter(({ name }) => (name === 'token' ? byToken : name === 'password' ? !byToken : true))
    .map((field) => ({ ...field, ...words[field.name] }));
}

const security = [
  { value: 'tls', words: 'TLS from the start (usual)' },
  { value: 'starttls', words: 'STARTTLS' },
  { value: 'none', words: 'None: for a server in this very house' },
];

const words: Record<string, Partial<FormField>> = {
  provider: {
    label: 'Provider',
    choices: [
      ...Object.entries(providers).map(([value, { name }]) => ({ value, words: name })),
      { value: 'own', words: 'Another, by its servers' },
    ],
  },
  imapSecurity: { label: 'Its encryption', choices: security },
  smtpSecurity: { label: 'Its encryption', choices: security },
};

const byDomain: Record<string, ProviderName> = {
  'gmail.com': 'gmail',
  'googlemail.com': 'gmail',
  'outlook.com': 'microsoft',
  'hotmail.com': 'microsoft',
  'live.com': 'microsoft',
  'icloud.com': 'icloud',
  'me.com': 'icloud',
  'fastmail.com': 'fastmail',
  'yahoo.com': 'yahoo',
  'yahoo.co.uk': 'yahoo',
};

/** The provider an address tells by itself. */
export function providerOf(address: string): ProviderName | undefined {
  return byDomain[address.split('@')[1]?.trim().toLowerCase() ?? ''];
}

/** What signing in takes beside the usual password, in words a shop owner can follow. */
export function providerHint(provider: unknown): { title: string; words: string } | undefined {
  if (!isProvider(provider)) return undefined;
  const { name, signIn } = providers[provider];
  if (signIn === 'app password') {
    return {
      title: `${name} wants an app password`,
      words:
        'Your usual password does not work here. Open the security page of your account there, switch two-step sign-in on, make an app password, and paste it above.',
    };
  }
  if (signIn === 'token') {
    return {
      title: `${name} takes no passwords`,
      words:
        'Whoever looks after your accounts there makes an access token for IMAP and SMTP. Without one, let your mail be handed on to the address that is shown once this is connected.',
    };
  }
  return undefined;
}
