import { useQuery } from '@tanstack/react-query';
import { money } from '#kit/shown.ts';
import { Section } from '#ui/Section.tsx';
import { Table } from '#ui/Table.tsx';
import { desk } from './desk.ts';

/** What making right has cost, month by month. */
export function RecoveryCosts() {
  const { data = [] } = useQuery(desk.read.recoveryCosts({}));
  if (data.length === 0) return null;
  return (
    <Section heading="What it has cost" look="title">
      <Table
        caption="What making right has cost, by month"
        columns={[
          { head: 'Month', cell: ({ month }) => monthWords(month) },
          { head: 'Cases', cell: ({ cases }) => cases, end: true },
          { head: 'Cost', cell: ({ costMinor, currency }) => money(costMinor, currency), end: true },
        ]}
        rows={data}
        rowKey={({ month, currency }) => month + currency}
      />
    </Section>
  );
}

function monthWords(month: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month.slice(0, 7)}-01`));
}
