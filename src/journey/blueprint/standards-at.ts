import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { houseKinds } from '#houses/house.ts';
import type { HouseKind } from '#houses/house.ts';
import { bookOf } from '../book.ts';
import type { Step } from '../protocol.ts';
import { touchpointsOf } from './book.ts';
import type { Standard, Touchpoint, VisitStep } from './touchpoint.ts';

/** A touchpoint with the standard that is to be kept there now. */
export type Kept = Pick<Touchpoint, 'key' | 'title' | 'only'> & { standard: Standard };

type Row = {
  kind: HouseKind;
  version: number | null;
  touchpoints: Kept[] | null;
  protocols: { key: string; steps: Step[]; retired: boolean }[];
};

/** The standards of the newest drawing that begin at these steps of a visit, each with steps to take. One statement. */
export async function standardsAt(
  act: Act,
  at: readonly VisitStep[],
): Promise<{ version: number; touchpoints: Kept[] }> {
  const { rows } = await sql<Row>`
    select h.kind, b.version, b.touchpoints, (
      select coalesce(json_agg(json_build_object('key', key, 'steps', steps, 'retired', retired_at is not null)), '[]')
      from (
        select distinct on (key) key, steps, retired_at from journey.protocol
        where house_id = h.house_id and key = any(
          array(select jsonb_path_query(b.touchpoints, '$[*].standard.protocol') #>> '{}')
          || case when b.version is null then ${namedInBooks}::text[] else '{}' end)
        order by key, version desc
      ) newest
    ) as protocols
    from houses.house h
    left join lateral (
      select version, jsonb_path_query_array(touchpoints, '$[*] ? (@.standard.begins.at == $at[*])',
        ${JSON.stringify({ at })}::jsonb) as touchpoints
      from journey.blueprint where house_id = h.house_id order by version desc limit 1
    ) b on true
    where h.house_id = ${act.houseId}`.execute(act.db);
  const { kind, version, touchpoints, protocols } = rows[0]!;
  const written = new Map(protocols.map(({ key, steps, retired }) => [key, retired ? [] : steps]));
  const printed = new Map(bookOf(kind).map(({ key, steps }) => [key, steps]));
  const kept = (touchpoints ?? bookAt(kind, at)).map((touchpoint) => {
    const { standard } = touchpoint;
    if (!standard.protocol) return touchpoint;
    const steps = written.get(standard.protocol) ?? printed.get(standard.protocol) ?? [];
    return { ...touchpoint, standard: { ...standard, steps } };
  });
  return { version: version ?? 0, touchpoints: kept.filter(({ standard }) => standard.steps.length > 0) };
}

/** Protocols that the journey of some kind of house names: of which kind this house is, the statement finds out. */
const namedInBooks = [
  ...new Set(
    houseKinds.flatMap((kind) => touchpointsOf(kind).flatMap(({ standard }) => standard?.protocol ?? [])),
  ),
];

function bookAt(kind: HouseKind, at: readonly VisitStep[]): Kept[] {
  return touchpointsOf(kind).flatMap(({ standard, ...touchpoint }) =>
    standard && at.includes(standard.begins.at) ? [{ ...touchpoint, standard }] : [],
  );
}
