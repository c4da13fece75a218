import { useId, useRef, type ReactNode, type ToggleEvent } from 'react';
import { Button, type ButtonKind } from './Button.tsx';
import { place } from './place.ts';
import css from './Popover.module.css';
import surface from './surface.module.css';
import { classes } from './classes.ts';

type PopoverProps = {
  button: ReactNode;
  kind?: ButtonKind | undefined;
  /** Names what opens. */
  label: string;
  children: ReactNode;
};

/** A few more words behind a button. */
export function Popover({ button, kind, label, children }: PopoverProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const placeFirst = (toggle: ToggleEvent<HTMLDivElement>) => {
    if (toggle.newState === 'open' && opener.current) place(toggle.currentTarget, opener.current);
  };
  return (
    <>
      <Button ref={opener} kind={kind} popoverTarget={id}>
        {button}
      </Button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={classes(surface.surface, css.inside)}
        onBeforeToggle={placeFirst}
      >
        {children}
      </div>
    </>
  );
}
