import { Combobox, type ComboboxProps } from './Combobox.tsx';
import { Field, type FieldWords } from './Field.tsx';

/** A field of a form whose value is found by typing. */
export function PickField(props: FieldWords & ComboboxProps) {
  const { label, hideLabel, hint, error, ...combobox } = props;
  return (
    <Field {...{ label, hideLabel, hint, error }}>
      {(control) => <Combobox {...combobox} control={control} />}
    </Field>
  );
}
