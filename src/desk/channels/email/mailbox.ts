import type { LineField, OpenLine } from '../../channel.ts';
import { isProvider, providers } from './providers.ts';
import type { Security } from './providers.ts';

export type Server = { host: string; port: number; security: Security };

/** A mailbox as it is worked with: the house's settings over those of its provider. */
export type Mailbox = {
  address: string;
  /** Other addresses whose mail lands here. */
  aliases: readonly string[];
  fromName: string;
  /** Mail to `hello+anything@` arrives here. */
  plus: boolean;
  /** null: mail comes by hook. */
  imap: Server | null;
  /** null: nothing is sent from here. */
  smtp: Server | null;
  user: string;
  folders: readonly string[];
  markSeen: boolean;
  /** Puts a copy of what is sent into the Sent folder. */
  keepSent: boolean;
  /** Leaves what lies in the mailbox when it is connected. */
  onlyNew: boolean;
  /** What whoever writes is told at once; null tells nothing. */
  firstAnswer: string | null;
};

const switches = ['plus', 'markSeen', 'keepSent', 'onlyNew', 'firstAnswer'] as const;

export const mailboxFields: readonly LineField[] = [
  {
    name: 'provider',
    kind: 'text',
    secret: false,
    label: `Provider: ${Object.keys(providers).join(', ')} or own`,
  },
  { name: 'user', kind: 'text', secret: false, label: 'User name, where it is not the address' },
  { name: 'password', kind: 'text', secret: true, label: 'Password, or the app password of the provider' },
  { name: 'smtpPassword', kind: 'text', secret: true, label: 'Password for sending, where it is another' },
  { name: 'token', kind: 'text', secret: true, label: 'Access token, where the provider takes no passwords' },
  { name: 'imapHost', kind: 'text', secret: false, label: 'Incoming server (IMAP)' },
  { name: 'imapPort', kind: 'number', secret: false, label: 'Its port' },
  { name: 'imapSecurity', kind: 'text', secret: false, label: 'Its encryption: tls, starttls or none' },
  { name: 'smtpHost', kind: 'text', secret: false, label: 'Outgoing server (SMTP)' },
  { name: 'smtpPort', kind: 'number', secret: false, label: 'Its port' },
  { name: 'smtpSecurity', kind: 'text', secret: false, label: 'Its encryption: tls, starttls or none' },
  { name: 'fromName', kind: 'text', secret: false, label: 'The name our mail is from' },
  { name: 'aliases', kind: 'list', secret: false, label: 'Other addresses whose mail lands here' },
  { name: 'folders', kind: 'list', secret: false, label: 'Folders that are read; the inbox unless told' },
  { name: 'markSeen', kind: 'switch', secret: false, label: 'Mark mail as seen once it is here' },
  {
    name: 'keepSent',
    kind: 'switch',
    secret: false,
    label: 'Put a copy of our answers into its Sent folder',
  },
  { name: 'onlyNew', kind: 'switch', secret: false, label: 'Leave what lies there already' },
  { name: 'plus', kind: 'switch', secret: false, label: 'Mail to name+anything@ arrives too' },
  { name: 'firstAnswer', kind: 'switch', secret: false, label: 'Tell whoever writes that it has arrived' },
  { name: 'firstAnswerText', kind: 'text', secret: false, label: 'In these words' },
];

const usualFirstAnswer =
  'Thank you for writing. Your message has arrived, and one of us will answer it as soon as we can.';

type Settings = Readonly<Record<string, unknown>>;

export function mailboxOf({
  address,
  name,
  settings,
}: Pick<OpenLine, 'address' | 'name' | 'settings'>): Mailbox {
  const preset = isProvider(settings['provider']) ? providers[settings['provider']] : null;
  const is = (name: (typeof switches)[number], unlessTold: boolean) =>
    typeof settings[name] === 'boolean' ? settings[name] : unlessTold;
  return {
    address,
    aliases: list(settings['aliases']),
    fromName: word(settings['fromName']) || name,
    plus: is('plus', preset?.plus ?? false),
    imap: server(
      settings,
      'imap',
      preset ? { host: preset.imapHost, port: preset.imapPort, security: preset.imapSecurity } : null,
    ),
    smtp: server(
      settings,
      'smtp',
      preset ? { host: preset.smtpHost, port: preset.smtpPort, security: preset.smtpSecurity } : null,
    ),
    user: word(settings['user']) || address,
    folders: list(settings['folders']).length > 0 ? list(settings['folders']) : ['INBOX'],
    markSeen: is('markSeen', false),
    keepSent: is('keepSent', !(preset?.keepsSent ?? false)),
    onlyNew: is('onlyNew', false),
    firstAnswer: is('firstAnswer', false) ? word(settings['firstAnswerText']) || usualFirstAnswer : null,
  };
}

function server(settings: Settings, kind: 'imap' | 'smtp', preset: Server | null): Server | null {
  const host = word(settings[`${kind}Host`]) || preset?.host;
  if (!host) return null;
  const said = word(settings[`${kind}Security`]);
  const security =
    said === 'tls' || said === 'starttls' || said === 'none' ? said : (preset?.security ?? 'tls');
  const usual =
    kind === 'imap' ? { tls: 993, starttls: 143, none: 143 } : { tls: 465, starttls: 587, none: 25 };
  const port = settings[`${kind}Port`];
  return { host, port: typeof port === 'number' ? port : (preset?.port ?? usual[security]), security };
}

function word(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(word).filter(Boolean) : [];
}
