import type { Act } from './act.ts';
import { dropExpiredFiles } from './files.ts';

/** A tap that is sent again comes within hours; its key is kept for a week. */
const keyDays = 7;

/** Lets go of what kit kept for a time only. */
export async function tidyKit(act: Act): Promise<void> {
  await dropExpiredFiles(act);
  await act.db
    .deleteFrom('kit.command')
    .where('house_id', '=', act.houseId)
    .where('at', '<', new Date(act.now.getTime() - keyDays * 86_400_000))
    .execute();
}
