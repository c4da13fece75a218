/** Every code with which the door says no. */
export const doorRefusals = [
  'door.email_taken',
  'door.wrong_sign_in',
  'door.no_demo',
  'door.unknown_tablet',
  'door.unknown_key',
  'door.no_tablet',
  'door.locked',
] as const;
