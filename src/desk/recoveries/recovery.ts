/** Something to make right. Kept apart from gestures: a dessert is no apology. */
export const recoveryWeights = ['small', 'serious', 'grave'] as const;
export type RecoveryWeight = (typeof recoveryWeights)[number];

export const recoveryRefusals = [
  'desk.unknown_guest',
  'desk.unknown_visit',
  'desk.unknown_recovery',
  'desk.already_right',
  'desk.still_open',
  'desk.apologised_already',
] as const;
