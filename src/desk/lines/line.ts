export const lineRefusals = [
  'desk.unknown_line',
  'desk.line_settings',
  'desk.line_taken',
  'desk.unknown_mail',
  'desk.mail_read',
] as const;
