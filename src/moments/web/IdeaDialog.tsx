import { useState } from 'react';
import { Choices } from '#ui/Choices.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Select } from '#ui/Select.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useSay, useVenue } from '#houses/web/house.ts';
import { memoryLabels, type MemoryKind } from '#guests/memory.ts';
import { occasionNames, type OccasionName } from '#regulars/occasion.ts';
import { regularStages, type RegularStage } from '#regulars/stage.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { ideaContents, type Fits, type Giver, type IdeaContent } from '../ideas/idea.ts';
import { weathers, type Weather } from '../suggestions/weather.ts';
import { sumOf, typedSum } from './costs.ts';
import { fitsOf, typedFits, type TypedFits } from './idea-fields.ts';
import { moments, type Idea } from './moments.ts';
import css from './Moments.module.css';
import { contentWords, giverWords, occasionWords, relationshipWords, weatherWords } from './words.ts';

/** An idea of the book, new or changed; when it fits is asked in plain fields, and all of them may stay empty. */
export function IdeaDialog({ idea, onClose }: { idea: Idea | undefined; onClose: () => void }) {
  const say = useSay();
  const currency = useVenue()?.currency ?? 'EUR';
  const { run, busy, refused } = useErrand();
  const [title, setTitle] = useState(idea?.title ?? '');
  const [needs, setNeeds] = useState(idea?.needs ?? '');
  const [cost, setCost] = useState(typedSum(idea?.costMinor ?? null, currency));
  const [contains, setContains] = useState<string[]>(idea?.contains ?? []);
  const [who, setWho] = useState<Giver>(idea?.who ?? 'anyone');
  const [fits, setFits] = useState(() => typedFits(idea?.fits ?? {}));
  const [wrong, setWrong] = useState('');
  const put = (part: Partial<TypedFits>) => setFits({ ...fits, ...part });

  const write = async () => {
    const costMinor = sumOf(cost, currency) ?? 0;
    if (Number.isNaN(costMinor)) return setWrong('A sum such as 9 or 9.50');
    setWrong('');
    const touchpoints: Fits = idea?.fits.touchpoints ? { touchpoints: idea.fits.touchpoints } : {};
    const written = await run(
      moments.errand('writeIdea', {
        ...{ key: idea?.key ?? null, title, needs, costMinor, who },
        contains: contains as IdeaContent[],
        fits: { ...fitsOf(fits), ...touchpoints },
      }),
      { words: `An idea: ${title}`, done: 'In the book' },
    );
    if (written) onClose();
  };
  return (
    <FormDialog
      title={idea ? 'Change this idea' : 'A new idea'}
      go="Keep"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void write()}
      onClose={onClose}
    >
      <TextInput
        label="What is it?"
        required
        maxLength={160}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <TextInput
        label="What must be at hand"
        maxLength={300}
        value={needs}
        onChange={({ target }) => setNeeds(target.value)}
      />
      <div className={css.pair}>
        <TextInput
          label={`Cost, in ${currency}`}
          inputMode="decimal"
          value={cost}
          error={wrong}
          onChange={({ target }) => setCost(target.value)}
        />
        <Select label="Who may give it" value={who} onChange={({ target }) => setWho(target.value as Giver)}>
          {Object.entries(giverWords).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </div>
      <Choices
        label="It contains, for those with an allergy or a diet"
        choices={ideaContents.map((id) => ({ id, words: contentWords[id] }))}
        chosen={contains}
        onChoose={setContains}
      />
      <details className={css.why} open={idea !== undefined && Object.keys(idea.fits).length > 0}>
        <summary>When it fits</summary>
        <div className={css.ledger}>
          <TextInput
            label="Words of what is remembered"
            hint="Any of these, with commas between: piano, jazz, violin"
            value={fits.words}
            onChange={({ target }) => put({ words: target.value })}
          />
          <Choices
            label="What kind of thing is remembered"
            choices={Object.entries(memoryLabels.kind).map(([id, words]) => ({ id, words }))}
            chosen={fits.kinds}
            onChoose={(kinds) => put({ kinds: kinds as MemoryKind[] })}
          />
          <Choices
            label="Occasions"
            choices={occasionNames.map((id) => ({ id, words: capital(say(occasionWords[id])) }))}
            chosen={fits.occasions}
            onChoose={(occasions) => put({ occasions: occasions as OccasionName[] })}
          />
          <Choices
            label="How long they have been coming"
            choices={regularStages.map((id) => ({ id, words: capital(say(relationshipWords[id])) }))}
            chosen={fits.stages}
            onChoose={(stages) => put({ stages: stages as RegularStage[] })}
          />
          <div className={css.pair}>
            <TextInput
              label={say('A <party> of at least')}
              inputMode="numeric"
              pattern="[0-9]*"
              value={fits.min}
              onChange={({ target }) => put({ min: target.value })}
            />
            <TextInput
              label="and at most"
              inputMode="numeric"
              pattern="[0-9]*"
              value={fits.max}
              onChange={({ target }) => put({ max: target.value })}
            />
          </div>
          <Choices
            label="Weather"
            choices={weathers.map((id) => ({ id, words: weatherWords[id] }))}
            chosen={fits.weather}
            onChoose={(weather) => put({ weather: weather as Weather[] })}
          />
        </div>
      </details>
    </FormDialog>
  );
}

function capital(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1);
}
