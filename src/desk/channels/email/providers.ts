export type Security = 'tls' | 'starttls' | 'none';

export type Provider = {
  name: string;
  imapHost: string;
  imapPort: number;
  imapSecurity: Security;
  smtpHost: string;
  smtpPort: number;
  smtpSecurity: Security;
  /** Mail to `hello+anything@` arrives at `hello@`. */
  plus: boolean;
  /** Puts a copy of what it sends into its Sent folder by itself. */
  keepsSent: boolean;
  /** What signing in takes beside the usual password. */
  signIn: 'password' | 'app password' | 'token';
};

const tls = { imapPort: 993, imapSecurity: 'tls', smtpPort: 465, smtpSecurity: 'tls' } as const;
const startTls = { imapPort: 993, imapSecurity: 'tls', smtpPort: 587, smtpSecurity: 'starttls' } as const;

/** The settings of mail providers many houses use; what a house sets itself comes before them. */
export const providers = {
  gmail: {
    name: 'Gmail, Google Workspace',
    imapHost: 'imap.gmail.com',
    smtpHost: 'smtp.gmail.com',
    ...tls,
    plus: true,
    keepsSent: true,
    signIn: 'app password',
  },
  microsoft: {
    name: 'Outlook, Microsoft 365',
    imapHost: 'outlook.office365.com',
    smtpHost: 'smtp.office365.com',
    ...startTls,
    plus: true,
    keepsSent: true,
    signIn: 'token',
  },
  icloud: {
    name: 'iCloud',
    imapHost: 'imap.mail.me.com',
    smtpHost: 'smtp.mail.me.com',
    ...startTls,
    plus: true,
    keepsSent: false,
    signIn: 'app password',
  },
  fastmail: {
    name: 'Fastmail',
    imapHost: 'imap.fastmail.com',
    smtpHost: 'smtp.fastmail.com',
    ...tls,
    plus: true,
    keepsSent: false,
    signIn: 'app password',
  },
  yahoo: {
    name: 'Yahoo',
    imapHost: 'imap.mail.yahoo.com',
    smtpHost: 'smtp.mail.yahoo.com',
    ...tls,
    plus: false,
    keepsSent: false,
    signIn: 'app password',
  },
  ionos: {
    name: 'IONOS',
    imapHost: 'imap.ionos.com',
    smtpHost: 'smtp.ionos.com',
    ...tls,
    plus: false,
    keepsSent: false,
    signIn: 'password',
  },
  ovh: {
    name: 'OVH',
    imapHost: 'ssl0.ovh.net',
    smtpHost: 'ssl0.ovh.net',
    ...tls,
    plus: false,
    keepsSent: false,
    signIn: 'password',
  },
  hetzner: {
    name: 'Hetzner',
    imapHost: 'mail.your-server.de',
    smtpHost: 'mail.your-server.de',
    ...tls,
    plus: false,
    keepsSent: false,
    signIn: 'password',
  },
} as const satisfies Record<string, Provider>;

export type ProviderName = keyof typeof providers;

export function isProvider(name: unknown): name is ProviderName {
  return typeof name === 'string' && Object.hasOwn(providers, name);
}
