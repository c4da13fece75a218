import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './Row.module.css';

type RowProps = {
  gap?: 's' | 'm' | 'l' | undefined;
  /** `apart` pushes the first and the last to the edges, `end` all to the end. */
  place?: 'start' | 'apart' | 'end' | undefined;
  align?: 'center' | 'start' | 'baseline' | undefined;
  children: ReactNode;
};

/** Things beside each other, wrapping where the room ends. */
export function Row({ gap = 's', place = 'start', align = 'center', children }: RowProps) {
  return <div className={classes(css.row, css[gap], css[place], css[`align-${align}`])}>{children}</div>;
}
