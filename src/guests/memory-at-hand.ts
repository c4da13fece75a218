import type { Selectable } from 'kysely';
import type { Act } from '#kit/act.ts';
import { Refusal } from '#kit/refusal.ts';
import type { GuestsMemory } from '../../database.d.ts';

export type MemoryAtHand = Selectable<GuestsMemory>;

/** A memory as it stands, locked until the act is over. @throws Refusal where it is unknown or retired */
export async function memoryAtHand(act: Act, memoryId: string): Promise<MemoryAtHand> {
  const memory = await anyMemoryAtHand(act, memoryId);
  if (memory.retired_at) throw new Refusal('guests.memory_retired');
  return memory;
}

/** Like `memoryAtHand`, for what may be done with a retired one. */
export async function anyMemoryAtHand(act: Act, memoryId: string): Promise<MemoryAtHand> {
  const memory = await act.db
    .selectFrom('guests.memory')
    .selectAll()
    .where('house_id', '=', act.houseId)
    .where('id', '=', memoryId)
    .forUpdate()
    .executeTakeFirst();
  if (!memory) throw new Refusal('guests.unknown_memory');
  return memory;
}
