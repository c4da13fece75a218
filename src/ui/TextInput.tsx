import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './Field.tsx';

export type TextInputProps = FieldWords & ComponentProps<'input'>;

export function TextInput({ label, hideLabel, hint, error, ...input }: TextInputProps) {
  return (
    <Field {...{ label, hideLabel, hint, error }}>
      {(control) => <input type="text" {...input} {...control} />}
    </Field>
  );
}
