import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Section } from '#ui/Section.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useToast } from '#ui/Toasts.tsx';
import { takeBack } from '#kit/outbox.ts';
import { desk } from '#desk/web/desk.ts';
import { useActing } from '#team/web/Acting.tsx';
import type { DotShown, Member } from './reception.ts';

/** What went wrong before and is still open: an apology comes before any gesture. */
export function ToMakeRight({ member }: { member: Member }) {
  const { tap } = useActing();
  const toast = useToast();
  const open = member.dots.filter(({ rank }) => rank === 'make_right');
  if (open.length === 0) return null;

  const makeRight = async ({ subjectId, chip }: DotShown) => {
    const sent = await tap(desk.errand('makeRight', { recoveryId: subjectId }), {
      words: `“${chip}” made right`,
    });
    if (!sent) return;
    const undo = async () => {
      if (await takeBack(sent.key)) return;
      await tap(desk.errand('stillWrong', { recoveryId: subjectId }), { words: `“${chip}” not right yet` });
    };
    toast({ words: 'Made right', undo: { words: 'Undo', onUndo: () => void undo() } });
  };
  return (
    <Section heading="To make right">
      <Stack gap="s">
        {open.map((dot) => (
          <Notice
            key={dot.subjectId}
            kind="care"
            title={dot.line}
            action={
              dot.answers.includes('desk.makeRight') && (
                <Button kind="care" onClick={() => void makeRight(dot)}>
                  It is right now
                </Button>
              )
            }
          >
            {dot.from}
          </Notice>
        ))}
      </Stack>
    </Section>
  );
}
