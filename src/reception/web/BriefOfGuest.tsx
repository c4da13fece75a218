import { useQuery } from '@tanstack/react-query';
import { Hint } from '#ui/Hint.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Pill } from '#ui/Pill.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useWhen } from '#guests/web/useWhen.ts';
import { reception } from './reception.ts';

/** The three things worth knowing of somebody who writes or calls. What is to be made right has a place of its own. */
export function BriefOfGuest({ guestId }: { guestId: string }) {
  const { today } = useWhen();
  const { data, error } = useQuery(reception.read.ofGuest({ guestId, day: today }));
  if (!data)
    return error ? (
      <Hint>{error.message}</Hint>
    ) : (
      <Skeleton label="Fetching what is worth knowing" rows={2} />
    );
  const safety = data.dots.filter(({ rank }) => rank === 'safety');
  const others = data.dots.filter(({ rank }) => rank === 'fits_now' || rank === 'know');
  return (
    <>
      <Stack gap="s">
        <div>
          <Pill kind={data.stage}>{data.stageLine}</Pill>
        </div>
        {data.story && <Hint>{data.story}</Hint>}
      </Stack>
      {safety.length > 0 && (
        <Stack gap="s">
          {safety.map((dot) => (
            <Notice key={dot.subjectId} kind="care" title={dot.line}>
              {dot.from}
            </Notice>
          ))}
        </Stack>
      )}
      {others.length > 0 && (
        <Section heading="Know">
          <Lines>
            {others.map((dot) => (
              <Line key={dot.subjectId} detail={dot.from}>
                {dot.line}
              </Line>
            ))}
          </Lines>
        </Section>
      )}
    </>
  );
}
