/** Something to make right. Kept apart from gestures: a dessert is no apology. */
export const recoveryWeights = ['small', 'serious', 'grave'] as const;
export type RecoveryWeight = (typeof recoveryWeights)[number];
