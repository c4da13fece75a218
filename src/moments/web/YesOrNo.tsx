import type { ReactNode } from 'react';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Row } from '#ui/Row.tsx';
import { useErrand } from '#team/web/useErrand.ts';
import { moments, type MomentShown } from './moments.ts';

type YesOrNoProps = {
  moment: MomentShown;
  /** What else can be done, beside the two. */ children?: ReactNode;
};

/** The word of whoever leads, in one tap. */
export function YesOrNo({ moment: { momentId, guestName, askedBy }, children }: YesOrNoProps) {
  const { run, busy, refused } = useErrand();
  const answer = (granted: boolean) =>
    void run(moments.errand('answerAsk', { momentId, granted }), {
      words: `${granted ? 'Yes' : 'No'}: a moment for ${guestName}`,
      done: `${granted ? 'Yes' : 'No'} to ${askedBy?.name.split(' ')[0] ?? 'what was asked'}`,
      undo: () => moments.errand('undoMoment', { momentId }),
    });
  return (
    <>
      <Row>
        <Button kind="warm" busy={busy} aria-label={`Yes, for ${guestName}`} onClick={() => answer(true)}>
          Yes
        </Button>
        <Button busy={busy} aria-label={`No, not for ${guestName}`} onClick={() => answer(false)}>
          No
        </Button>
        {children}
      </Row>
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </>
  );
}
