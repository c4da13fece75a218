/** Nobody was asked, and nobody has answered: a yes is to one idea and what it costs. */
export const unasked = {
  asked_at: null,
  asked_by: null,
  answered_at: null,
  answered_by: null,
  granted: null,
} as const;
