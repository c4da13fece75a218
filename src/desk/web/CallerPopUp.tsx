import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useLayoutEffect, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Hint } from '#ui/Hint.tsx';
import { Lines, Line } from '#ui/Lines.tsx';
import { Name } from '#ui/Name.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Row } from '#ui/Row.tsx';
import { Stack } from '#ui/Stack.tsx';
import { useMe } from '#door/web/me.ts';
import { toGuest } from '#guests/web/way.ts';
import { useErrand } from '#team/web/useErrand.ts';
import css from './CallerPopUp.module.css';
import { desk } from './desk.ts';
import { useRinging, type Call } from './useRinging.ts';

const BeginDialog = lazy(() =>
  import('./dialogs/BeginDialog.tsx').then((part) => ({ default: part.BeginDialog })),
);

/** Who is calling, with what is worth knowing, on every screen of the house before the second ring. */
export function CallerPopUp({ onOpen }: { onOpen: (conversationId: string) => void }) {
  const { calls, keep, dismiss } = useRinging();
  const [noting, setNoting] = useState<Call>();
  return (
    <>
      <div className={css.calls} role="region" aria-label="Calls" aria-live="assertive">
        {calls.map((call, at) => (
          <Calling
            key={call.callId}
            call={call}
            first={at === 0}
            onTaken={() => keep(call)}
            onNote={() => {
              keep(call);
              setNoting(call);
            }}
            onDismiss={() => dismiss(call.callId)}
          />
        ))}
      </div>
      {noting && (
        <Suspense>
          <BeginDialog
            call={{
              callId: noting.callId,
              number: noting.number,
              guest: noting.guest && { guestId: noting.guest.id, name: noting.guest.name },
            }}
            onBegun={(conversationId) => {
              dismiss(noting.callId);
              onOpen(conversationId);
            }}
            onClose={() => setNoting(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

type CallingProps = {
  call: Call;
  /** Keys act on the one on top. */
  first: boolean;
  onTaken: () => void;
  onNote: () => void;
  onDismiss: () => void;
};

function Calling({ call, first, onTaken, onNote, onDismiss }: CallingProps) {
  const { run, busy, refused } = useErrand();
  const me = useMe();
  const mayTouch = me?.role !== 'glance' || me.kind === 'tablet';
  const { callId, guest, number, perhaps, dots, line } = call;
  const name = guest?.name ?? number ?? 'Somebody';
  const take = async () => {
    onTaken();
    await run(desk.errand('takeCall', { callId }), { words: `The call of ${name}` });
  };
  // Before it is drawn: whoever sees it may answer with the next key.
  useLayoutEffect(() => {
    if (!first) return;
    const listen = (key: KeyboardEvent) => {
      const typing = (key.target as Element).closest('input, textarea, select, dialog, [contenteditable]');
      if (key.altKey && key.key === 'Enter' && !call.taken) void take();
      else if (key.altKey && key.key.toLowerCase() === 'n') onNote();
      else if (key.key === 'Escape' && !typing) onDismiss();
      else return;
      key.preventDefault();
      key.stopPropagation();
    };
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  });
  return (
    <article className={css.call} aria-label={`${name} is calling`} data-call={callId}>
      <Stack gap="s">
        <div>
          <p className={css.line}>{call.taken ? `On the phone · ${line}` : `Calling · ${line}`}</p>
          {guest ? (
            <Link {...toGuest(guest.id)} className={css.name}>
              <Name as="h2">
                <bdi>{guest.name}</bdi>
              </Name>
            </Link>
          ) : (
            <Name as="h2">{number ?? 'Somebody is calling'}</Name>
          )}
          {guest?.pronunciation && <p className={css.line}>say “{guest.pronunciation}”</p>}
          {guest && number && <p className={css.line}>{number}</p>}
        </div>
        {perhaps.length > 0 && <p>Perhaps {perhaps.map((one) => one.name).join(', or ')}</p>}
        {!guest && perhaps.length === 0 && <p>Nobody is known by this number.</p>}
        {dots
          .filter(({ rank }) => rank === 'safety' || rank === 'make_right')
          .map((dot) => (
            <Notice key={dot.line} kind="care" title={dot.line}>
              {dot.from}
            </Notice>
          ))}
        <Lines>
          {dots
            .filter(({ rank }) => rank === 'fits_now' || rank === 'know')
            .map((dot) => (
              <Line key={dot.line} detail={dot.from}>
                {dot.line}
              </Line>
            ))}
        </Lines>
        <Row>
          {mayTouch && !call.taken && (
            <Button kind="go" busy={busy} onClick={() => void take()}>
              I have it
            </Button>
          )}
          {mayTouch && <Button onClick={onNote}>Note this call</Button>}
          <Button kind="quiet" onClick={onDismiss}>
            Dismiss
          </Button>
        </Row>
        {mayTouch && <Hint>Alt Enter takes it, Alt N notes it, Esc dismisses it.</Hint>}
        {refused && <p role="alert">{refused}</p>}
      </Stack>
    </article>
  );
}
