import { useState } from 'react';
import { money } from '#kit/shown.ts';
import { Card } from '#ui/Card.tsx';
import { Chip } from '#ui/Chip.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Menu } from '#ui/Menu.tsx';
import { Row } from '#ui/Row.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useSay, useVenue } from '#houses/web/house.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { fitsLines } from './fits.ts';
import { IdeaDialog } from './IdeaDialog.tsx';
import { moments, type Idea } from './moments.ts';
import css from './Moments.module.css';
import { tally } from './rows.ts';
import { contentWords, giverWords } from './words.ts';

export function IdeaCard({ idea, manages }: { idea: Idea; manages: boolean }) {
  const { key, title, needs, costMinor, contains, who, retiredAt } = idea;
  const say = useSay();
  const currency = useVenue()?.currency ?? 'EUR';
  const [changing, setChanging] = useState(false);
  const { run, refused } = useErrand();
  const fits = fitsLines(idea, say);
  const retire = () =>
    void run(moments.errand('retireIdea', { key }), {
      words: `Out of the book: ${title}`,
      done: 'Out of the book',
      undo: () => moments.errand('reviveIdea', { key }),
    });
  const revive = () =>
    void run(moments.errand('reviveIdea', { key }), {
      words: `In the book again: ${title}`,
      done: 'In the book again',
      undo: () => moments.errand('retireIdea', { key }),
    });
  return (
    <Card>
      <Stack gap="s">
        <div className={css.head}>
          <h3 className={css.idea}>{title}</h3>
          {manages && (
            <Menu
              button="•••"
              kind="quiet"
              label={`More for “${title}”`}
              items={[
                { words: 'Change', onPick: () => setChanging(true) },
                retiredAt
                  ? { words: 'Into the book again', onPick: revive }
                  : { words: 'Out of the book', onPick: retire },
              ]}
            />
          )}
        </div>
        <Row>
          <Chip>{costMinor > 0 ? money(costMinor, currency) : 'costs nothing'}</Chip>
          {contains.map((content) => (
            <Chip key={content}>{contentWords[content]}</Chip>
          ))}
        </Row>
        {needs && <Hint>Needs: {needs}</Hint>}
        {fits.length > 0 && <Hint>{fits.join(' · ')}</Hint>}
        {who !== 'anyone' && <Hint>Given by: {giverWords[who].toLowerCase()}</Hint>}
        <Hint>{tally(idea)}</Hint>
        {refused && <ErrorNote>{refused}</ErrorNote>}
      </Stack>
      {changing && <IdeaDialog idea={idea} onClose={() => setChanging(false)} />}
    </Card>
  );
}
