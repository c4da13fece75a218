import { Hint } from '#ui/Hint.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Table } from '#ui/Table.tsx';
import { counted } from '#kit/words.ts';
import { useQuery } from '@tanstack/react-query';
import { useSay } from '#houses/web/house.ts';
import { keptBetween, keptInWords, waitedInWords } from '#journey/web/blueprint/figures.ts';
import { journey } from '#journey/web/journey.ts';
import type { JourneyFigures } from './insights.ts';
import type { Span } from './shown.ts';

/** The figures of the drawing as a table, with why steps were skipped. */
export function FiguresTable({ told, days }: { told: JourneyFigures; days: Span }) {
  const say = useSay();
  const { data } = useQuery(journey.read.blueprint({ version: null }));
  const titles = new Map(data?.touchpoints.map(({ key, title }) => [key, title]));
  const { visits, touchpoints, elsewhere } = told;
  const said = touchpoints.filter(
    ({ kept, waited, problems, moments }) => kept || waited || problems > 0 || moments > 0,
  );
  const visitsCame = say(visits === 1 ? '1 <visit> came' : `${visits} <visits> came`);
  return (
    <Section heading="What happened" look="title">
      <Stack gap="s">
        <Hint>
          {visitsCame} in the last {days} days. It speaks of the work, and of nobody. Under thirty cases only
          the counts are said: an interval would be too wide to mean anything.
        </Hint>
        {said.length === 0 ? (
          <p>Nothing was counted at a touchpoint yet.</p>
        ) : (
          <Table
            caption="What happened at each touchpoint"
            columns={[
              { head: 'Touchpoint', cell: ({ key }) => titles.get(key) ?? key },
              { head: 'Skipped because', cell: ({ skipped }) => reasons(skipped) },
              { head: 'Standard kept', cell: ({ kept }) => (kept ? keptInWords(kept) : '–'), end: true },
              {
                head: 'The true share lies',
                cell: ({ kept }) => (kept && keptBetween(kept)) || '–',
                end: true,
              },
              { head: 'Done after', cell: ({ waited }) => (waited ? waitedInWords(waited) : '–'), end: true },
              { head: 'Problems', cell: ({ problems }) => problems, end: true },
              { head: 'Moments', cell: ({ moments }) => moments, end: true },
            ]}
            rows={said}
            rowKey={({ key }) => key}
          />
        )}
        {(elsewhere.problems > 0 || elsewhere.moments > 0) && (
          <Hint>
            Of {counted(elsewhere.problems, 'problem', 'problems')} and{' '}
            {counted(elsewhere.moments, 'moment', 'moments')} nobody said where they happened.
          </Hint>
        )}
      </Stack>
    </Section>
  );
}

function reasons(skipped: JourneyFigures['touchpoints'][number]['skipped']): string {
  return skipped.map(({ why, count }) => `${why} (${count})`).join(', ') || '–';
}
