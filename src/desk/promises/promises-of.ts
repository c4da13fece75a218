import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { PromiseKind } from './promise.ts';

type Row = {
  id: string;
  kind: PromiseKind;
  words: string;
  madeAt: Date;
  by: { id: string; name: string } | null;
  dueAt: Date | null;
  leftMinutes: number | null;
  keptAt: Date | null;
};

/** What was promised in a conversation and still stands or was kept: what breaks next first. */
export async function promisesOf(act: Act, conversationId: string) {
  const { rows } = await sql<Row>`
    select r.id, r.kind, r.words, r.made_at as "madeAt", r.due_at as "dueAt", r.kept_at as "keptAt",
      case when r.runs_since is null and r.kept_at is null then r.left_minutes end as "leftMinutes",
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as by
    from desk.promise r
    left join team.person p on p.house_id = r.house_id and p.id = r.made_by
    where r.house_id = ${act.houseId} and r.conversation_id = ${conversationId} and r.dropped_at is null
    order by r.kept_at is not null, r.due_at, r.id`.execute(act.db);
  return rows.map((row) => ({
    ...row,
    madeAt: row.madeAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    keptAt: row.keptAt?.toISOString() ?? null,
    late: row.dueAt !== null && (row.keptAt ?? act.now) > row.dueAt,
  }));
}
