import type { ReactNode } from 'react';
import css from './Empty.module.css';

/** Nothing here yet: one sentence and one thing to do. */
export function Empty({ action, children }: { action?: ReactNode; children: ReactNode }) {
  return (
    <div className={css.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
