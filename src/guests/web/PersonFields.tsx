import { useSay } from '#houses/web/house.ts';
import { Select } from '#ui/Select.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { memoryLabels, relations, type Relation } from '../memory.ts';
import { changed, type FieldsProps } from './facts.ts';
import { words } from './words.ts';

/** Somebody of theirs who is no guest here, or not yet: their sister Ingrid, their dog. */
export function PersonFields({ draft, onDraft, missing }: FieldsProps) {
  const say = useSay();
  return (
    <>
      <TextInput
        label={say(words.memory.personName)}
        error={missing === 'who' ? say(words.memory.missing.who) : undefined}
        dir="auto"
        autoComplete="off"
        maxLength={120}
        value={draft.personName ?? ''}
        onChange={({ target }) => onDraft(changed(draft, { personName: target.value || null }))}
      />
      <Select
        label={say(words.memory.relation)}
        value={draft.relation ?? ''}
        onChange={({ target }) =>
          onDraft(changed(draft, { relation: (target.value || null) as Relation | null }))
        }
      >
        <option value="">{say(words.memory.relationOpen)}</option>
        {relations.map((relation) => (
          <option key={relation} value={relation}>
            {memoryLabels.relation[relation]}
          </option>
        ))}
      </Select>
    </>
  );
}
