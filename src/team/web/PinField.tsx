import { TextInput } from '#ui/TextInput.tsx';

/** A PIN to be chosen, shown while it is typed: whoever chooses one has to know it afterwards. */
export function PinField({ value, onPin }: { value: string; onPin: (pin: string) => void }) {
  return (
    <TextInput
      label="PIN"
      hint="Four to eight digits, and no birthday"
      required
      inputMode="numeric"
      autoComplete="off"
      pattern="[0-9]{4,8}"
      maxLength={8}
      value={value}
      onChange={({ target }) => onPin(target.value.replace(/\D/g, ''))}
    />
  );
}
