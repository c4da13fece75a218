import { useState } from 'react';
import { TextInput } from '#ui/TextInput.tsx';

type CommaFieldProps = {
  label: string;
  hint: string;
  words: readonly string[];
  onChange: (words: string[]) => void;
};

/** Words separated by commas; what is typed stays as it is typed while it says the same. */
export function CommaField({ label, hint, words, onChange }: CommaFieldProps) {
  const [typed, setTyped] = useState('');
  const shown = same(apart(typed), words) ? typed : words.join(', ');
  return (
    <TextInput
      label={label}
      hint={hint}
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(apart(target.value));
      }}
    />
  );
}

function apart(typed: string): string[] {
  const words = typed.split(',').map((one) => one.trim().slice(0, 60));
  return words.filter(Boolean).slice(0, 30);
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}
