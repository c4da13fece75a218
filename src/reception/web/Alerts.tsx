import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMe } from '#door/web/me.ts';
import { useActing } from '#team/web/Acting.tsx';
import { firstName, usePeople } from '#team/web/team.ts';
import { can } from '#visits/visit.ts';
import { visits } from '#visits/web/visits.ts';
import type { DotShown, TodayRow } from './reception.ts';

/** What could hurt somebody of this party, first and in full, each to be taken over by a named person. */
export function Alerts({ row }: { row: TodayRow }) {
  const alerts = row.party.flatMap((member) =>
    member.dots.filter(({ rank }) => rank === 'safety').map((dot) => ({ dot, name: member.name })),
  );
  if (alerts.length === 0) return null;
  return (
    <Stack gap="s">
      {alerts.map(({ dot, name }) => (
        <Alert
          key={dot.subjectId}
          dot={dot}
          visitId={row.visitId}
          open={can('handOver', row.stage)}
          name={row.party.length > 1 ? name : null}
        />
      ))}
    </Stack>
  );
}

type AlertProps = { dot: DotShown; visitId: string; open: boolean; name: string | null };

function Alert({ dot, visitId, open, name }: AlertProps) {
  const { tap } = useActing();
  const me = useMe();
  const mine = usePeople().find(({ id }) => id === me?.personId)?.name === dot.handedTo;
  const take = () =>
    void tap(visits.errand('handOver', { visitId, memoryId: dot.subjectId }), {
      words: `Take over “${dot.chip}”`,
    });
  const giveBack = () =>
    void tap(visits.errand('handBack', { visitId, memoryId: dot.subjectId }), {
      words: `Hand back “${dot.chip}”`,
    });
  const title = name ? `${firstName(name)}: ${dot.line}` : dot.line;

  if (dot.handedTo) {
    return (
      <Notice
        kind="care"
        title={title}
        action={mine && open && <Button onClick={giveBack}>Hand back</Button>}
      >
        {mine ? 'You have taken this over for today.' : `${dot.handedTo} has taken this over for today.`}
      </Notice>
    );
  }
  if (!open || !dot.answers.includes('visits.handOver'))
    return (
      <Notice kind="care" title={title}>
        {dot.from}
      </Notice>
    );
  return (
    <Notice
      kind="care"
      title={title}
      action={
        <Button kind="care" onClick={take}>
          I have it
        </Button>
      }
    >
      Nobody has taken this over for today.
    </Notice>
  );
}
