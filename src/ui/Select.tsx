import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './Field.tsx';

type SelectProps = FieldWords & ComponentProps<'select'>;

/** Its children are `<option>` and `<optgroup>`. */
export function Select({ label, hideLabel, hint, error, ...select }: SelectProps) {
  return (
    <Field {...{ label, hideLabel, hint, error }}>{(control) => <select {...select} {...control} />}</Field>
  );
}
