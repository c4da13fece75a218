import type { Row } from './run.ts';
import { pair, quantile, row, timed } from './run.ts';
import { actsOf, runBare } from './ground/bare.ts';
import type { BareAct } from './ground/bare.ts';
import { caller } from './ground/calls.ts';
import type { Call } from './ground/calls.ts';
import { isExact, isMeant, kinds, questions } from './ground/questions.ts';
import type { Kind, Question } from './ground/questions.ts';
import { scaled, withStand } from './ground/stand.ts';
import type { OpenHouse, Stand } from './ground/stand.ts';

/** A question with the SQL its answer takes. */
type Asked = Question & { act: BareAct };
type Times = Map<Kind, number[]>;

/**
 * Who this may be, among a million: over HTTP with an API key, one question after the other, against begin, set, the
 * very statement the server sends and commit by bare `pg`. A hit is the guest who was meant, or one whose name has
 * exactly the same words; for half a name, one whose name has words that begin so.
 */
export async function run(): Promise<Row[]> {
  return withStand(scaled(1_000_000), async (stand) => {
    const house = await stand.open();
    const { call, hangUp } = caller(house);
    const asked = await questions(stand.owner);
    const { recalls, prepared } = await answered(stand, { house, call, asked });
    const [exact, fuzzy] = [
      prepared.filter(({ kind }) => isExact(kind)),
      prepared.filter(({ kind }) => !isExact(kind)),
    ];
    const [ours, bare]: [Times, Times] = [new Map(), new Map()];
    const measured = async (of: Asked[]) =>
      pair(
        () => medianOver(of, ours, ({ query }) => call('guests.recognise', { query })),
        () => medianOver(of, bare, ({ act }) => runBare(stand.bare, act)),
      );
    const exactly = await measured(exact);
    const nearly = await measured(fuzzy);
    const alike = await pair(
      () => medianOver(fuzzy, new Map(), ({ query }) => call('guests.recognise', { query })),
      () => medianOver(fuzzy, new Map(), ({ act }) => runBare(stand.bare, act, true)),
    );
    hangUp();
    const all = fuzzyOf(ours);
    return [
      row({ name: 'exact, median', unit: 'ms', ...exactly, must: { ratio: 'at most', value: 3 } }),
      row({ name: 'fuzzy, median', unit: 'ms', ...nearly, must: { ratio: 'at most', value: 1.5 } }),
      row({ name: 'fuzzy, median, yardstick prepared too', unit: 'ms', ...alike }),
      row({
        name: 'fuzzy, median by itself',
        unit: 'ms',
        ours: quantile(all, 0.5),
        must: { ours: 'at most', value: 60 },
      }),
      row({
        name: 'fuzzy, 95 of 100',
        unit: 'ms',
        ours: quantile(all, 0.95),
        yardstick: quantile(fuzzyOf(bare), 0.95),
        must: { ours: 'at most', value: 200 },
      }),
      ...kinds.map((kind) =>
        row({
          name: `${kind}, median`,
          unit: 'ms',
          ours: quantile(ours.get(kind)!, 0.5),
          yardstick: quantile(bare.get(kind)!, 0.5),
        }),
      ),
      ...kinds.map((kind) =>
        row({
          name: `${kind}, recall@5`,
          unit: 'share',
          ours: recalls.get(kind)!,
          ...(kind === 'one typo' ? { must: { ours: 'at least', value: 0.95 } } : {}),
        }),
      ),
    ];
  });
}

type Asking = { house: OpenHouse; call: Call; asked: Question[] };

/** Asks everything once: how often the right one is among the first five, and which SQL each question takes. */
async function answered(
  stand: Stand,
  { house, call, asked }: Asking,
): Promise<{ recalls: Map<Kind, number>; prepared: Asked[] }> {
  const found: string[][] = [];
  const acts = actsOf(
    await house.record(async () => {
      for (const { query } of asked) {
        const guests = JSON.parse(await call('guests.recognise', { query })) as { guestId: string }[];
        found.push(guests.slice(0, 5).map(({ guestId }) => guestId));
      }
    }),
  );
  if (acts.length !== asked.length) throw new Error(`${asked.length} questions took ${acts.length} acts.`);
  const words = await wordsOf(stand, found.flat());
  const hits = asked.map((question, at) =>
    found[at]!.some((guestId) => isMeant(question, { guestId, words: words.get(guestId)! })),
  );
  if (process.env['BENCH_MISSES'])
    asked.forEach(({ kind, query, words }, at) => hits[at] || console.log('missed', kind, query, words));
  const recalls = kinds.map((kind) => {
    const of = hits.filter((_, at) => asked[at]!.kind === kind);
    return [kind, of.filter(Boolean).length / of.length] as const;
  });
  return {
    recalls: new Map(recalls),
    prepared: asked.map((question, at) => ({ ...question, act: acts[at]! })),
  };
}

async function wordsOf({ owner, houseId }: Stand, guestIds: string[]): Promise<Map<string, string[]>> {
  const { rows } = await owner.query<{ id: string; words: string[] }>(
    'select id, words from guests.record where house_id = $1 and id = any($2)',
    [houseId, guestIds],
  );
  return new Map(rows.map(({ id, words }) => [id, words]));
}

/** Goes through all questions once and keeps each time under its kind. */
async function medianOver(
  asked: readonly Asked[],
  times: Times,
  work: (asked: Asked) => Promise<unknown>,
): Promise<number> {
  const these: number[] = [];
  for (const question of asked) {
    const ms = await timed(() => work(question));
    these.push(ms);
    times.set(question.kind, [...(times.get(question.kind) ?? []), ms]);
  }
  return quantile(these, 0.5);
}

function fuzzyOf(times: Times): number[] {
  return kinds.filter((kind) => !isExact(kind)).flatMap((kind) => times.get(kind) ?? []);
}
