import { useState } from 'react';
import { Select } from '#ui/Select.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useTouchpoints } from './touchpoints.ts';

type TouchpointPickProps = {
  /** A key of the journey, words of one's own, or nothing. */
  value: string;
  onPick: (touchpoint: string) => void;
};

const elsewhere = '\u2026';

/** Where in the journey something happened, so that it is counted there; what is no touchpoint is said in words. */
export function TouchpointPick({ value, onPick }: TouchpointPickProps) {
  const touchpoints = useTouchpoints();
  const [inWords, setInWords] = useState(false);
  return (
    <>
      <Select
        label="Where it happened"
        value={inWords ? elsewhere : value}
        onChange={({ target }) => {
          setInWords(target.value === elsewhere);
          onPick(target.value === elsewhere ? '' : target.value);
        }}
      >
        <option value="">Not said</option>
        {touchpoints.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
        <option value={elsewhere}>Somewhere else …</option>
      </Select>
      {inWords && (
        <TextInput
          label="Where, in a word"
          hint="The website, the street, a bill that came later …"
          maxLength={80}
          value={value}
          onChange={({ target }) => onPick(target.value)}
        />
      )}
    </>
  );
}
