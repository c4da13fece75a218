import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Line, Lines } from '#ui/Lines.tsx';
import { Row } from '#ui/Row.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useWhen } from '#guests/web/useWhen.ts';
import { useErrand } from '#team/web/useErrand.ts';
import { desk } from './desk.ts';
import { toConversation } from './way.ts';

/** Answers that were cut off on their way, or came back: a person says what became of them, nothing is sent twice by itself. */
export function PerhapsSent() {
  const { data, error } = useQuery(desk.read.perhapsSent({}));
  const { run, busy, refused } = useErrand();
  const when = useWhen();
  if (error && !data) return <ErrorNote>{error.message}</ErrorNote>;
  if (!data) return <Skeleton label="Looking for answers that may not have gone" rows={1} />;
  if (data.length === 0) return <p>Every answer has gone.</p>;
  return (
    <Stack>
      {refused && <ErrorNote>{refused}</ErrorNote>}
      <Lines>
        {data.map(({ messageId, conversationId, to, at, state, why }) => (
          <Line
            key={messageId}
            detail={`${when.day(at)}, ${when.time(at)} · ${state === 'failed' ? (why ?? 'It did not go.') : 'The line was cut off while it was sent.'}`}
            action={
              <Row>
                {state === 'perhaps_sent' && (
                  <Button
                    busy={busy}
                    onClick={() =>
                      void run(desk.errand('wentOut', { messageId }), {
                        words: `It went to ${to}`,
                        done: 'Noted: it went.',
                      })
                    }
                  >
                    It went
                  </Button>
                )}
                <Button
                  busy={busy}
                  onClick={() =>
                    void run(desk.errand('sendAgain', { messageId }), {
                      words: `Send again to ${to}`,
                      done: 'It is on its way again.',
                    })
                  }
                >
                  Send again
                </Button>
              </Row>
            }
          >
            <Link {...toConversation(conversationId)}>To {to}</Link>
          </Line>
        ))}
      </Lines>
    </Stack>
  );
}
