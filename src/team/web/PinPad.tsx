import { useState, type FormEvent } from 'react';
import { Button } from '#ui/Button.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import css from './PinPad.module.css';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const least = 4;
const most = 8;

/** Digits under the thumb; a keyboard works as well. What is typed shows as dots. */
export function PinPad({ busy, onPin }: { busy: boolean; onPin: (pin: string) => void }) {
  const [pin, setPin] = useState('');
  const type = (digit: string) => setPin((typed) => (typed + digit).slice(0, most));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pin.length < least) return;
    setPin('');
    onPin(pin);
  };
  return (
    <form className={css.pad} onSubmit={submit}>
      <div className={css.typed}>
        <TextInput
          label="PIN"
          type="password"
          // The tablet's own keyboard would cover the digits below.
          inputMode="none"
          autoComplete="off"
          value={pin}
          onChange={({ target }) => setPin(target.value.replace(/\D/g, '').slice(0, most))}
        />
      </div>
      {digits.map((digit) => (
        <Button key={digit} onClick={() => type(digit)}>
          {digit}
        </Button>
      ))}
      <Button onClick={() => setPin('')}>Clear</Button>
      <Button onClick={() => type('0')}>0</Button>
      <Button type="submit" kind="go" busy={busy} disabled={pin.length < least}>
        OK
      </Button>
    </form>
  );
}
