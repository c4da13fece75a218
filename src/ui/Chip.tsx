import type { ReactNode } from 'react';
import css from './Chip.module.css';
import { classes } from './classes.ts';

export type ChipKind = 'plain' | 'care' | 'hospitality' | 'service';

export function Chip({ kind = 'plain', children }: { kind?: ChipKind | undefined; children: ReactNode }) {
  return <span className={classes(css.chip, css[kind])}>{children}</span>;
}
