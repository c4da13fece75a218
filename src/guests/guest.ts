/** Whoever the house knows. Why a verb about guests may say no. */
export const guestRefusals = [
  'guests.unknown_guest',
  'guests.no_email',
  'guests.no_phone',
  'guests.unknown_identity',
  'guests.unknown_proposal',
  'guests.proposal_decided',
  'guests.unknown_memory',
  'guests.memory_retired',
  'guests.memory_stands',
  'guests.memory_gone',
  'guests.impossible_date',
  'guests.needs_consent',
  'guests.which_visit',
  'guests.other_record_refuses',
  'guests.own_company',
  'guests.no_company',
  'guests.one_already',
  'guests.not_merged',
] as const;

/** The name of somebody whose words were erased; what happened and what it came to stays. */
export const erasedName = 'Erased guest';
