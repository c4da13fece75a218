import { useEffect, useId } from 'react';
import { Combobox, type ComboboxProps } from './Combobox.tsx';
import { Kbd } from './Kbd.tsx';
import css from './SearchField.module.css';

type SearchFieldProps = ComboboxProps & {
  label: string;
  /** A key that brings one here from anywhere on the page, such as "/". */
  shortcut?: string | undefined;
};

/** Finds something and goes there. */
export function SearchField({ label, shortcut, ...combobox }: SearchFieldProps) {
  const id = useId();
  useShortcut(shortcut, id);
  return (
    <search className={css.search}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <Combobox
        placeholder={label}
        {...combobox}
        control={{
          id,
          className: css['input'] ?? '',
          'aria-describedby': undefined,
          'aria-invalid': undefined,
        }}
      />
      {shortcut && (
        <span className={css.key} aria-hidden="true">
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
    </search>
  );
}

function useShortcut(shortcut: string | undefined, id: string) {
  useEffect(() => {
    if (!shortcut) return;
    const listen = (key: KeyboardEvent) => {
      const typing = (key.target as Element).closest('input, textarea, select, [contenteditable]');
      if (key.key !== shortcut || typing || key.ctrlKey || key.metaKey || key.altKey) return;
      key.preventDefault();
      document.getElementById(id)?.focus();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [shortcut, id]);
}
