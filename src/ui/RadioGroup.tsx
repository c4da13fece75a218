import { useId, type ReactNode } from 'react';
import choice from './choice.module.css';
import { FieldError, type FieldWords } from './Field.tsx';
import css from './RadioGroup.module.css';

type Choice<Value extends string> = {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean | undefined;
};

type RadioGroupProps<Value extends string> = Omit<FieldWords, 'hideLabel'> & {
  name: string;
  choices: Choice<Value>[];
  value: Value | undefined;
  onPick: (value: Value) => void;
  /** Side by side as buttons, for a few short words. */
  inline?: boolean | undefined;
};

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, hint, error, name, choices, value, onPick, inline } = props;
  const id = useId();
  return (
    <fieldset className={css.group} aria-describedby={error ? `${id}error` : undefined}>
      <legend className={css.label}>{label}</legend>
      {hint && <div className={css.hint}>{hint}</div>}
      <div className={inline ? css.inline : undefined}>
        {choices.map((one) => (
          <label key={one.value} className={choice.choice}>
            <input
              type="radio"
              name={`${id}${name}`}
              value={one.value}
              checked={one.value === value}
              disabled={one.disabled}
              onChange={() => onPick(one.value)}
            />
            <span>
              {one.label}
              {one.hint && <small>{one.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${id}error`}>{error}</FieldError>
    </fieldset>
  );
}
