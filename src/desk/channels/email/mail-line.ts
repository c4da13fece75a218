import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { mailboxOf } from './mailbox.ts';
import { bareAddress } from './reply-address.ts';

/** A mailbox as its mail is read into conversations. */
export type MailLine = {
  id: string;
  venueId: string;
  openedAt: Date;
  /** What whoever writes first is told at once; null tells nothing. */
  firstAnswer: string | null;
  /** Whether an address is one of any mailbox of the house, also with a plus behind the name. */
  isOurs: (address: string) => boolean;
};

type Row = {
  id: string;
  venueId: string;
  openedAt: Date;
  address: string;
  name: string;
  settings: Record<string, unknown>;
};

/** The line, held until the act ends: two who read the mail of one line take turns. */
export async function holdMailLine(act: Act, lineId: string): Promise<MailLine> {
  await sql`select from desk.line where house_id = ${act.houseId} and id = ${lineId} for update`.execute(
    act.db,
  );
  const { rows } = await sql<Row>`
    select l.id, l.opened_at as "openedAt", l.address, l.name, l.settings, coalesce(l.venue_id, (
      select v.id from houses.venue v where v.house_id = l.house_id
      order by v.closed_at is not null, v.opened_at, v.id limit 1)) as "venueId"
    from desk.line l
    where l.house_id = ${act.houseId} and l.channel = 'email' and (l.closed_at is null or l.id = ${lineId})`.execute(
    act.db,
  );
  const line = rows.find(({ id }) => id === lineId);
  if (!line) throw new Error(`there is no mailbox ${lineId}`);
  const ours = new Set(
    rows.map(mailboxOf).flatMap(({ address, aliases }) => [address, ...aliases].map(bareAddress)),
  );
  return {
    id: line.id,
    venueId: line.venueId,
    openedAt: line.openedAt,
    firstAnswer: mailboxOf(line).firstAnswer,
    isOurs: (address) => ours.has(bareAddress(address)),
  };
}
