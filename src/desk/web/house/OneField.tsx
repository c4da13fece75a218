import { useState } from 'react';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Select } from '#ui/Select.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import type { FormField } from './line-fields.ts';

type Value = string | number | boolean | string[];

type OneFieldProps = {
  field: FormField;
  value: Value | undefined;
  /** A secret that is there and is never shown. */
  isSet: boolean;
  onValue: (value: Value) => void;
};

/** One thing a line asks for, as the kind it is. */
export function OneField({ field: { label, kind, secret, choices }, value, isSet, onValue }: OneFieldProps) {
  if (choices) {
    return (
      <Select label={label} value={String(value ?? '')} onChange={({ target }) => onValue(target.value)}>
        <option value="">Choose</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </Select>
    );
  }
  if (kind === 'switch')
    return (
      <Checkbox label={label} checked={value === true} onChange={({ target }) => onValue(target.checked)} />
    );
  if (kind === 'list')
    return <ListField label={label} value={Array.isArray(value) ? value : []} onValue={onValue} />;
  return (
    <TextInput
      label={label}
      type={secret ? 'password' : kind === 'number' ? 'number' : 'text'}
      autoComplete={secret ? 'new-password' : 'off'}
      hint={secret && isSet ? 'There is one. Empty leaves it as it is.' : undefined}
      value={typeof value === 'string' || typeof value === 'number' ? value : ''}
      onChange={({ target }) => onValue(kind === 'number' ? Number(target.value) : target.value)}
    />
  );
}

function ListField({
  label,
  value,
  onValue,
}: {
  label: string;
  value: string[];
  onValue: OneFieldProps['onValue'];
}) {
  const [typed, setTyped] = useState(value.join('\n'));
  return (
    <TextArea
      label={label}
      hint="One a line"
      rows={2}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        onValue(
          target.value
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        );
      }}
    />
  );
}
