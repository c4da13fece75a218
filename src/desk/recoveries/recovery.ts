/** Something to make right. Kept apart from gestures: a dessert is no apology. */
export const recoveryWeights = ['small', 'serious', 'grave'] as const;
export type RecoveryWeight = (typeof recoveryWeights)[number];

/**
 * A second failure within a year is told at once to whoever leads: after two, even a good recovery no longer wins a
 * guest back (Maxham and Netemeyer 2002, “double deviation”, doi 10.1509/jmkg.66.4.57.18512).
 */
export const againWithinDays = 365;

/** So long after it was made right it is still worth asking whether it is. */
export const askWithinDays = 60;

export const recoveryRefusals = [
  'desk.unknown_guest',
  'desk.unknown_visit',
  'desk.unknown_recovery',
  'desk.already_right',
  'desk.still_open',
  'desk.apologised_already',
] as const;
