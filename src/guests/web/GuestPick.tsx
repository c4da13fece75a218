import { useState } from 'react';
import { useSay } from '#houses/web/house.ts';
import { PickField } from '#ui/PickField.tsx';
import { Called } from './Called.tsx';
import type { Recognised } from './guests.ts';
import { useRecognised } from './useRecognised.ts';
import { words } from './words.ts';

type GuestPickProps = {
  label: string;
  hint?: string;
  /** Who cannot be meant. */
  except: string;
  picked: Recognised | undefined;
  onPick: (guest: Recognised | undefined) => void;
};

/** Another guest, found by typing. */
export function GuestPick({ label, hint, except, picked, onPick }: GuestPickProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const { found, looking } = useRecognised(picked ? '' : typed);
  const options = found.filter(({ guestId }) => guestId !== except);
  return (
    <PickField
      label={label}
      hint={hint}
      text={picked?.name ?? typed}
      onText={(text) => {
        onPick(undefined);
        setTyped(text);
      }}
      options={options.map(({ guestId, name, reasons, email, phone }) => ({
        id: guestId,
        words: <Called>{name}</Called>,
        detail: [...reasons, phone ?? email].filter(Boolean).join(' · '),
      }))}
      onPick={(id) => onPick(options.find(({ guestId }) => guestId === id))}
      status={typed && !picked ? say(looking ? words.looking : words.nobodyFound) : undefined}
    />
  );
}
