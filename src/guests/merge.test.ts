import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { newId } from '#kit/id.ts';
import { Refusal } from '#kit/refusal.ts';
import { openTestHouse } from '../../test/house.ts';
import type { TestHouse } from '../../test/house.ts';
import { merge } from './merge.ts';
import { split } from './split.ts';

let house: TestHouse;
before(async () => {
  house = await openTestHouse({ working: false });
});
after(() => house.close());

type Step = { merge: [number, number] } | { split: number };

const guests = 6;
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ merge: fc.tuple(fc.nat(guests - 1), fc.nat(guests - 1)) }) },
  { weight: 2, arbitrary: fc.record({ split: fc.nat(20) }) },
);

test('whatever is merged and split in whatever order, persons are what the standing merges connect, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const ids = await strangers();
      const edges: (Edge & { stands: boolean })[] = [];
      for (const one of steps) {
        if ('merge' in one) {
          const merged = await joined([ids[one.merge[0]]!, ids[one.merge[1]]!]);
          if (merged) edges.push({ ...merged, stands: true });
        } else {
          const edge = edges.filter(({ stands }) => stands)[one.split];
          if (edge) edge.stands = !(await house.act((act) => split(act, { mergeId: edge.mergeId })));
        }
        assert.deepEqual(
          await persons(ids),
          components(
            ids,
            edges.filter(({ stands }) => stands).map(({ between }) => between),
          ),
        );
      }
      for (const edge of edges.filter(({ stands }) => stands))
        await house.act((act) => split(act, { mergeId: edge.mergeId }));
      assert.deepEqual(await persons(ids), components(ids, []));
    }),
    { numRuns: 25 },
  );
});

async function strangers(): Promise<string[]> {
  const ids = Array.from({ length: guests }, () => newId());
  await house.act((act) =>
    act.db
      .insertInto('guests.record')
      .values(
        ids.map((id) => ({
          house_id: act.houseId,
          id,
          name: 'Grace Mbeki',
          source: 'house',
          met_at: act.now,
        })),
      )
      .execute(),
  );
  return ids;
}

type Edge = { mergeId: string; between: [string, string] };

/** What is found to be one are the persons that two records are at that time, and so it stays when others are split. */
async function joined([keptId, joinedId]: [string, string]): Promise<Edge | null> {
  try {
    const { mergeId } = await house.act((act) => merge(act, { keptId, joinedId }));
    const { rows } = await house.database.owner.query<{ kept_id: string; joined_id: string }>(
      'select kept_id, joined_id from guests.merge where id = $1',
      [mergeId],
    );
    return { mergeId, between: [rows[0]!.kept_id, rows[0]!.joined_id] };
  } catch (refusal) {
    if (refusal instanceof Refusal && refusal.code === 'guests.one_already') return null;
    throw refusal;
  }
}

/** Who is one person, as sets of records in a fixed order. */
async function persons(ids: string[]): Promise<string[][]> {
  const { rows } = await house.database.owner.query<{ records: string[] }>(
    `select array_agg(record_id::text order by record_id) as records from guests.person
     where record_id = any($1::uuid[]) group by person_id`,
    [ids],
  );
  return rows.map(({ records }) => records).toSorted(byFirst);
}

function components(ids: string[], edges: [string, string][]): string[][] {
  const of = new Map(ids.map((id) => [id, new Set([id])]));
  for (const [a, b] of edges) {
    const both = new Set([...of.get(a)!, ...of.get(b)!]);
    for (const id of both) of.set(id, both);
  }
  return [...new Set(of.values())].map((set) => [...set].toSorted()).toSorted(byFirst);
}

function byFirst([one = '']: string[], [other = '']: string[]): number {
  return one.localeCompare(other);
}
