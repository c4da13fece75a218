import type { ReactNode } from 'react';
import css from './PrintPage.module.css';

type PrintPageProps = { title: ReactNode; sub?: ReactNode; children: ReactNode };

/** One sheet of A4, on the screen as it will lie on the counter. */
export function PrintPage({ title, sub, children }: PrintPageProps) {
  return (
    <article className={css.sheet}>
      <header className={css.header}>
        <h1>{title}</h1>
        {sub && <p>{sub}</p>}
      </header>
      {children}
    </article>
  );
}
