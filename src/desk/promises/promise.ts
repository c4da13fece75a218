export const promiseKinds = ['first_answer', 'solution', 'word'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

export const promiseRefusals = ['desk.unknown_promise', 'desk.promise_settled', 'desk.promise_past'] as const;
