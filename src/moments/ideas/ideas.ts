import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { allIdeas } from './all-ideas.ts';

/** The house's book, each idea with how often it was given and how it landed. */
export async function ideas(act: Act, { withRetired }: { withRetired: boolean }) {
  const given = await landings(act);
  const all = await allIdeas(act);
  return all
    .filter(({ retiredAt }) => withRetired || retiredAt === null)
    .map(({ retiredAt, contains, ...idea }) => ({
      ...idea,
      contains: [...contains],
      retiredAt: retiredAt?.toISOString() ?? null,
      ...(given.get(idea.key) ?? { given: 0, glowed: 0, unwelcome: 0 }),
    }));
}

type Landings = { given: number; glowed: number; unwelcome: number };

async function landings(act: Act): Promise<Map<string, Landings>> {
  const { rows } = await sql<Landings & { key: string }>`
    select idea_key as key, count(*)::int as given,
      count(*) filter (where landed = 'glowed')::int as glowed,
      count(*) filter (where landed = 'unwelcome')::int as unwelcome
    from moments.moment
    where house_id = ${act.houseId} and idea_key is not null and given_at is not null
    group by idea_key`.execute(act.db);
  return new Map(rows.map(({ key, ...counts }) => [key, counts]));
}
