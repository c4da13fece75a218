import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Act } from '#kit/act.ts';
import { ideasOf } from './book.ts';
import type { Fits, Giver, Idea, IdeaContent } from './idea.ts';

/** An idea as it holds in this house. */
export type CurrentIdea = Idea & {
  /** As it comes with the product, not yet written anew by the house. */
  fromBook: boolean;
  retiredAt: Date | null;
};

/** The book of the house's kind with what the house has written over it, the retired ones too. One statement. */
export async function allIdeas(act: Act): Promise<CurrentIdea[]> {
  const house = await act.db
    .selectFrom('houses.house as h')
    .select((from) => [
      'h.kind',
      jsonArrayFrom(
        from
          .selectFrom('moments.idea as i')
          .selectAll('i')
          .whereRef('i.house_id', '=', 'h.house_id')
          .orderBy('i.made_at')
          .orderBy('i.key'),
      ).as('written'),
    ])
    .where('h.house_id', '=', act.houseId)
    .executeTakeFirstOrThrow();
  const written = new Map(house.written.map((row) => [row.key, asWritten(row)]));
  const book = ideasOf(house.kind as Parameters<typeof ideasOf>[0]).map(
    (idea) => written.get(idea.key) ?? { ...idea, fromBook: true, retiredAt: null },
  );
  const keys = new Set(book.map(({ key }) => key));
  return [...book, ...[...written.values()].filter(({ key }) => !keys.has(key))];
}

type Row = {
  key: string;
  title: string;
  needs: string;
  cost_minor: number;
  contains: string[];
  who: string;
  fits: unknown;
  inspiration: boolean;
  retired_at: string | Date | null;
};

/** Its codes and conditions were checked when they came in. */
function asWritten({ key, title, needs, inspiration, ...row }: Row): CurrentIdea {
  return {
    ...{ key, title, needs, inspiration },
    costMinor: row.cost_minor,
    contains: row.contains as IdeaContent[],
    who: row.who as Giver,
    fits: row.fits as Fits,
    fromBook: false,
    retiredAt: row.retired_at === null ? null : new Date(row.retired_at),
  };
}
