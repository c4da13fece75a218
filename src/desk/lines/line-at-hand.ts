import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import type { OpenLine } from '../channel.ts';
import type { LineChannel } from './line.ts';
import { unsealed } from './secrets.ts';

type Row = {
  id: string;
  channel: string;
  name: string;
  address: string;
  settings: unknown;
  sealed: Buffer | null;
};

/** An open line, held until the act ends. @throws Refusal `desk.unknown_line` */
export async function lineAtHand(act: Act, lineId: string): Promise<OpenLine & { channel: LineChannel }> {
  const row = await openLines(act).where('id', '=', lineId).forUpdate().executeTakeFirst();
  if (!row) throw new Refusal('desk.unknown_line');
  return asOpen(act, row);
}

/** The line of a letter, with its secrets; null where it was closed. */
export async function lineOf(act: Act, lineId: string): Promise<OpenLine | null> {
  const row = await openLines(act).where('id', '=', lineId).executeTakeFirst();
  return row ? asOpen(act, row) : null;
}

/** Every open line of a channel. */
export async function linesOf(act: Act, channel: LineChannel): Promise<(OpenLine & { openedAt: Date })[]> {
  const rows = await openLines(act)
    .select('opened_at')
    .where('channel', '=', channel)
    .orderBy('opened_at')
    .execute();
  return rows.map(({ opened_at, ...row }) => ({ ...asOpen(act, row), openedAt: opened_at }));
}

function openLines(act: Act) {
  return act.db
    .selectFrom('desk.line')
    .select(['id', 'channel', 'name', 'address', 'settings', 'sealed'])
    .where('house_id', '=', act.houseId)
    .where('closed_at', 'is', null);
}

function asOpen(act: Act, { sealed, settings, channel, ...line }: Row) {
  return {
    ...line,
    channel: channel as LineChannel,
    houseId: act.houseId,
    settings: settings as Record<string, unknown>,
    secrets: unsealed(act, sealed),
  };
}
