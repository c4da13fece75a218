import { sql } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import { wayKey } from '#door/way-in.ts';
import type { OpenLine } from '../../channel.ts';
import { heardOf, inTrouble } from '../../lines/how-it-does.ts';
import type { LineChannel } from '../../lines/line.ts';
import { unsealed } from '../../lines/secrets.ts';
import { isSigned } from './signature.ts';
import type { Params } from './signature.ts';

/** A line that a provider calls about, and where what comes over it belongs. */
export type HookLine = OpenLine & { venueId: string; house: string; country: string };

export type Called = { url: string; params: Params; signature: string };

/** What a hook does with a call about a line. @returns TwiML */
export type Hook = (act: Act, line: HookLine, params: Params, url: URL) => Promise<string>;

export const hookRefusals = ['desk.hook_unsigned'] as const;

type Row = {
  id: string;
  channel: LineChannel;
  name: string;
  address: string;
  settings: Record<string, unknown>;
  sealed: Buffer | null;
  heardAt: Date | null;
  trouble: string | null;
  venueId: string;
  country: string;
  house: string;
};

/** How long a line may have been silent before it is noted again that it is heard of. */
const notedEvery = 5 * 60_000;

/**
 * The open line of a call, when its provider signed the call.
 * @throws Refusal `desk.unknown_line`, `desk.hook_unsigned`
 */
export async function signedLine(
  act: Act,
  lineId: string,
  channels: readonly LineChannel[],
  called: Called,
): Promise<HookLine> {
  const { sealed, heardAt, trouble, ...row } = await openLine(act, lineId, channels);
  const line = { ...row, houseId: act.houseId, secrets: unsealed(act, sealed) };
  if (!isSigned(line.secrets['authToken'] ?? '', called)) throw new Refusal('desk.hook_unsigned');
  const noted = heardAt !== null && act.now.getTime() - heardAt.getTime() < notedEvery;
  if (trouble !== null || !noted) await heardOf(act, lineId);
  return line;
}

/** The owner is told in words what to look at: a token mistyped is the commonest reason. */
export async function noteUnsigned(act: Act, lineId: string): Promise<void> {
  const address = act.installation.publicUrl;
  await inTrouble(
    act,
    lineId,
    `A call came in whose signature does not fit. Look at the Auth Token, and whether the provider calls ${address}.`,
  );
}

async function openLine(act: Act, lineId: string, channels: readonly LineChannel[]): Promise<Row> {
  const { rows } = await sql<Row>`
    select l.id, l.channel, l.name, l.address, l.settings, l.sealed, l.heard_at as "heardAt", l.trouble,
      v.id as "venueId", v.country, h.name as house
    from desk.line l
    join houses.house h on h.house_id = l.house_id
    cross join lateral (
      select id, country from houses.venue
      where house_id = l.house_id and (l.venue_id is null or id = l.venue_id)
      order by closed_at is not null, opened_at, id limit 1
    ) v
    where l.house_id = ${act.houseId} and l.id = ${lineId} and l.channel = any(${channels}) and l.closed_at is null`.execute(
    act.db,
  );
  const [row] = rows;
  if (!row) throw new Refusal('desk.unknown_line');
  return row;
}

/** An address of ours for this line, as a provider calls it. */
export function hookAddress(act: Pick<Act, 'installation'>, lineId: string, path: string): string {
  return `${act.installation.publicUrl}${path}?key=${wayKey(act.installation, lineId)}`;
}
