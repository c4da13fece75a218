import type { ChannelName } from '../conversation.ts';

export type LineChannel = Exclude<ChannelName, 'counter'>;

/** How a line is connected, as its form says it. */
export type LineShape = {
  name: string;
  venueId: string | null;
  address: string;
  settings: Readonly<Record<string, unknown>>;
  /** Written and never read back; what is not named stays, what is empty goes. */
  secrets: Readonly<Record<string, string>>;
};

export const lineRefusals = [
  'desk.unknown_line',
  'desk.line_settings',
  'desk.line_taken',
  'desk.unknown_mail',
  'desk.mail_read',
] as const;
