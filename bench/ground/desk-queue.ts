import type { Row } from '../run.ts';
import { pair, row, timed } from '../run.ts';
import { actsOf, runBare } from './bare.ts';
import type { BareAct } from './bare.ts';
import { caller } from './calls.ts';
import { layOutDesk } from './full-desk.ts';
import { scaled } from './stand.ts';
import type { Stand } from './stand.ts';

const conversations = 200_000;
const longThread = 9_000;

/** What a desk is asked, and how it is named in the table; the first is what must hold. */
const questions: readonly [name: string, value: string, input: Record<string, unknown>][] = [
  ['opening the queue', 'desk.queue', {}],
  ['how many wait in each view', 'desk.counts', {}],
  ['what was last spoken in', 'desk.queue', { view: 'all' }],
  ['a word of a hundred conversations', 'desk.queue', { view: 'all', words: 'umbrella' }],
  ['a name', 'desk.queue', { view: 'all', words: 'person4711' }],
  ['a word nearly everybody says', 'desk.queue', { view: 'all', words: 'thank' }],
  ['two words, the last begun', 'desk.queue', { view: 'all', words: 'umbrella park' }],
  ['a word nobody said', 'desk.queue', { view: 'all', words: 'elephantine' }],
];

/** The desk with 200,000 conversations: each question through the contract against its very statements by bare `pg`. */
export async function queueRows(stand: Stand): Promise<Row[]> {
  const many = scaled(conversations);
  const long = scaled(longThread);
  const { longId, shortId } = await layOutDesk(stand, { conversations: many, longThread: long });
  const house = await stand.open();
  const { call, hangUp } = caller(house);
  const rows: Row[] = [];
  const asked = [
    ...questions,
    [
      `a conversation of ${long.toLocaleString('en')} messages`,
      'desk.messages',
      { conversationId: longId },
    ] as const,
    ['a conversation of 9 messages', 'desk.messages', { conversationId: shortId }] as const,
  ];
  for (const [nth, [name, value, input]] of asked.entries()) {
    const ask = () => call(value, input);
    const [act] = actsOf(await house.record(ask)) as [BareAct];
    const times = await pair(
      () => timed(ask),
      () => timed(() => runBare(stand.bare, act)),
      25,
    );
    rows.push(
      row({
        name: `${many.toLocaleString('en')} conversations: ${name}`,
        unit: 'ms',
        ...times,
        ...(nth === 0 ? { must: { ratio: 'at most', value: 1.5 } } : {}),
      }),
    );
  }
  hangUp();
  return rows;
}
