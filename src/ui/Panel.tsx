import type { ReactNode } from 'react';
import css from './Panel.module.css';

type PanelProps = {
  /** The largest thing in it: whose panel this is. */
  title?: ReactNode;
  sub?: ReactNode;
  children: ReactNode;
};

/** What stands in an aside or a sheet: a title and sections below each other. */
export function Panel({ title, sub, children }: PanelProps) {
  return (
    <div className={css.panel}>
      {title && (
        <header>
          {title}
          {sub && <p className={css.sub}>{sub}</p>}
        </header>
      )}
      {children}
    </div>
  );
}
