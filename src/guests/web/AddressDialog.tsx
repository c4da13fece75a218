import { useState } from 'react';
import { useSay, useVenue } from '#houses/web/house.ts';
import { countries } from '#houses/web/region.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Select } from '#ui/Select.tsx';
import { TextInput, type TextInputProps } from '#ui/TextInput.tsx';
import { addressParts, isWhole, type Address } from '../address.ts';
import css from './AddressDialog.module.css';
import { apart } from './Called.tsx';
import { guests, type Guest } from './guests.ts';
import { words } from './words.ts';

type AddressDialogProps = {
  guest: Pick<Guest, 'guestId' | 'name' | 'address'>;
  onKept?: () => void;
  onClose: () => void;
};

/** An address as it stands on an envelope, in the country of the house unless it says another. */
export function AddressDialog({ guest: { guestId, name, address }, onKept, onClose }: AddressDialogProps) {
  const say = useSay();
  const here = useVenue()?.country ?? '';
  const { run, busy, refused } = useErrand();
  const [typed, setTyped] = useState<Address>({ ...address, country: countryOf(address?.country ?? here) });
  const [tried, setTried] = useState(false);
  const streetless = !typed.street?.trim();
  const keep = async () => {
    setTried(true);
    if (!isWhole(typed)) return;
    const done = await run(guests.errand('livesAt', { guestId, address: filled(typed) }), {
      words: say(words.address.about, { name: apart(name) }),
      done: say(words.address.done, { name: apart(name) }),
      undo: () => guests.errand('livesAt', { guestId, address }),
    });
    if (!done) return;
    onKept?.();
    onClose();
  };
  const field = (part: Exclude<keyof Address, 'country'>): TextInputProps => ({
    label: say(words.address[part]),
    dir: 'auto',
    // What the browser would fill in is where whoever types lives, and a guest's address is not for it to learn.
    autoComplete: 'off',
    maxLength: 500,
    value: typed[part] ?? '',
    onChange: ({ target }) => setTyped({ ...typed, [part]: target.value }),
  });
  return (
    <FormDialog
      title={say(words.address.title, { name: apart(name) })}
      go={say(words.keep)}
      cancel={say(words.cancel)}
      busy={busy}
      refused={refused}
      onSubmit={() => void keep()}
      onClose={onClose}
    >
      <div className={css.fields}>
        <div className={css.wide}>
          <TextInput
            {...field('street')}
            error={tried && streetless ? say(words.address.missingStreet) : undefined}
          />
        </div>
        <TextInput
          {...field('city')}
          error={tried && !streetless && !isWhole(typed) ? say(words.address.missingTown) : undefined}
        />
        <TextInput {...field('postcode')} />
        <div className={css.wide}>
          <TextInput {...field('region')} />
        </div>
        <div className={css.wide}>
          <Countries country={typed.country ?? ''} onPick={(country) => setTyped({ ...typed, country })} />
        </div>
      </div>
    </FormDialog>
  );
}

function Countries({ country, onPick }: { country: string; onPick: (country: string) => void }) {
  const say = useSay();
  const known = countries();
  return (
    <Select
      label={say(words.address.country)}
      autoComplete="off"
      value={country}
      onChange={({ target }) => onPick(target.value)}
    >
      {!known.some(({ code }) => code === country) && <option>{country}</option>}
      {known.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}

/** The code of a country that another system wrote by name; where nobody knows it, as it was written. */
function countryOf(written: string): string {
  const sought = written.trim().toLowerCase();
  return (
    countries().find(({ code, name }) => [code, name].some((one) => one.toLowerCase() === sought))?.code ??
    written
  );
}

function filled(typed: Address): Address {
  const parts = addressParts.map((part) => [part, typed[part]?.trim()] as const);
  return Object.fromEntries(parts.filter(([, words]) => words));
}
