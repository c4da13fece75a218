/** A value of the page that parts look at and are told of when it changes. */
export type Noted<Value> = {
  get: () => Value;
  set: (value: Value) => void;
  /** @returns how to stop listening */
  subscribe: (changed: () => void) => () => void;
};

export function noted<Value>(first: Value): Noted<Value> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const changed of listeners) changed();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
