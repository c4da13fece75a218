import { Fragment, useEffect, useLayoutEffect, useRef } from 'react';
import { takeBack, taps } from '#kit/outbox.ts';
import { awaySince } from '#kit/reach.ts';
import { useNoted } from '#kit/useNoted.ts';
import { Button } from '#ui/Button.tsx';
import { classes } from '#ui/classes.ts';
import { Skeleton } from '#ui/Skeleton.tsx';
import { Failed } from '#guests/web/Failed.tsx';
import { useWhen } from '#guests/web/useWhen.ts';
import css from './Messages.module.css';
import { OneMessage } from './OneMessage.tsx';
import { pendingOf, type Pending } from './pending.ts';
import type { useMessages } from './useMessages.ts';

type MessagesProps = {
  conversationId: string;
  said: ReturnType<typeof useMessages>;
  /** Words that are not said after all: they are the draft again. */
  onTakenBack: (text: string) => void;
};

/** Everything that was said, the newest at the bottom and in sight. */
export function Messages({ conversationId, said, onTakenBack }: MessagesProps) {
  const { messages, known, error, hasOlder, readingOlder } = said;
  const away = useNoted(awaySince) !== null;
  const waiting = pendingOf(conversationId, useNoted(taps)).filter(({ state }) => state === 'waiting');
  // While the house is there, what is said is among the messages in a blink.
  const pending = away ? waiting : [];
  const when = useWhen();
  const room = useKeptInSight(messages[0]?.id, messages.at(-1)?.id, pending.length);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard (WCAG 2.1.1)
    <section className={css.messages} aria-label="What was said" ref={room} tabIndex={0} data-messages>
      {error && !known && <Failed fault={error} onAgain={() => void said.again()} />}
      {!error && !known && <Skeleton label="Fetching what was said" rows={4} />}
      {hasOlder && <Older key={messages[0]?.id} busy={readingOlder} onOlder={() => void said.older()} />}
      <ol className={css.list}>
        {messages.map((message, at) => {
          const day = when.isoDay(message.at);
          const before = messages[at - 1];
          return (
            <Fragment key={message.id}>
              {(!before || when.isoDay(before.at) !== day) && <li className={css.day}>{when.day(day)}</li>}
              <li>
                <OneMessage message={message} time={when.time(message.at)} onTakenBack={onTakenBack} />
              </li>
            </Fragment>
          );
        })}
        {pending.map((one) => (
          <li key={one.key}>
            <NotYet pending={one} onTakenBack={onTakenBack} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Said here while the house is out of reach. */
function NotYet({
  pending: { key, text, note },
  onTakenBack,
}: {
  pending: Pending;
  onTakenBack: MessagesProps['onTakenBack'];
}) {
  const take = async () => {
    if (await takeBack(key)) onTakenBack(text);
  };
  return (
    <article className={classes(css.message, note ? css.note : css.out)}>
      <div className={css.text}>{text}</div>
      <div className={css.sent}>
        Kept here, and sent when the house can be reached.
        <Button onClick={() => void take()}>Take back</Button>
      </div>
    </article>
  );
}

/** Reads the page before as soon as its place comes into sight. */
function Older({ busy, onOlder }: { busy: boolean; onOlder: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (busy || !place.current) return;
    const observer = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && onOlder(),
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [busy, onOlder]);
  return (
    <div ref={place} className={css.older}>
      <Button kind="quiet" busy={busy} onClick={onOlder}>
        What was said before
      </Button>
    </div>
  );
}

const nearEnough = 120;
/** So long after something was said its pictures may still come; what grows later was unfolded by whoever reads it. */
const settlesWithin = 2_000;

/**
 * Keeps the newest in sight for whoever is at the bottom, and what is being read where it is when older messages come
 * above it. Browsers anchor by themselves only while they are not at the very top.
 */
function useKeptInSight(oldest: string | undefined, newest: string | undefined, pending: number) {
  const room = useRef<HTMLElement>(null);
  const was = useRef({ oldest, newest, pending, fromBottom: 0 });
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const { oldest: oldestBefore, newest: newestBefore, pending: pendingBefore, fromBottom } = was.current;
    const more = newest !== newestBefore || pending > pendingBefore;
    if (oldest !== oldestBefore && newest === newestBefore)
      element.scrollTop = element.scrollHeight - fromBottom;
    else if (more && (newestBefore === undefined || fromBottom - element.clientHeight < nearEnough))
      element.scrollTop = element.scrollHeight;
    const note = () => {
      was.current = { oldest, newest, pending, fromBottom: element.scrollHeight - element.scrollTop };
    };
    note();
    element.addEventListener('scroll', note, { passive: true });
    const since = performance.now();
    const grown = new ResizeObserver(() => {
      const settling = performance.now() - since < settlesWithin;
      if (settling && was.current.fromBottom - element.clientHeight < nearEnough)
        element.scrollTop = element.scrollHeight;
      note();
    });
    for (const child of element.children) grown.observe(child);
    return () => {
      element.removeEventListener('scroll', note);
      grown.disconnect();
    };
  }, [oldest, newest, pending]);
  return room;
}
