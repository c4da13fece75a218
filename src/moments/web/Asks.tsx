import { useQuery } from '@tanstack/react-query';
import { manager } from '#kit/caller.ts';
import { money } from '#kit/shown.ts';
import { taps } from '#kit/outbox.ts';
import { useNoted } from '#kit/useNoted.ts';
import { Notice } from '#ui/Notice.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMay } from '#door/web/me.ts';
import { useVenue } from '#houses/web/house.ts';
import { firstName } from '#team/web/team.ts';
import { moments } from './moments.ts';
import { YesOrNo } from './YesOrNo.tsx';

/** What colleagues ask whoever leads, at the top of Today: one tap each, while the guest is still here. */
export function Asks() {
  const venue = useVenue();
  const { data, dataUpdatedAt } = useQuery({
    ...moments.read.asked({ venueId: null }),
    enabled: useMay(manager),
  });
  const answered = useNoted(taps)
    .filter(
      ({ call, state, sentAt }) =>
        call === 'moments.answerAsk' && (state === 'waiting' || sentAt >= dataUpdatedAt),
    )
    .map(({ input }) => (input as { momentId: string }).momentId);
  const open =
    data?.filter(({ momentId, venueId }) => venueId === venue?.id && !answered.includes(momentId)) ?? [];
  if (open.length === 0) return null;
  return (
    <Stack gap="s">
      {open.map((moment) => (
        <Notice
          key={moment.momentId}
          kind="hospitality"
          live="polite"
          title={`${moment.askedBy ? firstName(moment.askedBy.name) : 'Somebody'} asks: ${moment.words}`}
          action={<YesOrNo moment={moment} />}
        >
          {money(moment.costMinor, moment.currency)} for <bdi>{moment.guestName}</bdi>
        </Notice>
      ))}
    </Stack>
  );
}
