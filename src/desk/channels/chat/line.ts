import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';

/** A chat element: where it may stand and what it says first. */
export type ChatLine = {
  id: string;
  venueId: string;
  name: string;
  /** Origins of the pages it may stand on. */
  origins: readonly string[];
  greeting: string;
};

/** The open chat element of this id; null for none. */
export async function chatLine(act: Act, lineId: string): Promise<ChatLine | null> {
  const { rows } = await sql<{
    id: string;
    venueId: string;
    name: string;
    settings: Record<string, unknown>;
  }>`
    select l.id, l.name, l.settings, coalesce(l.venue_id, (
      select v.id from houses.venue v where v.house_id = l.house_id and v.closed_at is null
      order by v.opened_at, v.id limit 1)) as "venueId"
    from desk.line l
    where l.house_id = ${act.houseId} and l.id = ${lineId} and l.channel = 'chat' and l.closed_at is null`.execute(
    act.db,
  );
  const row = rows[0];
  if (!row) return null;
  const { origins, greeting } = row.settings;
  return {
    id: row.id,
    venueId: row.venueId,
    name: row.name,
    origins: Array.isArray(origins) ? origins.map(originOf) : [],
    greeting: typeof greeting === 'string' ? greeting : '',
  };
}

/** `https://halcyon.example/salon` stands for the whole of its site. */
function originOf(address: unknown): string {
  return typeof address === 'string' && URL.canParse(address) ? new URL(address).origin : '';
}
