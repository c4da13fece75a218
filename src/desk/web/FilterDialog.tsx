import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Select } from '#ui/Select.tsx';
import { useHouse } from '#houses/web/house.ts';
import { useTopics } from '#journey/web/journey.ts';
import { usePeople } from '#team/web/team.ts';
import { channelNames, conversationKinds } from '../conversation.ts';
import { deskSearch, type DeskSearch } from './address.ts';
import { desk } from './desk.ts';
import { channelWords, kindWords } from './words.ts';

type FilterDialogProps = { search: DeskSearch; onSearch: (search: DeskSearch) => void; onClose: () => void };

/** Shows some conversations only; what was chosen stands in the address. */
export function FilterDialog({ search, onSearch, onClose }: FilterDialogProps) {
  const [chosen, setChosen] = useState<Partial<Record<keyof DeskSearch, string>>>(search);
  const { data: tags = [] } = useQuery(desk.read.tags({}));
  const topics = useTopics();
  const people = usePeople();
  const venues = useHouse()?.venues ?? [];
  const fields: { name: keyof DeskSearch; label: string; options: { value: string; words: string }[] }[] = [
    {
      name: 'channel',
      label: 'Channel',
      options: channelNames.map((value) => ({ value, words: channelWords[value] })),
    },
    {
      name: 'kind',
      label: 'Kind',
      options: conversationKinds.map((value) => ({ value, words: kindWords[value] })),
    },
    {
      name: 'topic',
      label: 'Topic',
      options: topics.map(({ topic, says }) => ({ value: topic, words: says })),
    },
    { name: 'tag', label: 'Tag', options: tags.map(({ tag }) => ({ value: tag, words: tag })) },
    { name: 'owner', label: 'Whose', options: people.map(({ id, name }) => ({ value: id, words: name })) },
    {
      name: 'venue',
      label: 'Venue',
      options: venues.length > 1 ? venues.map(({ id, name }) => ({ value: id, words: name })) : [],
    },
  ];
  return (
    <FormDialog
      title="Show only"
      go="Show"
      cancel="Cancel"
      busy={false}
      refused=""
      onSubmit={() => {
        onSearch(deskSearch(chosen));
        onClose();
      }}
      onClose={onClose}
    >
      {fields
        .filter(({ options }) => options.length > 0)
        .map(({ name, label, options }) => (
          <Select
            key={name}
            label={label}
            value={chosen[name] ?? ''}
            onChange={({ target }) => setChosen({ ...chosen, [name]: target.value })}
          >
            <option value="">Any</option>
            {options.map(({ value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Select>
        ))}
    </FormDialog>
  );
}
