import type { ReactNode } from 'react';
import css from './Lines.module.css';

/** Sentences below each other, each with where it comes from and what can be done. */
export function Lines({ children }: { children: ReactNode }) {
  return <ul className={css.lines}>{children}</ul>;
}

type LineProps = { detail?: ReactNode; action?: ReactNode; children: ReactNode };

export function Line({ detail, action, children }: LineProps) {
  return (
    <li className={css.line}>
      <div className={css.words}>
        {children}
        {detail && <small>{detail}</small>}
      </div>
      {action}
    </li>
  );
}
