import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import type { HouseKind } from '#houses/house.ts';
import { touchpointsOf } from './book.ts';
import type { Blueprint, Touchpoint } from './touchpoint.ts';

/** A version of the journey, and who drew it. */
export type Drawing = Blueprint & {
  note: string;
  madeAt: Date | null;
  madeBy: { id: string; name: string } | null;
  newest: number;
};

type Row = {
  kind: HouseKind;
  newest: number;
  version: number | null;
  touchpoints: Touchpoint[] | null;
  note: string | null;
  madeAt: Date | null;
  madeById: string | null;
  madeByName: string | null;
};

/** The journey as it is drawn now, or in a version. @throws Refusal `journey.unknown_version` */
export async function drawing(act: Act, version: number | null): Promise<Drawing> {
  const { rows } = await sql<Row>`
    select h.kind, n.newest, b.version, b.touchpoints, b.note, b.made_at as "madeAt", b.made_by as "madeById",
      t.name as "madeByName"
    from houses.house h
    cross join lateral (
      select coalesce(max(version), 0) as newest from journey.blueprint where house_id = h.house_id
    ) n
    left join journey.blueprint b on b.house_id = h.house_id and b.version = coalesce(${version}, n.newest)
    left join team.person t on t.house_id = b.house_id and t.id = b.made_by
    where h.house_id = ${act.houseId}`.execute(act.db);
  const { kind, newest, ...drawn } = rows[0]!;
  if (drawn.version !== null) return { ...(drawn as Drawn), madeBy: by(drawn), newest };
  if ((version ?? newest) !== 0) throw new Refusal('journey.unknown_version');
  const touchpoints = touchpointsOf(kind).map(asKept);
  return { version: 0, touchpoints, note: '', madeAt: null, madeBy: null, newest };
}

type Drawn = { version: number; touchpoints: Touchpoint[]; note: string; madeAt: Date };

export function by({ madeById, madeByName }: Pick<Row, 'madeById' | 'madeByName'>): Drawing['madeBy'] {
  return madeById === null ? null : { id: madeById, name: madeByName ?? '' };
}

/** Steps of a protocol are read from it each time; a copy of them would grow old. */
export function asKept(touchpoint: Touchpoint): Touchpoint {
  const { standard } = touchpoint;
  if (standard === null) return touchpoint;
  return standard.protocol
    ? { ...touchpoint, standard: { ...standard, steps: [] } }
    : { ...touchpoint, standard: { ...standard, protocol: null } };
}
