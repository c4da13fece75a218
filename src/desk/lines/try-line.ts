import { newId } from '#kit/id.ts';
import type { Entered } from '#kit/serve.ts';
import { channels } from '../channels.ts';
import { fitting } from './fitting.ts';
import { lineAtHand } from './line-at-hand.ts';
import type { LineChannel, LineShape } from './line.ts';

type Trial = LineShape & { channel: LineChannel; lineId: string | null };

/** Tries a line out as it would be connected; the network is waited for outside of any act. */
export async function tryLine(entered: Entered, { channel, lineId, ...shape }: Trial) {
  const line = fitting(channel, shape);
  const known = lineId === null ? {} : (await entered.act((act) => lineAtHand(act, lineId))).secrets;
  const { tryOut } = channels[channel];
  const wrong = await tryOut?.({
    id: lineId ?? newId(),
    houseId: entered.caller.houseId!,
    channel,
    name: line.name,
    address: line.address,
    settings: line.settings,
    secrets: { ...known, ...line.secrets },
  });
  return { wrong: wrong ?? null };
}
