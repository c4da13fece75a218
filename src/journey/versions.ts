import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { theBook } from './in-use.ts';
import type { Step } from './protocol.ts';

type Row = {
  version: number;
  title: string;
  topic: string | null;
  rule: string[];
  steps: Step[];
  ownerId: string | null;
  ownerName: string | null;
  madeAt: Date;
  madeById: string | null;
  madeByName: string | null;
};

/** Every version of a protocol, newest first; what the house began with from the book stands last. */
export async function versions(act: Act, { key }: { key: string }) {
  const { rows } = await sql<Row>`
    select p.version, p.title, p.topic, p.rule, p.steps, p.owner_id as "ownerId", o.name as "ownerName",
      p.made_at as "madeAt", p.made_by as "madeById", m.name as "madeByName"
    from journey.protocol p
    left join team.person o on o.house_id = p.house_id and o.id = p.owner_id
    left join team.person m on m.house_id = p.house_id and m.id = p.made_by
    where p.house_id = ${act.houseId} and p.key = ${key}
    order by p.version desc`.execute(act.db);
  const written = rows.map(({ ownerId, ownerName, madeAt, madeById, madeByName, ...row }) => ({
    ...row,
    key,
    owner: person(ownerId, ownerName),
    fromBook: false,
    madeAt: madeAt.toISOString(),
    madeBy: person(madeById, madeByName),
  }));
  const printed = (await theBook(act))
    .filter((page) => page.key === key)
    .map(({ rule, steps, ...page }) => ({
      ...page,
      rule: [...rule],
      steps: [...steps],
      owner: null,
      fromBook: true,
      madeAt: null,
      madeBy: null,
    }));
  if (written.length + printed.length === 0) throw new Refusal('journey.unknown_protocol');
  return [...written, ...printed];
}

function person(id: string | null, name: string | null) {
  return id === null ? null : { id, name: name! };
}
