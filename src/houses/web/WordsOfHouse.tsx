import { useState, type FormEvent } from 'react';
import { fill, vocabularyWords, type Vocabulary, type VocabularyWord } from '#kit/words.ts';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Row } from '#ui/Row.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { vocabularyOf } from '../house.ts';
import { houses, type House } from './house.ts';
import css from './WordsOfHouse.module.css';

type Typed = Record<VocabularyWord, string>;

/** What the house calls things. An empty field is what its kind of house says. */
export function WordsOfHouse({ house }: { house: House }) {
  const { run, busy, refused } = useDoing('houses');
  const toast = useToast();
  const usual: Vocabulary = vocabularyOf[house.kind];
  const before = ownWords(house, usual);
  const [typed, setTyped] = useState(before);
  const changed = vocabularyWords.some((word) => typed[word].trim() !== before[word]);
  const call = (to: Typed) => houses.call.speak({ vocabulary: chosen(to) });
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !(await run(() => call(typed)))) return;
    const undo = () => void run(() => call(before)).then(() => setTyped(before));
    toast({ words: 'The words are kept', undo: { words: 'Undo', onUndo: undo } });
  };
  return (
    <Section heading="Words" look="title">
      <form onSubmit={(event) => void keep(event)}>
        <Stack>
          <div className={css.words}>
            {vocabularyWords.map((word) => (
              <TextInput
                key={word}
                label={asked[word]}
                placeholder={usual[word] ?? word}
                maxLength={40}
                autoComplete="off"
                value={typed[word]}
                onChange={({ target }) => setTyped({ ...typed, [word]: target.value })}
              />
            ))}
          </div>
          <Hint>
            {fill(
              'So it reads: “No <guests> yet”, “<Party> of four”, “18 <visits>”, “<Place> 4”.',
              {},
              { ...usual, ...chosen(typed) },
            )}
          </Hint>
          {refused && <ErrorNote>{refused}</ErrorNote>}
          <Row place="end">
            <Button type="submit" kind={changed ? 'go' : 'plain'} busy={busy} disabled={!changed}>
              Keep these words
            </Button>
          </Row>
        </Stack>
      </form>
    </Section>
  );
}

const asked: Record<VocabularyWord, string> = {
  guest: 'Somebody who comes',
  guests: 'Several of them',
  visit: 'Their coming',
  visits: 'Several of those',
  party: 'Who comes together',
  place: 'Where they sit or sleep',
  places: 'Several of those places',
  host: 'Who looks after them',
  'first visit': 'Coming for the first time',
};

function ownWords({ vocabulary }: House, usual: Vocabulary): Typed {
  const own = (word: VocabularyWord) => (vocabulary[word] === usual[word] ? '' : (vocabulary[word] ?? ''));
  return Object.fromEntries(vocabularyWords.map((word) => [word, own(word)])) as Typed;
}

function chosen(typed: Typed): Vocabulary {
  return Object.fromEntries(
    vocabularyWords.map((word) => [word, typed[word].trim()]).filter(([, said]) => said),
  );
}
