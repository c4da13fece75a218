import { Choices } from '#ui/Choices.tsx';
import { usePeople } from './team.ts';

type PeoplePickProps = { label: string; chosen: string[]; onChoose: (personIds: string[]) => void };

export function PeoplePick({ label, chosen, onChoose }: PeoplePickProps) {
  const people = usePeople();
  if (people.length === 0) return null;
  return (
    <Choices
      label={label}
      choices={people.map(({ id, name }) => ({ id, words: name }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
