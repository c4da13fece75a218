import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './Page.module.css';

type PageProps = {
  title: ReactNode;
  sub?: ReactNode;
  actions?: ReactNode;
  /** For reading and forms: no wider than a line should be. */
  narrow?: boolean | undefined;
  children: ReactNode;
};

export function Page({ title, sub, actions, narrow, children }: PageProps) {
  return (
    <div className={classes(css.page, narrow && css.narrow)}>
      <header className={css.header}>
        <div className={css.words}>
          <h1 className={css.title}>{title}</h1>
          {sub && <p className={css.sub}>{sub}</p>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
