import { useSay } from '#houses/web/house.ts';
import { FieldError } from '#ui/Field.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Select } from '#ui/Select.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { memoryLabels, occasionKinds } from '../memory.ts';
import { changed, type Draft, type FieldsProps } from './facts.ts';
import css from './OccasionFields.module.css';
import { months, words } from './words.ts';

const days = Array.from({ length: 31 }, (_, at) => at + 1);

/** A day that returns; the year is often nobody's business, so it can stay open. */
export function OccasionFields({ draft, onDraft, missing }: FieldsProps) {
  const say = useSay();
  const change = (part: Partial<Draft>) => onDraft(changed(draft, part));
  const read = (value: string) => (value === '' ? null : Number(value));
  return (
    <>
      <RadioGroup
        label={say(words.memory.occasion)}
        name="occasion"
        inline
        choices={occasionKinds.map((occasion) => ({
          value: occasion,
          label: occasion === 'other' ? say(words.memory.otherOccasion) : memoryLabels.occasion[occasion],
        }))}
        value={draft.occasion ?? undefined}
        onPick={(occasion) => change({ occasion })}
      />
      <div>
        <div className={css.date}>
          <Select
            label={say(words.memory.day)}
            value={draft.day ?? ''}
            onChange={({ target }) => change({ day: read(target.value) })}
          >
            <option value="">–</option>
            {days.map((day) => (
              <option key={day}>{day}</option>
            ))}
          </Select>
          <Select
            label={say(words.memory.month)}
            value={draft.month ?? ''}
            onChange={({ target }) => change({ month: read(target.value) })}
          >
            <option value="">–</option>
            {months.map((month, at) => (
              <option key={month} value={at + 1}>
                {month}
              </option>
            ))}
          </Select>
          <TextInput
            label={say(words.memory.year)}
            type="number"
            inputMode="numeric"
            min={1880}
            max={2200}
            value={draft.year ?? ''}
            onChange={({ target }) => change({ year: read(target.value) })}
          />
        </div>
        <FieldError id="occasion-date">{missing === 'date' && say(words.memory.missing.date)}</FieldError>
      </div>
    </>
  );
}
