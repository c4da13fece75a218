import { useId, type ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './Field.module.css';

export type FieldWords = {
  label: ReactNode;
  /** Keep the label for screen readers alone, where the place already says what is meant. */
  hideLabel?: boolean | undefined;
  hint?: ReactNode;
  /** One sentence: what is wrong and what to do. */
  error?: ReactNode;
};

export type Control = {
  id: string;
  className: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

/** Ties a label, a hint and an error to one control, which it draws with what it hands over. */
export function Field(props: FieldWords & { children: (control: Control) => ReactNode }) {
  const { label, hideLabel, hint, error, children } = props;
  const id = useId();
  const described = classes(Boolean(hint) && `${id}hint`, Boolean(error) && `${id}error`);
  return (
    <div className={css.field}>
      <label htmlFor={id} className={hideLabel ? css.hidden : css.label}>
        {label}
      </label>
      {hint && (
        <div id={`${id}hint`} className={css.hint}>
          {hint}
        </div>
      )}
      {children({
        id,
        className: css['control'] ?? '',
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      <FieldError id={`${id}error`}>{error}</FieldError>
    </div>
  );
}

/** Stands in the page before there is an error, so that the sentence is read out when it comes. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className={css.error} role="status">
      {children}
    </div>
  );
}
