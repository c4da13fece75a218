import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { manager } from '#kit/caller.ts';
import { counted } from '#kit/words.ts';
import { Button, buttonClass } from '#ui/Button.tsx';
import { Empty } from '#ui/Empty.tsx';
import { Page } from '#ui/Page.tsx';
import { Section } from '#ui/Section.tsx';
import { Select } from '#ui/Select.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import { useMay } from '#door/web/me.ts';
import { Failed } from '#guests/web/Failed.tsx';
import { useVenue } from '#houses/web/house.ts';
import { IdeaCard } from './IdeaCard.tsx';
import { IdeaDialog } from './IdeaDialog.tsx';
import { moments, type Idea } from './moments.ts';
import css from './Moments.module.css';
import { found } from './rows.ts';
import { toMoments } from './way.ts';
import { costSteps, withinCost, type CostStep } from './costs.ts';

/** The house’s own book of ideas; the best are made up for one person, and stand apart to inspire. */
export function IdeasPage() {
  const [withRetired, setWithRetired] = useState(false);
  const { data, error, refetch } = useQuery(moments.read.ideas({ withRetired }));
  const manages = useMay(manager);
  const currency = useVenue()?.currency ?? 'EUR';
  const [typed, setTyped] = useState('');
  const [cost, setCost] = useState<CostStep>('any');
  const [writing, setWriting] = useState(false);
  const shown = data && found(data, typed).filter(({ costMinor }) => withinCost(costMinor, cost, currency));
  const inBook = shown?.filter(({ inspiration, retiredAt }) => !inspiration && retiredAt === null) ?? [];
  const inspiring = shown?.filter(({ inspiration, retiredAt }) => inspiration && retiredAt === null) ?? [];
  const retired = shown?.filter(({ retiredAt }) => retiredAt !== null) ?? [];
  return (
    <Page
      title="Ideas"
      sub="A book to think from. One size fits one: the best are not in it."
      actions={
        <>
          {manages && <Button onClick={() => setWriting(true)}>Write a new one</Button>}
          <Link {...toMoments()} className={buttonClass()}>
            Moments
          </Link>
        </>
      }
    >
      {error && !data && <Failed fault={error} onAgain={() => void refetch()} />}
      {!error && !data && <Skeleton label="Opening the book" rows={8} />}
      {data && (
        <Stack gap="l">
          <div className={css.tools}>
            <TextInput
              label="Search"
              type="search"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
            <Select label="Cost" value={cost} onChange={({ target }) => setCost(target.value as CostStep)}>
              {costSteps(currency).map(({ step, words }) => (
                <option key={step} value={step}>
                  {words}
                </option>
              ))}
            </Select>
          </div>
          {inBook.length + inspiring.length === 0 && <Empty>Nothing in the book reads like this.</Empty>}
          {inBook.length > 0 && (
            <Section heading={counted(inBook.length, 'idea', 'ideas')}>
              <AllOf ideas={inBook} manages={manages} />
            </Section>
          )}
          {inspiring.length > 0 && (
            <Section heading="Made up for somebody once, to inspire" warm>
              <AllOf ideas={inspiring} manages={manages} />
            </Section>
          )}
          {manages && (
            <div>
              <Button kind="quiet" aria-expanded={withRetired} onClick={() => setWithRetired(!withRetired)}>
                {withRetired ? 'Hide those no longer in the book' : 'Those no longer in the book'}
              </Button>
              {withRetired &&
                (retired.length > 0 ? <AllOf ideas={retired} manages /> : <p>There are none.</p>)}
            </div>
          )}
        </Stack>
      )}
      {writing && <IdeaDialog idea={undefined} onClose={() => setWriting(false)} />}
    </Page>
  );
}

function AllOf({ ideas, manages }: { ideas: Idea[]; manages: boolean }) {
  return (
    <div className={css.ideas}>
      {ideas.map((idea) => (
        <IdeaCard key={idea.key} idea={idea} manages={manages} />
      ))}
    </div>
  );
}
