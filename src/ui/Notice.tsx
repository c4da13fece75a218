import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './Notice.module.css';

type NoticeProps = {
  /** `care` is for an allergy or something to make right, `offline` is a band across the page. */
  kind?: 'info' | 'care' | 'hospitality' | 'good' | 'offline' | undefined;
  title?: ReactNode;
  action?: ReactNode;
  /** It appears while somebody works: read it out, at once where it cannot wait. */
  live?: 'polite' | 'at-once' | undefined;
  children?: ReactNode;
};

const roles = { polite: 'status', 'at-once': 'alert' };

export function Notice({ kind = 'info', title, action, live, children }: NoticeProps) {
  return (
    <div className={classes(css.notice, css[kind])} role={live && roles[live]}>
      {title && <strong>{title}</strong>}
      <div className={css.rest}>
        {children && <div className={css.words}>{children}</div>}
        {action}
      </div>
    </div>
  );
}
