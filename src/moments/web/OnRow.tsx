import { Chip } from '#ui/Chip.tsx';
import { clockTime } from '#kit/shown.ts';
import type { MomentShown } from './moments.ts';
import { rowWords } from './rows.ts';

/** What was given to a party, or waits to be given, on its row of the day. */
export function OnRow({ moments, timeZone }: { moments: readonly MomentShown[]; timeZone: string }) {
  return moments.map((moment) => {
    const words = rowWords(moment);
    return (
      words && (
        <Chip key={moment.momentId} kind="hospitality">
          {words}
          {moment.givenAt && ` · ${clockTime(moment.givenAt, timeZone)}`}
        </Chip>
      )
    );
  });
}
