/** `first_answer` and `solution` are the house's own rule; `word` was said to a guest. */
export const promiseKinds = ['first_answer', 'solution', 'word'] as const;
export type PromiseKind = (typeof promiseKinds)[number];
export type ClockKind = Exclude<PromiseKind, 'word'>;

/** At three quarters of the time there is still time. */
export const warnAfter = 0.75;

export const promiseRefusals = [
  'desk.unknown_promise',
  'desk.promise_settled',
  'desk.promise_open',
  'desk.promise_past',
] as const;
