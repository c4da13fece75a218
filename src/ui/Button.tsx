import type { ComponentProps, MouseEvent } from 'react';
import css from './Button.module.css';
import { classes } from './classes.ts';

export type ButtonKind = 'plain' | 'go' | 'warm' | 'care' | 'quiet';

type ButtonProps = ComponentProps<'button'> & {
  kind?: ButtonKind | undefined;
  /** Work is under way: the button keeps its words, its size and the focus, and takes no click. */
  busy?: boolean | undefined;
};

export function Button({ kind, busy, onClick, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(buttonClass(kind), className)}
      aria-busy={busy}
      aria-disabled={busy}
      onClick={busy ? refuseClick : onClick}
    />
  );
}

/** For a link that looks like a button; the link itself belongs to the router. */
export function buttonClass(kind: ButtonKind = 'plain'): string {
  return classes(css.button, css[kind]);
}

function refuseClick(click: MouseEvent) {
  click.preventDefault();
}
