import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import type { Step } from './protocol.ts';

type Settled = { step: string; at: string; id: string | null; name: string | null; why: string | null };

type Row = {
  id: string;
  key: string;
  version: number;
  title: string;
  how: 'topic' | 'rule' | 'hand';
  startedAt: Date;
  startedById: string | null;
  startedByName: string | null;
  endedAt: Date | null;
  outcome: 'done' | 'left' | null;
  steps: Step[];
  settled: Settled[];
};

/** Protocols at work on one thing: those still open first, then the newest. Its journey is asked of visits. One statement. */
export async function runs(act: Act, { subjectId }: { subjectId: string }) {
  const { rows } = await sql<Row>`
    select r.id, r.key, r.version, r.title, r.how, r.started_at as "startedAt", r.started_by as "startedById",
      b.name as "startedByName", r.ended_at as "endedAt", r.outcome, r.steps,
      (select coalesce(json_agg(json_build_object(
          'step', s.step, 'at', s.at, 'id', s.by_person, 'name', t.name, 'why', s.skipped_why)), '[]')
        from journey.run_step s
        left join team.person t on t.house_id = s.house_id and t.id = s.by_person
        where s.house_id = r.house_id and s.run_id = r.id) as settled
    from journey.run r
    left join team.person b on b.house_id = r.house_id and b.id = r.started_by
    where r.house_id = ${act.houseId} and r.subject_id = ${subjectId} and r.touchpoint is null
    order by r.ended_at is not null, r.started_at desc, r.id desc`.execute(act.db);
  return rows.map(({ startedById, startedByName, settled, ...row }) => ({
    ...row,
    startedAt: row.startedAt.toISOString(),
    startedBy: person(startedById, startedByName),
    endedAt: row.endedAt?.toISOString() ?? null,
    steps: row.steps.map((step) => withOutcome(step, settled)),
  }));
}

function withOutcome(step: Step, settled: readonly Settled[]) {
  const of = settled.find((one) => one.step === step.id);
  return {
    ...step,
    doneAt: of && of.why === null ? new Date(of.at).toISOString() : null,
    doneBy: of && of.why === null ? person(of.id, of.name) : null,
    skippedWhy: of?.why ?? null,
  };
}

function person(id: string | null, name: string | null) {
  return id === null ? null : { id, name: name ?? '' };
}
