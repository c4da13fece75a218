import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './TimeRule.module.css';

/** A line across a list of the day; `now` is the warm one. */
export function TimeRule({ now, children }: { now?: boolean | undefined; children: ReactNode }) {
  return <div className={classes(css.rule, now && css.now)}>{children}</div>;
}
