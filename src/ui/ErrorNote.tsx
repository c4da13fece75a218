import type { ReactNode } from 'react';
import css from './ErrorNote.module.css';

/** A refusal where it happened: what is so, and what can be done about it. */
export function ErrorNote({ todo, children }: { todo?: ReactNode; children: ReactNode }) {
  return (
    <div className={css.note} role="alert">
      <p className={css.what}>{children}</p>
      {todo && <div>{todo}</div>}
    </div>
  );
}
