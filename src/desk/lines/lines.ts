import type { Act } from '#kit/act.ts';
import { wayKey } from '#door/way-in.ts';
import { channels } from '../channels.ts';
import type { LineChannel } from './line.ts';
import { unsealed } from './secrets.ts';

type Settings = Record<string, string | number | boolean | string[]>;

/** Every open line, how it is connected and how it does; of its secrets only which there are. */
export async function lines(act: Act) {
  const rows = await act.db
    .selectFrom('desk.line')
    .select(['id', 'channel', 'name', 'venue_id', 'address', 'settings', 'sealed', 'opened_at'])
    .select(['heard_at', 'trouble', 'trouble_at'])
    .where('house_id', '=', act.houseId)
    .where('closed_at', 'is', null)
    .orderBy('opened_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    channel: row.channel as LineChannel,
    name: row.name,
    venueId: row.venue_id,
    address: row.address,
    settings: row.settings as Settings,
    has: Object.keys(unsealed(act, row.sealed)),
    openedAt: row.opened_at.toISOString(),
    heardAt: row.heard_at?.toISOString() ?? null,
    trouble: row.trouble,
    troubleAt: row.trouble_at?.toISOString() ?? null,
    addresses: addresses(act, row.channel as LineChannel, row.id),
  }));
}

function addresses({ installation }: Act, channel: LineChannel, lineId: string) {
  const key = wayKey(installation, lineId);
  return (channels[channel].addresses ?? []).map(({ what, path }) => ({
    what,
    url: `${installation.publicUrl}${path}?key=${key}`,
  }));
}
