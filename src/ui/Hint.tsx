import type { ReactNode } from 'react';
import css from './Hint.module.css';

/** Where something comes from, or what it means: the small grey words under the main ones. */
export function Hint({ children }: { children: ReactNode }) {
  return <small className={css.hint}>{children}</small>;
}
