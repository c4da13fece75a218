import { useState } from 'react';
import { useSay } from '#houses/web/house.ts';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { Select } from '#ui/Select.tsx';
import { allergens, materials, memoryLabels, severities } from '../memory.ts';
import { changed, ofSubstance, substanceOf, type Substance, type FieldsProps } from './facts.ts';
import { words } from './words.ts';

/** To what, from the lists where it is on them, and how bad. */
export function AllergyFields({ draft, onDraft, missing }: FieldsProps) {
  const say = useSay();
  const [substance, setSubstance] = useState<Substance>(substanceOf(draft));
  const choose = (chosen: Substance) => {
    setSubstance(chosen);
    onDraft(changed(draft, ofSubstance(chosen)));
  };
  return (
    <>
      <Select
        label={say(words.memory.substance)}
        error={missing === 'substance' ? say(words.memory.missing.substance) : undefined}
        value={substance}
        onChange={({ target }) => choose(target.value as Substance)}
      >
        <option value="">{say(words.memory.choose)}</option>
        <optgroup label={say(words.memory.allergens)}>
          {allergens.map((code) => (
            <option key={code} value={`allergen:${code}`}>
              {memoryLabels.allergen[code]}
            </option>
          ))}
        </optgroup>
        <optgroup label={say(words.memory.materials)}>
          {materials.map((code) => (
            <option key={code} value={`material:${code}`}>
              {memoryLabels.material[code]}
            </option>
          ))}
        </optgroup>
        <option value="other">{say(words.memory.otherSubstance)}</option>
      </Select>
      <RadioGroup
        label={say(words.memory.severity)}
        name="severity"
        inline
        choices={severities.map((severity) => ({
          value: severity,
          label: say(words.memory.severities[severity]),
        }))}
        value={draft.severity ?? 'unknown'}
        onPick={(severity) => onDraft(changed(draft, { severity }))}
      />
    </>
  );
}
