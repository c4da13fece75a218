import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './Field.tsx';

type TextAreaProps = FieldWords & ComponentProps<'textarea'>;

/** Grows with its text where the browser can. */
export function TextArea({ label, hideLabel, hint, error, ...area }: TextAreaProps) {
  return (
    <Field {...{ label, hideLabel, hint, error }}>{(control) => <textarea {...area} {...control} />}</Field>
  );
}
