import type { QueuedTap } from '#kit/outbox.ts';
import type { View } from './address.ts';

type Input = { conversationId?: string; personId?: string | null; until?: string | null; then?: string };

/** From which views a tap takes a conversation away, before the house has said so. */
const leaves: Record<string, (input: Input) => readonly View[]> = {
  'desk.solve': () => notSolved,
  'desk.reopen': () => ['solved', 'waiting'],
  'desk.join': () => [...notSolved, 'solved', 'all'],
  'desk.snooze': ({ until }) => (until === null ? ['snoozed'] : ['open', 'mine', 'unowned', 'waiting']),
  'desk.assign': ({ personId }) => (personId === null ? ['mine'] : ['unowned']),
  'desk.answer': ({ then }) =>
    then === 'solved' ? notSolved : then === 'open' ? [] : ['open', 'mine', 'unowned'],
  'desk.seenMention': () => ['mentions'],
};

const notSolved: readonly View[] = ['open', 'mine', 'unowned', 'waiting', 'snoozed'];

/** The rows of a view without those that taps of this browser have taken from it already. */
export function without<Row extends { id: string }>(
  rows: readonly Row[],
  taps: readonly QueuedTap[],
  view: View,
): Row[] {
  const gone = new Set(
    taps
      .filter(
        ({ call, input, state }) => state !== 'refused' && leaves[call]?.(input as Input).includes(view),
      )
      .map(({ input }) => (input as Input).conversationId),
  );
  return rows.filter(({ id }) => !gone.has(id));
}

/** What was said here and is not among the messages yet. */
export type Pending = {
  key: string;
  note: boolean;
  text: string;
  at: string;
  state: QueuedTap['state'];
  sentence: string;
  code: string;
};

export function pendingOf(conversationId: string, taps: readonly QueuedTap[]): Pending[] {
  return taps
    .filter(
      ({ call, input }) =>
        (call === 'desk.answer' || call === 'desk.note') &&
        (input as Input).conversationId === conversationId,
    )
    .map(({ key, call, input, happenedAt, state, sentence, code }) => ({
      ...{ key, state, sentence, code, note: call === 'desk.note', at: happenedAt },
      text: (input as { text: string }).text,
    }));
}

/** The row that stands where this one stood, once it is gone: the next, or else the one before. */
export function after(rows: readonly { id: string }[], id: string): string | undefined {
  const at = rows.findIndex((row) => row.id === id);
  return at < 0 ? rows[0]?.id : (rows[at + 1] ?? rows[at - 1])?.id;
}
