import type { Drawn } from './editing.ts';

/** What was drawn, what it was before each change and what was taken back. */
export type History = {
  past: readonly Drawn[];
  now: Drawn;
  future: readonly Drawn[];
  /** What the last change was about: letters typed into one field are taken back together. */
  about: string | null;
};

const depth = 500;

export function begun(now: Drawn): History {
  return { past: [], now, future: [], about: null };
}

export function did(history: History, now: Drawn, about: string | null = null): History {
  if (now === history.now) return history;
  if (about !== null && about === history.about) return { ...history, now, future: [] };
  return { past: [...history.past, history.now].slice(-depth), now, future: [], about };
}

export function undo({ past, now, future, about }: History): History {
  const before = past.at(-1);
  if (!before) return { past, now, future, about };
  return { past: past.slice(0, -1), now: before, future: [now, ...future], about: null };
}

export function redo({ past, now, future, about }: History): History {
  const [next, ...later] = future;
  if (!next) return { past, now, future, about };
  return { past: [...past, now], now: next, future: later, about: null };
}
