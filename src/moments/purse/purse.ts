/**
 * Guidara's rule of 95/5: manage 95 % down to the penny and spend the last 5 % “foolishly” (Unreasonable Hospitality).
 * It is one restaurateur's rule and no experiment's: the house sets its own share or sum.
 */
export const defaultShare = 500;

export const purseRefusals = [
  'moments.share_or_sum',
  'moments.not_so_much_left',
  'moments.unknown_entry',
  'moments.entry_undone',
] as const;
