import { useId } from 'react';
import { Button } from '#ui/Button.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import css from './Fields.module.css';

type LinesFieldProps = {
  label: string;
  /** What the button says that adds one. */
  another: string;
  most: number;
  maxLength: number;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
};

/** A few short lines, each in a field of its own. */
export function LinesField({ label, another, most, maxLength, lines, onChange }: LinesFieldProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={css.lines}>
      <span id={id} className={css.label}>
        {label}
      </span>
      {lines.map((line, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line has no other name than its place
        <div key={at} className={css.one}>
          <TextInput
            label={`${label}, ${at + 1}`}
            hideLabel
            maxLength={maxLength}
            value={line}
            data-row={at === 0 ? 'fails' : undefined}
            onChange={({ target }) => onChange(lines.with(at, target.value))}
          />
          <Button
            kind="quiet"
            aria-label={`Leave out “${line}”`}
            onClick={() => onChange(lines.toSpliced(at, 1))}
          >
            Leave out
          </Button>
        </div>
      ))}
      {lines.length < most && (
        <div>
          <Button onClick={() => onChange([...lines, ''])}>{another}</Button>
        </div>
      )}
    </div>
  );
}
