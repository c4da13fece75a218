import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Chip } from '#ui/Chip.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Name } from '#ui/Name.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Row } from '#ui/Row.tsx';
import { Stack } from '#ui/Stack.tsx';
import { toGuest } from '#guests/web/way.ts';
import { useWhen } from '#guests/web/useWhen.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { desk, type OpenRecovery } from './desk.ts';
import { ApologyDialog } from './dialogs/ApologyDialog.tsx';
import { MadeRightDialog } from './dialogs/MadeRightDialog.tsx';
import css from './RecoverySteps.module.css';
import { useTouchpointTitle } from './touchpoints.ts';
import { toConversation } from './way.ts';
import { weightWords } from './words.ts';

/** One thing that went wrong, with the steps that are still to be taken. */
export function RecoverySteps({ recovery }: { recovery: OpenRecovery }) {
  const {
    id: recoveryId,
    guestId,
    guestName,
    what,
    weight,
    again,
    touchpoint,
    how,
    conversationId,
  } = recovery;
  const { run, busy, refused } = useErrand();
  const [open, setOpen] = useState<'apology' | 'right'>();
  const when = useWhen();
  const titleOf = useTouchpointTitle();
  const isRight = recovery.madeRightAt !== null;
  const askAgain = (rightNow: boolean) =>
    void run(desk.errand('askAgain', { recoveryId, rightNow }), {
      words: `Asked ${guestName} again`,
      done: rightNow ? `${guestName}: it is right now` : `${guestName}: still wrong, it stands open again`,
    });
  return (
    <Card kind={isRight ? 'plain' : 'care'}>
      <Stack gap="s">
        <Row>
          <Link {...toGuest(guestId)} className={css.guest}>
            <Name size="s">
              <bdi>{guestName}</bdi>
            </Name>
          </Link>
          <Chip kind={weight === 'small' ? 'plain' : 'care'}>{weightWords[weight]}</Chip>
          {touchpoint && <Chip>{titleOf(touchpoint)}</Chip>}
        </Row>
        <p>{what}</p>
        {again && (
          <Notice kind="care" title="Not the first time within a year">
            Go to them yourself.
          </Notice>
        )}
        <Hint>
          {[
            `reported${recovery.reportedBy ? ` by ${recovery.reportedBy.name}` : ''} on ${when.day(recovery.reportedAt)}`,
            recovery.apologisedAt &&
              `apology${recovery.apologisedBy ? ` by ${recovery.apologisedBy.name}` : ''} on ${when.day(recovery.apologisedAt)}`,
            recovery.madeRightAt && `made right on ${when.day(recovery.madeRightAt)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Hint>
        {how && <p>{how}</p>}
        <Row>
          {isRight ? (
            <>
              <Button kind="go" busy={busy} onClick={() => askAgain(true)}>
                Asked: it is right
              </Button>
              <Button busy={busy} onClick={() => askAgain(false)}>
                Asked: it is not
              </Button>
            </>
          ) : (
            <>
              {recovery.apologisedAt === null && (
                <Button onClick={() => setOpen('apology')}>An apology was said</Button>
              )}
              <Button kind="care" onClick={() => setOpen('right')}>
                It is made right
              </Button>
            </>
          )}
          {conversationId && <Link {...toConversation(conversationId)}>What was written</Link>}
        </Row>
        {refused && <ErrorNote>{refused}</ErrorNote>}
      </Stack>
      {open === 'apology' && <ApologyDialog recovery={recovery} onClose={() => setOpen(undefined)} />}
      {open === 'right' && <MadeRightDialog recovery={recovery} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
