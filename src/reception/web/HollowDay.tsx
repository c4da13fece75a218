import { Figures } from '#ui/Figures.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';

/** The day before it is known, in the room it will take. */
export function HollowDay() {
  return (
    <>
      <Figures
        label="The day in numbers"
        figures={['in the house', 'here for the first time', 'celebrating something', 'to make right'].map(
          (words) => ({
            value: '\u00a0',
            words,
          }),
        )}
      />
      <Skeleton label="Reading the day" rows={5} />
    </>
  );
}
