import { Hint } from '#ui/Hint.tsx';
import { Section } from '#ui/Section.tsx';
import { Select } from '#ui/Select.tsx';
import { Table } from '#ui/Table.tsx';
import { guestFields, visitFields } from '../../import/fields.ts';
import type { Mapping, Preview } from './bringing.ts';

type Column = Preview['columns'][number] & { at: number };
type Field = Mapping['columns'][number];

/** What each column holds, with its first values beside it. */
export function ColumnsOfFile({
  preview,
  onMapping,
}: {
  preview: Preview;
  onMapping: (mapping: Mapping) => void;
}) {
  const { mapping } = preview;
  const fields: Record<string, string> = mapping.kind === 'guests' ? guestFields : visitFields;
  const choose = (at: number, field: string) =>
    onMapping({
      ...mapping,
      preset: null,
      near: false,
      columns: mapping.columns.with(at, (field || null) as Field),
    });
  return (
    <Section heading="Its columns" look="title">
      <Table<Column>
        caption="What each column of the file holds"
        rowKey={({ at }) => String(at)}
        rows={preview.columns.map((column, at) => ({ ...column, at }))}
        columns={[
          { head: 'In the file', cell: ({ heading, at }) => <bdi>{heading || `Column ${at + 1}`}</bdi> },
          {
            head: 'Such as',
            cell: ({ values }) => <Hint>{values.length > 0 ? values.join(' · ') : 'nothing'}</Hint>,
          },
          {
            head: 'Becomes',
            cell: ({ heading, at }) =>
              preview.format === 'vcard' ? (
                (preview.columns[at]?.label ?? 'Left out')
              ) : (
                <Select
                  label={`What “${heading || `column ${at + 1}`}” holds`}
                  hideLabel
                  value={mapping.columns[at] ?? ''}
                  onChange={({ target }) => choose(at, target.value)}
                >
                  <option value="">Leave it out</option>
                  {Object.entries(fields).map(([field, label]) => (
                    <option key={field} value={field}>
                      {label}
                    </option>
                  ))}
                </Select>
              ),
          },
        ]}
      />
    </Section>
  );
}
