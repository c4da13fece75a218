import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './Pill.module.css';

export type PillKind = 'plain' | 'good' | 'first' | 'returning' | 'regular' | 'lifelong' | 'drifting';

/** The stage of a relationship, or the state of something, in a few words beside a name. */
export function Pill({ kind = 'plain', children }: { kind?: PillKind | undefined; children: ReactNode }) {
  return <span className={classes(css.pill, css[kind])}>{children}</span>;
}
