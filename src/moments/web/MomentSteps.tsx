import { lazy, Suspense, useState } from 'react';
import { manager } from '#kit/caller.ts';
import { taps } from '#kit/outbox.ts';
import { useNoted } from '#kit/useNoted.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Row } from '#ui/Row.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMay } from '#door/web/me.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { momentCan, type MomentVerb } from '../moment.ts';
import { HeldNotice } from './HeldNotice.tsx';
import { Landing } from './Landing.tsx';
import { moments, type MomentShown } from './moments.ts';
import { isOnItsWay } from './pending.ts';
import { Rarer } from './Rarer.tsx';
import { useGiving } from './useGiving.ts';
import { useStateLine } from './useStateLine.ts';
import { letGoReasons } from './words.ts';
import { YesOrNo } from './YesOrNo.tsx';

const GiveSheet = lazy(() => import('./GiveSheet.tsx').then((part) => ({ default: part.GiveSheet })));
const WhyDialog = lazy(() => import('./WhyDialog.tsx').then((part) => ({ default: part.WhyDialog })));

/** How far a moment has come, and what comes next. */
export function MomentSteps({ moment, day }: { moment: MomentShown; day: string | null }) {
  const { momentId, guestId, stage, guestName, visitId, heldWhy, granted, landed } = moment;
  const onItsWay = isOnItsWay(moment, useNoted(taps));
  const line = useStateLine();
  const leads = useMay(manager);
  const giving = useGiving();
  const { run, busy, refused } = useErrand();
  const [open, setOpen] = useState<'letGo' | 'think'>();
  const [lands, setLands] = useState(false);
  const onClose = () => setOpen(undefined);
  const can = (verb: MomentVerb) => !onItsWay && (momentCan[verb] as readonly string[]).includes(stage);
  // A no is a no; what was noticed is no gesture before somebody has thought of one.
  const mayGive = granted !== false && stage !== 'noticed';
  const asksMe = can('answerAsk') && leads;
  const makeReady = () =>
    void run(moments.errand('makeReady', { momentId }), {
      words: `Ready for ${guestName}`,
      done: `Ready for ${guestName}`,
      undo: () => moments.errand('undoMoment', { momentId }),
    });
  const letGo = <Button onClick={() => setOpen('letGo')}>Let go</Button>;
  return (
    <Stack gap="s">
      <Hint>{onItsWay ? 'On its way to the house.' : line(moment, day)}</Hint>
      {stage === 'held' && heldWhy && <HeldNotice momentId={momentId} why={heldWhy} name={guestName} />}
      {can('land') && (landed === null || lands) && <Landing moment={moment} />}
      {asksMe && <YesOrNo moment={moment}>{letGo}</YesOrNo>}
      {can('letGo') && !asksMe && (
        <Row>
          {stage === 'noticed' && (
            <Button kind="warm" onClick={() => setOpen('think')}>
              What could it be?
            </Button>
          )}
          {stage === 'idea' && mayGive && (
            <Button busy={busy} onClick={makeReady}>
              Ready
            </Button>
          )}
          {can('give') && mayGive && (
            <Button
              kind={stage === 'held' ? 'plain' : 'warm'}
              busy={giving.busy}
              onClick={() => void giving.give(moments.errand('give', { momentId }), guestName)}
            >
              {stage === 'held' ? 'Try again' : 'Given'}
            </Button>
          )}
          {letGo}
        </Row>
      )}
      <Rarer moment={moment} onItsWay={onItsWay}>
        {landed !== null && can('land') && (
          <Button kind="quiet" aria-expanded={lands} onClick={() => setLands(!lands)}>
            It landed otherwise
          </Button>
        )}
      </Rarer>
      {(refused || giving.refused) && <ErrorNote>{refused || giving.refused}</ErrorNote>}
      <Suspense>
        {open === 'letGo' && (
          <WhyDialog
            title={`Let it go for ${guestName}?`}
            reasons={letGoReasons}
            go="Let it go"
            errand={(why) => moments.errand('letGo', { momentId, why })}
            about={`Let go: a moment for ${guestName}`}
            done="Let go"
            undo={() => moments.errand('undoMoment', { momentId })}
            onClose={onClose}
          />
        )}
        {open === 'think' && (
          <GiveSheet to={{ guestId, name: guestName, visitId }} noticed={moment} onClose={onClose} />
        )}
      </Suspense>
    </Stack>
  );
}
