import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { classes } from '#ui/classes.ts';
import { Attachments } from './Attachments.tsx';
import type { Message } from './desk.ts';
import css from './Messages.module.css';
import { MailFrame } from './MailFrame.tsx';
import { Said } from './Said.tsx';
import { Sending } from './Sending.tsx';
import { automaticWords } from './words.ts';

type OneMessageProps = { message: Message; time: string; onTakenBack: (text: string) => void };

/** Something that was said: by them, by us, or among ourselves. */
export function OneMessage({ message, time, onTakenBack }: OneMessageProps) {
  const { direction, text, folded, attachments, sent, automatic } = message;
  const [open, setOpen] = useState(false);
  // Where there are no words apart from its form, it is shown as it is.
  const [asWritten, setAsWritten] = useState(message.hasHtml && text === '');
  if (automatic && !open) {
    return (
      <p className={css.quiet} data-message={message.id}>
        <time dateTime={message.at}>{time}</time> · {automaticWords[automatic]}
        {message.subject && `: ${message.subject}`}{' '}
        <Button kind="quiet" onClick={() => setOpen(true)}>
          Show
        </Button>
      </p>
    );
  }
  return (
    <article
      className={classes(
        css.message,
        direction !== 'in' && css[direction],
        sent?.state === 'withdrawn' && css.withdrawn,
      )}
      data-message={message.id}
      aria-label={`${whose(message)}, ${time}`}
    >
      <div className={css.by}>
        <span>
          <strong>
            <bdi>{whose(message)}</bdi>
          </strong>{' '}
          <small>{aside(message)}</small>
        </span>
        <time dateTime={message.at}>{time}</time>
      </div>
      {asWritten ? (
        <MailFrame messageId={message.id} />
      ) : (
        text && (
          <div className={css.text}>
            <Said>{text}</Said>
          </div>
        )
      )}
      {!asWritten && folded && <Folded text={folded} />}
      {attachments.length > 0 && <Attachments attachments={attachments} />}
      {message.hasHtml && (
        <div className={css.fold}>
          <Button kind="quiet" aria-pressed={asWritten} onClick={() => setAsWritten(!asWritten)}>
            {asWritten ? 'As plain text' : 'As it was written'}
          </Button>
        </div>
      )}
      {sent && <Sending message={message} sent={sent} onTakenBack={() => onTakenBack(text)} />}
    </article>
  );
}

/** What they quoted and signed with: there, and out of the way. */
function Folded({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={css.fold}>
        <Button kind="quiet" aria-expanded={open} aria-label="What was quoted" onClick={() => setOpen(!open)}>
          …
        </Button>
      </div>
      {open && <div className={css.folded}>{text}</div>}
    </>
  );
}

function whose({ direction, by, fromName, fromAddress }: Message): string {
  if (direction === 'in') return fromName || fromAddress || 'Unknown sender';
  return by?.name ?? 'The house';
}

function aside({ direction, fromName, fromAddress, replyTo, cc, automatic }: Message): string {
  if (direction === 'note') return 'inside the house';
  if (automatic) return automaticWords[automatic].toLowerCase();
  if (direction === 'out') return cc.length > 0 ? `copy to ${cc.join(', ')}` : '';
  return [
    fromName && fromAddress,
    replyTo && replyTo !== fromAddress && `answers go to ${replyTo}`,
    cc.length > 0 && `copy to ${cc.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
