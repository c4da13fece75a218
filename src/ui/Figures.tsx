import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './Figures.module.css';

type Figure = {
  value: ReactNode;
  words: string;
  kind?: 'plain' | 'service' | 'hospitality' | 'care' | undefined;
};

/** A few numbers of the same moment, side by side. */
export function Figures({ label, figures }: { label: string; figures: Figure[] }) {
  return (
    <section className={css.figures} aria-label={label}>
      {figures.map(({ value, words, kind = 'plain' }) => (
        <p key={words}>
          <strong className={classes(css.value, css[kind])}>{value}</strong>{' '}
          <span className={css.words}>{words}</span>
        </p>
      ))}
    </section>
  );
}
