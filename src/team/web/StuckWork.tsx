import { useQuery } from '@tanstack/react-query';
import { useDoing } from '#kit/useDoing.ts';
import { clockTime } from '#kit/shown.ts';
import { counted } from '#kit/words.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Section } from '#ui/Section.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { useVenue } from '#houses/web/house.ts';
import { useDay } from '#houses/web/useDay.ts';
import { team } from './team.ts';

/** What the house should have done by itself and could not, after trying again and again. */
export function StuckWork() {
  const day = useDay();
  const timeZone = useVenue()?.timeZone ?? 'UTC';
  const { data, error } = useQuery(team.read.stuckWork({}));
  const { run, busy, refused } = useDoing('team');
  const toast = useToast();
  const again = async (ids: string[]) => {
    if (await run(() => team.call.tryStuckWork({ ids })))
      toast({ words: `${counted(ids.length, 'thing is', 'things are')} tried again` });
  };
  return (
    <Section
      heading="Stuck work"
      look="title"
      action={
        data &&
        data.length > 1 && (
          <Button busy={busy} onClick={() => void again(data.slice(0, atOnce).map(({ id }) => id))}>
            Try all again
          </Button>
        )
      }
    >
      <Stack gap="s">
        {error && !data && <ErrorNote>{error.message}</ErrorNote>}
        {!error && !data && <Skeleton label="Reading what is stuck" rows={1} />}
        {data?.length === 0 && (
          <p>Nothing is stuck. Everything the house does by itself is done or on its way.</p>
        )}
        {data && data.length > 0 && (
          <Lines>
            {data.map(({ id, what, failedAt, why }) => (
              <Line
                key={id}
                detail={`${day(failedAt)}, ${clockTime(failedAt, timeZone)} · ${why}`}
                action={
                  <Button busy={busy} aria-label={`Try again: ${what}`} onClick={() => void again([id])}>
                    Try again
                  </Button>
                }
              >
                {what}
              </Line>
            ))}
          </Lines>
        )}
        {refused && <ErrorNote>{refused}</ErrorNote>}
      </Stack>
    </Section>
  );
}

/** As many as the house takes in one call. */
const atOnce = 500;
