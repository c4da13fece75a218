import { TextInput } from '#ui/TextInput.tsx';
import { spanOf } from './words.ts';

type MinutesFieldProps = {
  label: string;
  hint?: string;
  least: number;
  most: number;
  minutes: number | null;
  onChange: (minutes: number | null) => void;
};

/** Minutes, read back in hours and days where they are many; empty is null. */
export function MinutesField({ label, hint = '', least, most, minutes, onChange }: MinutesFieldProps) {
  const long = minutes !== null && minutes >= 60 ? spanOf(minutes) : '';
  const change = (typed: string) => {
    const number = Math.round(Number(typed));
    if (typed.trim() === '') onChange(null);
    else if (Number.isFinite(number)) onChange(Math.min(most, Math.max(least, number)));
  };
  return (
    <TextInput
      label={label}
      hint={[hint, long].filter(Boolean).join(' · ')}
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      value={minutes ?? ''}
      onChange={({ target }) => change(target.value)}
    />
  );
}
