import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './Count.module.css';

export type CountKind = 'plain' | 'service' | 'hospitality' | 'care';

/** How many wait behind a link or a tab. */
export function Count({ kind = 'plain', children }: { kind?: CountKind | undefined; children: ReactNode }) {
  return <b className={classes(css.count, css[kind])}>{children}</b>;
}
