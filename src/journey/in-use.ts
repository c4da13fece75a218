import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { HouseKind } from '#houses/house.ts';
import { bookOf } from './book.ts';
import type { Protocol, Step } from './protocol.ts';

/** A protocol as the house has it now: its own newest version, else the book's. */
export type Current = Protocol & {
  owner: { id: string; name: string } | null;
  retiredAt: Date | null;
  fromBook: boolean;
};

/** What is in use, gravest first: the order in which rules are asked. */
export async function protocolsInUse(act: Act): Promise<Current[]> {
  return (await allProtocols(act)).filter(({ retiredAt }) => retiredAt === null);
}

/** The book's in its order, each as the house has written it anew, then those of the house's own by title. */
export async function allProtocols(act: Act): Promise<Current[]> {
  const written = new Map((await newestOfEach(act)).map((protocol) => [protocol.key, protocol]));
  const book = (await theBook(act)).map((page) => {
    const own = written.get(page.key);
    written.delete(page.key);
    return own ?? { ...page, owner: null, retiredAt: null, fromBook: true };
  });
  return [...book, ...written.values()];
}

export async function theBook(act: Act): Promise<Protocol[]> {
  const { kind } = await act.db
    .selectFrom('houses.house')
    .select('kind')
    .where('house_id', '=', act.houseId)
    .executeTakeFirstOrThrow();
  return bookOf(kind as HouseKind);
}

type Row = {
  key: string;
  version: number;
  title: string;
  topic: string | null;
  rule: string[];
  steps: Step[];
  ownerId: string | null;
  ownerName: string | null;
  retiredAt: Date | null;
};

async function newestOfEach(act: Act): Promise<Current[]> {
  const { rows } = await sql<Row>`
    select n.key, n.version, n.title, n.topic, n.rule, n.steps, n.owner_id as "ownerId", t.name as "ownerName",
      n.retired_at as "retiredAt"
    from (
      select distinct on (key) * from journey.protocol where house_id = ${act.houseId} order by key, version desc
    ) n
    left join team.person t on t.house_id = n.house_id and t.id = n.owner_id
    order by n.title, n.key`.execute(act.db);
  return rows.map(({ ownerId, ownerName, ...row }) => ({
    ...row,
    owner: ownerId === null ? null : { id: ownerId, name: ownerName! },
    fromBook: false,
  }));
}
