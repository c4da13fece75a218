import { useId, useRef, type KeyboardEvent, type ToggleEvent } from 'react';
import { Button, type ButtonKind } from './Button.tsx';
import { classes } from './classes.ts';
import css from './Menu.module.css';
import { place } from './place.ts';
import surface from './surface.module.css';

type MenuItem = {
  words: string;
  onPick: () => void;
  kind?: 'plain' | 'care' | undefined;
  disabled?: boolean | undefined;
};

type MenuProps = {
  button: string;
  kind?: ButtonKind | undefined;
  /** Names button and menu where the button is a mere sign. */
  label?: string | undefined;
  items: MenuItem[];
};

/** Actions behind a button. Arrows, Home, End and first letters move, Escape and Tab leave. */
export function Menu({ button, kind, label, items }: MenuProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  const placeFirst = (toggle: ToggleEvent<HTMLDivElement>) => {
    if (toggle.newState === 'open' && opener.current) place(toggle.currentTarget, opener.current);
  };
  const focusFirst = (toggle: ToggleEvent<HTMLDivElement>) => {
    if (toggle.newState === 'open') entries(toggle.currentTarget)[0]?.focus();
  };
  const move = (key: KeyboardEvent<HTMLDivElement>) => {
    if (key.key === 'Tab') return menu.current?.hidePopover();
    const target = next(entries(key.currentTarget), key.key);
    if (!target) return;
    key.preventDefault();
    target.focus();
  };

  return (
    <>
      <Button ref={opener} kind={kind} popoverTarget={id} aria-haspopup="menu" aria-label={label}>
        {button}
      </Button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label ?? button}
        className={surface.surface}
        onBeforeToggle={placeFirst}
        onToggle={focusFirst}
        onKeyDown={move}
      >
        {items.map(({ words, onPick, kind: look, disabled }) => (
          <button
            key={words}
            type="button"
            role="menuitem"
            tabIndex={-1}
            disabled={disabled}
            className={classes(css.item, look === 'care' && css.care)}
            onClick={() => {
              menu.current?.hidePopover();
              onPick();
            }}
          >
            {words}
          </button>
        ))}
      </div>
    </>
  );
}

function entries(menu: HTMLElement): HTMLButtonElement[] {
  return [...menu.querySelectorAll<HTMLButtonElement>('[role=menuitem]:enabled')];
}

function next(items: HTMLButtonElement[], key: string): HTMLButtonElement | undefined {
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length > 1 || key === ' ') return undefined;
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return after.find(({ textContent }) => textContent.toLowerCase().startsWith(key.toLowerCase()));
}
