import type { ReactNode } from 'react';
import css from './VisuallyHidden.module.css';

/** Heard by a screen reader, seen by nobody. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={css.hidden}>{children}</span>;
}
