import type { ReactNode } from 'react';
import css from './Card.module.css';
import { classes } from './classes.ts';

type CardProps = {
  /** `bare` shows its border only when selected: for a row of a list. */
  kind?: 'plain' | 'bare' | 'hospitality' | 'care' | undefined;
  selected?: boolean | undefined;
  children: ReactNode;
};

export function Card({ kind = 'plain', selected, children }: CardProps) {
  return (
    <article className={classes(css.card, css[kind], selected && css.selected)} aria-current={selected}>
      {children}
    </article>
  );
}

/** For the one link that opens the whole card, within something positioned `relative`. */
export const wholeCard = css['whole'] ?? '';
