import { manager } from '#kit/caller.ts';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useMay } from '#door/web/me.ts';
import { useSay } from '#houses/web/house.ts';
import { firstName } from '#team/web/team.ts';
import { useErrand } from '#team/web/useErrand.ts';
import type { HeldReason } from '../moment.ts';
import { moments } from './moments.ts';
import { mayAsk } from './rows.ts';
import { useLeader } from './useLeader.ts';
import { heldSentence } from './words.ts';

type HeldNoticeProps = {
  momentId: string;
  why: HeldReason;
  name: string;
  onAsked?: (() => void) | undefined;
};

/** Which rule holds it back, and the one tap that can overcome it where one can. Nothing that was written is lost. */
export function HeldNotice({ momentId, why, name, onAsked }: HeldNoticeProps) {
  const say = useSay();
  const leads = useMay(manager);
  const leader = useLeader();
  const { run, busy, refused } = useErrand();
  const ask = async () => {
    const asked = await run(moments.errand('ask', { momentId }), {
      words: `Ask about a moment for ${name}`,
      ...(!leads && {
        done: `Asked ${leader}. The answer comes here.`,
        undo: () => moments.errand('undoMoment', { momentId }),
      }),
    });
    if (asked && leads) await sayYes();
    if (asked) onAsked?.();
  };
  // Whoever leads asks nobody: their yes stands on the record as anybody's would.
  const sayYes = () =>
    run(moments.errand('answerAsk', { momentId, granted: true }), {
      words: `Yes: a moment for ${name}`,
      done: `It may be given to ${name}`,
      undo: () => moments.errand('undoMoment', { momentId }),
    });
  return (
    <>
      <Notice
        live="polite"
        title={say(heldSentence(why), { name: firstName(name) })}
        action={
          mayAsk(why) && (
            <Button kind="go" busy={busy} onClick={() => void ask()}>
              {leads ? 'I say yes' : `Ask ${leader}`}
            </Button>
          )
        }
      >
        {onAsked && 'It is written down and not given.'}
      </Notice>
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </>
  );
}
