import { useState } from 'react';
import { Checkbox } from '#ui/Checkbox.tsx';
import { Select } from '#ui/Select.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useSay } from '#houses/web/house.ts';
import { keepers, type Keeper, type Standard, type VisitStep } from '../../blueprint/touchpoint.ts';
import css from './Fields.module.css';
import { MinutesField } from './MinutesField.tsx';
import { newStep } from '../StepsField.tsx';
import { OwnSteps } from './OwnSteps.tsx';
import { useProtocols } from './useProtocols.ts';
import { beginsInWords, keeperWords } from './words.ts';

type StandardFieldsProps = {
  standard: Standard | null;
  onChange: (standard: Standard | null, about: string | null) => void;
};

/** What is done here every time, by whom, and by when. */
export function StandardFields({ standard, onChange }: StandardFieldsProps) {
  return (
    <Stack>
      <Checkbox
        label="Something is done here every time"
        checked={standard !== null}
        data-row="standard"
        onChange={({ target }) => onChange(target.checked ? plain() : null, null)}
      />
      {standard && <Fields standard={standard} onChange={onChange} />}
    </Stack>
  );
}

function plain(): Standard {
  const begins = { at: 'arrive', minutes: 0 } as const;
  return { protocol: null, steps: [newStep()], who: 'care', begins, within: null };
}

function Fields({ standard, onChange }: StandardFieldsProps & { standard: Standard }) {
  const say = useSay();
  const protocols = useProtocols();
  const set = (part: Partial<Standard>) =>
    onChange({ ...standard, ...part }, `standard ${Object.keys(part).join()}`);
  const choose = (key: string) => {
    const steps = protocols.find((one) => one.key === key)?.steps;
    // Its steps are shown as they are now; whoever goes back to steps of its own goes on from them.
    if (key === '')
      set({ protocol: null, steps: standard.steps.map((step) => ({ ...step, id: newStep().id })) });
    else set({ protocol: key, steps: steps ?? [] });
  };
  const shown = protocols.filter(({ key, retiredAt }) => retiredAt === null || key === standard.protocol);
  return (
    <>
      <Select label="Steps" value={standard.protocol ?? ''} onChange={({ target }) => choose(target.value)}>
        <option value="">Steps of its own</option>
        {shown.map(({ key, title }) => (
          <option key={key} value={key}>
            Protocol: {title}
          </option>
        ))}
      </Select>
      <OwnSteps
        steps={standard.steps}
        fixed={standard.protocol !== null}
        onChange={(steps, about) => onChange({ ...standard, steps }, about)}
      />
      <Select
        label="Who keeps it"
        value={standard.who}
        onChange={({ target }) => set({ who: target.value as Keeper })}
      >
        {keepers.map((one) => (
          <option key={one} value={one}>
            {say(keeperWords[one])}
          </option>
        ))}
      </Select>
      <Begins begins={standard.begins} onChange={(begins) => set({ begins })} />
      <MinutesField
        label="Within how many minutes"
        hint="Empty where it does not matter"
        least={1}
        most={100_000}
        minutes={standard.within}
        onChange={(within) => set({ within })}
      />
    </>
  );
}

/** A time before is one of those who are expected: what comes first of a visit is that it is. */
const times = [
  { value: 'expect before', words: 'before they are due' },
  { value: 'expect after', words: 'after they are due' },
  { value: 'arrive after', words: 'after they arrive' },
  { value: 'seat after', words: 'after they are seated' },
  { value: 'farewell after', words: 'after they leave' },
] as const;

type BeginsProps = { begins: Standard['begins']; onChange: (begins: Standard['begins']) => void };

function Begins({ begins: { at, minutes }, onChange }: BeginsProps) {
  // While there are no minutes yet, before and after are the same, and it still says what was chosen.
  const [early, setEarly] = useState(minutes < 0);
  const before = minutes === 0 ? early && at === 'expect' : minutes < 0;
  const change = (size: number, step: VisitStep, early: boolean) => {
    setEarly(early);
    onChange({ at: step, minutes: early && size > 0 ? -size : size });
  };
  return (
    <div className={css.pair}>
      <MinutesField
        label="Begins, in minutes"
        hint={beginsInWords({ at, minutes })}
        least={0}
        most={100_000}
        minutes={Math.abs(minutes)}
        onChange={(size) => change(size ?? 0, at, before)}
      />
      <Select
        label="Counted from"
        value={`${at} ${before ? 'before' : 'after'}`}
        onChange={({ target }) => {
          const [step, way] = target.value.split(' ');
          change(Math.abs(minutes), step as VisitStep, way === 'before');
        }}
      >
        {times.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
    </div>
  );
}
