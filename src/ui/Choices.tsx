import { useId, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import css from './Choices.module.css';

export type ChoiceOf = {
  id: string;
  words: ReactNode;
  detail?: string | undefined;
  disabled?: boolean | undefined;
};

type ChoicesProps = {
  label: string;
  choices: readonly ChoiceOf[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
};

/** A few things to choose any of, each a button that stays pressed. */
export function Choices({ label, choices, chosen, onChoose }: ChoicesProps) {
  const id = useId();
  const toggle = (one: string) =>
    onChoose(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  return (
    <div role="group" aria-labelledby={id} className={css.group}>
      <div id={id} className={css.label}>
        {label}
      </div>
      <div className={css.choices}>
        {choices.map(({ id: one, words, detail, disabled }) => (
          <Button
            key={one}
            kind={chosen.includes(one) ? 'go' : 'plain'}
            aria-pressed={chosen.includes(one)}
            disabled={disabled}
            onClick={() => toggle(one)}
          >
            {words}
            {detail && <small className={css.detail}>{detail}</small>}
          </Button>
        ))}
      </div>
    </div>
  );
}
