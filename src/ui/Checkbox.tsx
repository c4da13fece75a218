import { useId, type ComponentProps } from 'react';
import choice from './choice.module.css';
import { FieldError, type FieldWords } from './Field.tsx';

type CheckboxProps = Omit<FieldWords, 'hideLabel'> & Omit<ComponentProps<'input'>, 'type'>;

export function Checkbox({ label, hint, error, ...input }: CheckboxProps) {
  const id = useId();
  return (
    <div>
      <label className={choice.choice}>
        <input
          {...input}
          type="checkbox"
          aria-describedby={error ? `${id}error` : undefined}
          aria-invalid={error ? true : undefined}
        />
        <span>
          {label}
          {hint && <small>{hint}</small>}
        </span>
      </label>
      <FieldError id={`${id}error`}>{error}</FieldError>
    </div>
  );
}
