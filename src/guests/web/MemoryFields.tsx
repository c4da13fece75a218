import { useSay } from '#houses/web/house.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { DateField } from '#ui/DateField.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Row } from '#ui/Row.tsx';
import { Select } from '#ui/Select.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import {
  memoryKinds,
  memoryLabels,
  sensitivities,
  sureness,
  type Sensitivity,
  type Sure,
} from '../memory.ts';
import { AllergyFields } from './AllergyFields.tsx';
import { changed, isOfHealth, type Draft, type FieldsProps } from './facts.ts';
import css from './MemoryFields.module.css';
import { OccasionFields } from './OccasionFields.tsx';
import { PersonFields } from './PersonFields.tsx';
import { words } from './words.ts';

/** One thing to remember, asked for by its kind. */
export function MemoryFields({ draft, onDraft, missing }: FieldsProps) {
  const say = useSay();
  const change = (part: Partial<Draft>) => onDraft(changed(draft, part));
  const fields = { draft, onDraft, missing };
  return (
    <Stack>
      <RadioGroup
        label={say(words.memory.kind)}
        name="kind"
        inline
        choices={memoryKinds.map((kind) => ({ value: kind, label: memoryLabels.kind[kind] }))}
        value={draft.kind}
        onPick={(kind) => change({ kind })}
      />
      {draft.kind === 'allergy' && <AllergyFields {...fields} />}
      {draft.kind === 'occasion' && <OccasionFields {...fields} />}
      {draft.kind === 'person' && <PersonFields {...fields} />}
      <Words {...fields} />
      <HowKept draft={draft} onDraft={onDraft} />
    </Stack>
  );
}

function Words({ draft, onDraft, missing }: FieldsProps) {
  const say = useSay();
  const { kind, occasion } = draft;
  const named =
    kind === 'allergy' ||
    kind === 'person' ||
    (kind === 'occasion' && (occasion === 'birthday' || occasion === 'anniversary'));
  return (
    <TextArea
      label={say(named ? words.memory.moreWords : words.memory.words)}
      hint={say(words.memory.example[kind])}
      error={missing === 'words' ? say(words.memory.missing.words) : undefined}
      rows={2}
      dir="auto"
      maxLength={500}
      value={draft.text}
      onChange={({ target }) => onDraft(changed(draft, { text: target.value }))}
    />
  );
}

/** What follows from the words unless somebody chooses: out of the way of whoever has ten seconds. */
function HowKept({ draft, onDraft }: Omit<FieldsProps, 'missing'>) {
  const say = useSay();
  const change = (part: Partial<Draft>) => onDraft(changed(draft, part));
  const now = [
    memoryLabels.sure[draft.sure],
    memoryLabels.sensitivity[draft.sensitivity],
    say(draft.sayAloud ? words.memory.aloudNow : words.memory.notAloud),
  ];
  return (
    <details className={css.kept}>
      <summary>{say(words.memory.more, { now: now.join(', ').toLowerCase() })}</summary>
      <Stack>
        <RadioGroup
          label={say(words.memory.sure)}
          name="sure"
          inline
          choices={sureness.map((sure: Sure) => ({ value: sure, label: memoryLabels.sure[sure] }))}
          value={draft.sure}
          onPick={(sure) => change({ sure })}
        />
        <Row gap="m" align="start">
          <Select
            label={say(words.memory.sensitivity)}
            value={draft.sensitivity}
            disabled={isOfHealth(draft.kind)}
            onChange={({ target }) =>
              change({ sensitivity: target.value as Sensitivity, choseSensitivity: true, choseAloud: false })
            }
          >
            {sensitivities.map((one) => (
              <option key={one} value={one}>
                {memoryLabels.sensitivity[one]}
              </option>
            ))}
          </Select>
          <DateField
            label={say(words.memory.until)}
            value={draft.until ?? ''}
            onChange={({ target }) => change({ until: target.value || null })}
          />
        </Row>
        <Checkbox
          label={say(words.memory.aloud)}
          hint={say(words.memory.aloudHint)}
          checked={draft.sayAloud}
          disabled={draft.sensitivity !== 'plain'}
          onChange={({ target }) => change({ sayAloud: target.checked, choseAloud: true })}
        />
      </Stack>
    </details>
  );
}
