import { useEffect, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Row } from '#ui/Row.tsx';
import { useErrand } from '#team/web/useErrand.ts';
import { desk, type Message } from './desk.ts';
import css from './Messages.module.css';

type SendingProps = { message: Message; sent: NonNullable<Message['sent']>; onTakenBack: () => void };

/** How far an answer has come, and what can still be done about it. */
export function Sending({ message: { id }, sent, onTakenBack }: SendingProps) {
  const { run, busy, refused } = useErrand();
  const seconds = useSeconds(sent.state === 'waiting' ? sent.leavesAt : null);
  const takeBack = async () => {
    const done = await run(desk.errand('takeBack', { messageId: id }), { words: 'Take an answer back' });
    if (done) onTakenBack();
  };
  const decide = (verb: 'wentOut' | 'sendAgain', words: string) =>
    void run(desk.errand(verb, { messageId: id }), { words });

  if (sent.state === 'perhaps_sent' || sent.state === 'failed') {
    const perhaps = sent.state === 'perhaps_sent';
    return (
      <>
        <Notice
          kind="care"
          title={perhaps ? 'Perhaps sent: did it go?' : 'This did not go'}
          action={
            <Row>
              {perhaps && (
                <Button kind="care" busy={busy} onClick={() => decide('wentOut', 'An answer did go')}>
                  It went
                </Button>
              )}
              <Button busy={busy} onClick={() => decide('sendAgain', 'Send an answer again')}>
                Send again
              </Button>
            </Row>
          }
        >
          {sent.why ?? 'The line was cut off while it was sent. Look into the folder of sent mail.'}
        </Notice>
        {refused && <ErrorNote>{refused}</ErrorNote>}
      </>
    );
  }
  if (sent.state === 'sent') return null;
  return (
    <div className={css.sent}>
      {sent.state === 'waiting' && seconds > 0 ? (
        <>
          <span role="timer">leaves in {seconds} s</span>
          <Button busy={busy} onClick={() => void takeBack()} data-take-back>
            Take back
          </Button>
        </>
      ) : (
        said[sent.state]
      )}
      {refused && <ErrorNote>{refused}</ErrorNote>}
    </div>
  );
}

const said = {
  waiting: 'on its way',
  sending: 'on its way',
  withdrawn: 'taken back',
  erased: 'no longer kept',
} as const;

/** Whole seconds until a moment, told anew every half second; 0 once it is past. */
function useSeconds(until: string | null): number {
  const [now, setNow] = useState(Date.now);
  const left = until ? Math.max(0, Math.ceil((Date.parse(until) - now) / 1000)) : 0;
  useEffect(() => {
    if (!until) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}
