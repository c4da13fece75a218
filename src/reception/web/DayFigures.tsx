import { counted } from '#kit/words.ts';
import { Figures } from '#ui/Figures.tsx';
import { useSay } from '#houses/web/house.ts';
import type { TodayAnswer } from './reception.ts';

export function DayFigures({ counts }: { counts: TodayAnswer['counts'] }) {
  const say = useSay();
  return (
    <Figures
      label="The day in numbers"
      figures={[
        {
          value: counts.guests,
          words: `${say(counts.guests === 1 ? '<guest>' : '<guests>')} in ${counted(counts.visits, say('<visit>'), say('<visits>'))}`,
        },
        { value: counts.firstTime, words: 'here for the first time', kind: 'service' },
        { value: counts.celebrating, words: 'celebrating something', kind: 'hospitality' },
        { value: counts.toMakeRight, words: 'to make right', kind: 'care' },
      ]}
    />
  );
}
