import { Hint } from '#ui/Hint.tsx';
import { Section } from '#ui/Section.tsx';
import { Select } from '#ui/Select.tsx';
import { Table, type Column } from '#ui/Table.tsx';
import { guestFields, visitFields } from '../../import/fields.ts';
import type { Mapping, Preview } from './bringing.ts';

type ColumnsOfFileProps = { preview: Preview; onMapping: (mapping: Mapping) => void };
type OfFile = Preview['columns'][number] & { at: number };
type Field = Mapping['columns'][number];

/** What each column holds, with its first values beside it. */
export function ColumnsOfFile(props: ColumnsOfFileProps) {
  return (
    <Section heading="Its columns" look="title">
      <Table
        caption="What each column of the file holds"
        rowKey={({ at }) => String(at)}
        rows={props.preview.columns.map((column, at) => ({ ...column, at }))}
        columns={columnsOf(props)}
      />
    </Section>
  );
}

function columnsOf(props: ColumnsOfFileProps): [Column<OfFile>, ...Column<OfFile>[]] {
  return [
    { head: 'In the file', cell: (column) => <bdi>{nameOf(column)}</bdi> },
    { head: 'Such as', cell: ({ values }) => <Hint>{values.join(' · ') || 'nothing'}</Hint> },
    { head: 'Becomes', cell: (column) => <Becomes column={column} {...props} /> },
  ];
}

function nameOf({ heading, at }: OfFile): string {
  return heading || `Column ${at + 1}`;
}

/** The fields of a card have their meaning; the columns of a table may be taken for something else. */
function Becomes({ column, preview, onMapping }: ColumnsOfFileProps & { column: OfFile }) {
  const { mapping, format } = preview;
  const { at, label } = column;
  if (format === 'vcard') return label ?? 'Left out';
  const choose = (field: string) =>
    onMapping({
      ...mapping,
      preset: null,
      near: false,
      columns: mapping.columns.with(at, (field || null) as Field),
    });
  return (
    <Select
      label={`What “${nameOf(column)}” holds`}
      hideLabel
      value={mapping.columns[at] ?? ''}
      onChange={({ target }) => choose(target.value)}
    >
      <option value="">Leave it out</option>
      {Object.entries(mapping.kind === 'guests' ? guestFields : visitFields).map(([field, words]) => (
        <option key={field} value={field}>
          {words}
        </option>
      ))}
    </Select>
  );
}
