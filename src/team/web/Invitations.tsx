import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDoing } from '#kit/useDoing.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { FormDialog } from '#ui/FormDialog.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Section } from '#ui/Section.tsx';
import { roleWords } from '#door/web/roles.ts';
import { team } from './team.ts';

type Invitation = Awaited<ReturnType<typeof team.call.invitations>>[number];

/** Who was invited and has not come in yet; nothing while that is nobody. */
export function Invitations({ day }: { day: (instant: string) => string }) {
  const { data, error } = useQuery(team.read.invitations({}));
  const [withdrawing, setWithdrawing] = useState<Invitation>();
  if (error && !data) return <ErrorNote>{error.message}</ErrorNote>;
  if (!data || data.length === 0) return null;
  return (
    <Section heading="Invited, and not here yet" look="title">
      <Lines>
        {data.map((invitation) => (
          <Line
            key={invitation.personId}
            detail={`${invitation.email} · ${roleWords[invitation.role].name.toLowerCase()} · ${isOver(invitation) ? 'ran out on' : 'open until'} ${day(invitation.expiresAt)}`}
            action={
              <Button
                aria-label={`Take back the invitation of ${invitation.name}`}
                onClick={() => setWithdrawing(invitation)}
              >
                Take back
              </Button>
            }
          >
            <bdi>{invitation.name}</bdi>
          </Line>
        ))}
      </Lines>
      {withdrawing && <Withdraw invitation={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </Section>
  );
}

function isOver({ expiresAt }: Invitation): boolean {
  return Date.parse(expiresAt) < Date.now();
}

function Withdraw({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const { run, busy, refused } = useDoing('team');
  const withdraw = async () => {
    if (await run(() => team.call.withdrawInvitation({ personId: invitation.personId }))) onClose();
  };
  return (
    <FormDialog
      title={`Take back the invitation of ${invitation.name}?`}
      go="Take it back"
      kind="care"
      cancel="Cancel"
      busy={busy}
      refused={refused}
      onSubmit={() => void withdraw()}
      onClose={onClose}
    >
      <p>The link they have stops working. You can invite them again at any time.</p>
    </FormDialog>
  );
}
