import { useQuery } from '@tanstack/react-query';
import { counted } from '#kit/words.ts';
import { Hint } from '#ui/Hint.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Table } from '#ui/Table.tsx';
import { journey, type Adherence } from './journey.ts';

/** Under so many a share says nothing. */
const enough = 30;

/** How the protocols are kept in the last ninety days, step by step; of the work, and of nobody. */
export function AdherenceTable({ only }: { only?: string }) {
  const { data } = useQuery(journey.read.adherence({}));
  if (!data) return <Skeleton label="Counting" rows={2} />;
  const shown = data.filter(({ key, runs }) => runs > 0 && (only === undefined || key === only));
  if (shown.length === 0) return <p>Nothing was started in the last ninety days.</p>;
  if (only === undefined) {
    return (
      <Stack gap="s">
        <Table
          caption="How the protocols were kept"
          columns={[
            { head: 'Protocol', cell: ({ title }) => title },
            { head: 'Started', cell: ({ runs }) => runs, end: true },
            { head: 'Finished', cell: (one) => share(one.finished, one.runs), end: true },
            { head: 'Most often skipped', cell: mostSkipped },
          ]}
          rows={shown}
          rowKey={({ key }) => key}
        />
        <Hint>
          In the last ninety days. It speaks of the protocols: a step that is skipped again and again is a
          wrong step.
        </Hint>
      </Stack>
    );
  }
  return (
    <Table
      caption="How its steps were kept"
      columns={[
        { head: 'Step', cell: ({ text }) => text },
        { head: 'Done', cell: ({ done }) => done, end: true },
        { head: 'Skipped', cell: ({ skipped }) => skipped, end: true },
        { head: 'Left', cell: ({ open }) => open, end: true },
      ]}
      rows={shown[0]!.steps}
      rowKey={({ step }) => step}
    />
  );
}

function share(part: number, whole: number): string {
  return whole < enough ? `${part} of ${whole}` : `${Math.round((100 * part) / whole)} % of ${whole}`;
}

function mostSkipped({ steps }: Adherence): string {
  const [most] = steps.toSorted((a, b) => b.skipped - a.skipped);
  return most && most.skipped > 0 ? `${most.text} (${counted(most.skipped, 'time', 'times')})` : 'none';
}
