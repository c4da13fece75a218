import { Chip, type ChipKind } from '#ui/Chip.tsx';
import { due, type Pressing } from './due.ts';

type DueChipProps = {
  row: { dueAt: string | null; lastAt: string; lastInAt: string | null };
  now: number;
  timeZone: string;
};

const kinds = { calm: 'plain', soon: 'service', late: 'care' } as const satisfies Record<Pressing, ChipKind>;

/** What breaks next: "answer by 16:40" while they wait for us, "due by …" once they have heard. */
export function DueChip({ row: { dueAt, lastAt, lastInAt }, now, timeZone }: DueChipProps) {
  if (!dueAt) return null;
  const { words, pressing } = due(dueAt, now, timeZone);
  const theyWait = lastInAt !== null && lastInAt >= lastAt;
  return (
    <Chip kind={kinds[pressing]}>
      {pressing === 'late' ? '' : theyWait ? 'answer ' : 'due '}
      {words}
    </Chip>
  );
}
