import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './Stack.module.css';

/** Things below each other. */
export function Stack({ gap = 'm', children }: { gap?: 's' | 'm' | 'l' | undefined; children: ReactNode }) {
  return <div className={classes(css.stack, css[gap])}>{children}</div>;
}
