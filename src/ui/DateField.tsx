import { TextInput, type TextInputProps } from './TextInput.tsx';

type DateFieldProps = Omit<TextInputProps, 'type'> & {
  /** What is asked for; values are as in HTML: 2026-11-21, 10:30, 2026-11-21T10:30, 2026-11. */
  of?: 'date' | 'time' | 'datetime-local' | 'month' | undefined;
};

export function DateField({ of = 'date', ...input }: DateFieldProps) {
  return <TextInput {...input} type={of} />;
}
