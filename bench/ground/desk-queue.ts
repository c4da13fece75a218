import type { Row } from '../run.ts';
import { pair, row, timed } from '../run.ts';
import { actsOf, runBare } from './bare.ts';
import type { BareAct } from './bare.ts';
import { caller } from './calls.ts';
import type { Call } from './calls.ts';
import { contractCaller } from './contract.ts';
import { layOutDesk } from './full-desk.ts';
import { scaled } from './stand.ts';
import type { OpenHouse, Stand } from './stand.ts';

const conversations = 200_000;
const longThread = 9_000;

/** What a desk is asked, and how it is named in the table. */
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
const times = 25;
const warming = 200;

/**
 * The desk with 200,000 conversations, against the very statements by bare `pg`: opening its queue through the contract,
 * then everything over HTTP.
 */
export async function queueRows(stand: Stand): Promise<Row[]> {
  const many = scaled(conversations);
  const long = scaled(longThread);
  const { longId, shortId } = await layOutDesk(stand, { conversations: many, longThread: long });
  const house = await stand.open();
  const { call, hangUp } = caller(house);
  const of = `${many.toLocaleString('en')} conversations`;
  const asked: typeof questions = [
    ...questions,
    [`a conversation of ${long.toLocaleString('en')} messages`, 'desk.messages', { conversationId: longId }],
    ['a conversation of 9 messages', 'desk.messages', { conversationId: shortId }],
  ];
  const rows = [await throughTheContract(stand, { house, call, name: `${of}: opening the queue` })];
  for (const [name, value, input] of asked) {
    const act = await actOf(house, () => call(value, input));
    const bare = () => timed(() => runBare(stand.bare, act));
    rows.push(
      row({
        name: `${of}: ${name}, over HTTP`,
        unit: 'ms',
        ...(await pair(() => timed(() => call(value, input)), bare, times)),
      }),
    );
  }
  hangUp();
  return rows;
}

type Opening = { house: OpenHouse; call: Call; name: string };

async function throughTheContract(stand: Stand, { house, call, name }: Opening): Promise<Row> {
  const act = await actOf(house, () => call('desk.queue', {}));
  const { ask, close } = await contractCaller(stand);
  // A house that has been open for a while: code that has run often is compiled.
  for (let n = 0; n < warming; n += 1) {
    await ask('desk.queue', {});
    await runBare(stand.bare, act);
  }
  const both = await pair(
    () => timed(() => ask('desk.queue', {})),
    () => timed(() => runBare(stand.bare, act)),
    times * 4,
  );
  await close();
  return row({ name, unit: 'ms', ...both, must: { ratio: 'at most', value: 1.5 } });
}

async function actOf(house: OpenHouse, ask: () => Promise<unknown>): Promise<BareAct> {
  const [act, another] = actsOf(await house.record(ask));
  if (!act || another) throw new Error('A question is one act.');
  return act;
}
