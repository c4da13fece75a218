import { Link } from '@tanstack/react-router';
import { money } from '#kit/shown.ts';
import { useNow } from '#kit/useNow.ts';
import { Button } from '#ui/Button.tsx';
import { Empty } from '#ui/Empty.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Section } from '#ui/Section.tsx';
import { Table, type Column } from '#ui/Table.tsx';
import { toGuest } from '#guests/web/way.ts';
import { useWhen, type When } from '#guests/web/useWhen.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { undoMinutes } from '../moment.ts';
import { moments, type PurseShown } from './moments.ts';
import css from './Purse.module.css';
import { entryRows, type EntryRow } from './rows.ts';

/** Every sum that left the purse or came into it, newest first; what was taken back is struck where it stands. */
export function PurseEntries({ purse, manages }: { purse: PurseShown; manages: boolean }) {
  const when = useWhen();
  const rows = entryRows(purse.entries);
  return (
    <Section heading="What went where" look="title">
      {rows.length === 0 ? (
        <Empty>Nothing was given from it yet.</Empty>
      ) : (
        <Table
          caption="What left the purse and what came into it"
          columns={columnsOf({ when, manages, currency: purse.currency })}
          rows={rows}
          rowKey={({ id }) => id}
        />
      )}
    </Section>
  );
}

type Around = { when: When; currency: string; manages: boolean };

function columnsOf({ when, ...around }: Around): [Column<EntryRow>, ...Column<EntryRow>[]] {
  return [
    { head: 'For whom', cell: (row) => <Whom row={row} /> },
    { head: 'What', cell: (row) => <What row={row} when={when} /> },
    { head: 'By', cell: ({ by }) => by?.name ?? '' },
    { head: 'When', cell: ({ at }) => `${when.day(at)}, ${when.time(at)}` },
    { head: 'Sum', cell: (row) => <Sum row={row} {...around} />, end: true },
  ];
}

const kindOf = {
  given: 'Given',
  taken_back: 'Taken back',
  topped_up: 'Topped up',
  taken_out: 'Taken out',
} satisfies Record<EntryRow['kind'], string>;

function Whom({ row: { guestId, guestName, kind } }: { row: EntryRow }) {
  if (!guestId) return kindOf[kind];
  return (
    <Link {...toGuest(guestId)}>
      <bdi>{guestName}</bdi>
    </Link>
  );
}

function What({ row: { words, why, backAt }, when }: { row: EntryRow; when: When }) {
  return (
    <span>
      <span className={backAt ? css.back : undefined}>{words || why}</span>
      {backAt && ` taken back ${when.day(backAt)}, ${when.time(backAt)}`}
    </span>
  );
}

type SumProps = Omit<Around, 'when'> & { row: EntryRow };

function Sum({ row: { id, kind, at, why, amountMinor, backAt }, currency, manages }: SumProps) {
  const { run, busy, refused } = useErrand();
  const fresh = useNow() - Date.parse(at) < undoMinutes * 60_000;
  const undo = () =>
    void run(moments.errand('undoEntry', { entryId: id }), { words: `Undo: ${why}`, done: 'Taken back' });
  return (
    <span className={css.sum}>
      <span className={backAt ? css.back : undefined}>{money(amountMinor, currency)}</span>
      {manages && fresh && kind !== 'given' && (
        <Button kind="quiet" busy={busy} aria-label={`Undo: ${why}`} onClick={undo}>
          Undo
        </Button>
      )}
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </span>
  );
}
