import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './Name.module.css';

type NameProps = {
  size?: 's' | 'm' | 'l' | undefined;
  /** A heading where the name opens a part of the page. */
  as?: 'span' | 'h1' | 'h2' | 'h3' | undefined;
  children: ReactNode;
};

export function Name({ size = 'm', as: Tag = 'span', children }: NameProps) {
  return <Tag className={classes(css.name, css[size])}>{children}</Tag>;
}
