import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { Refused, Unreached } from '#kit/call.ts';
import { Button } from '#ui/Button.tsx';
import { classes } from '#ui/classes.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Notice } from '#ui/Notice.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useMe } from '#door/web/me.ts';
import { Runs } from '#journey/web/Runs.tsx';
import { firstName, usePeople } from '#team/web/team.ts';
import { useErrand } from '#team/web/useErrand.ts';
import css from './Composer.module.css';
import { desk, type ConversationShown, type Message } from './desk.ts';
import { Enclosing, type Enclosed } from './Enclosing.tsx';
import { calling, meant, mentionedIn, withName } from './mentions.ts';
import { usePresence } from './usePresence.ts';

export type Writing = 'answer' | 'note';
export type Then = 'waiting' | 'solved' | 'open';

type ComposerProps = {
  conversation: ConversationShown;
  messages: Message[];
  /** What is begun, and how it is changed. */
  draft: [text: string, change: (text: string) => void];
  writing: Writing;
  onWriting: (writing: Writing) => void;
  field: RefObject<HTMLTextAreaElement | null>;
  /** It was said, and the conversation leaves the queue or stays. */
  onSaid: (then: Then) => void;
};

/** Where an answer is written to the guest, or a note to colleagues. */
export function Composer(props: ComposerProps) {
  const { conversation, messages, draft, writing, onWriting, field, onSaid } = props;
  const { id: conversationId, mute } = conversation;
  const [answer, setAnswer] = draft;
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<Enclosed[]>([]);
  const [runId, setRun] = useState<string | null>(null);
  const [begun, setBegun] = useState(0);
  const newest = messages.at(-1)?.id ?? null;
  // What stood there when the answer was begun: whatever was said since has perhaps not been read.
  const [seen, setSeen] = useState(newest);
  const { run, busy, refused, code, forget } = useErrand();
  const [unable, setUnable] = useState('');
  const me = useMe();
  usePresence(conversationId, writing === 'answer' ? answer : '');

  const isNote = writing === 'note';
  const text = isNote ? note : answer;
  const meanwhile = answer === '' ? undefined : answeredSince(messages, seen, me?.personId ?? null);

  const change = (words: string) => {
    if (isNote) return setNote(words);
    if (answer === '') setSeen(newest);
    setAnswer(words);
  };
  const put = async (of: { runId: string | null; step: string | null }, verb: 'draftAnswer' | 'askModel') => {
    setUnable('');
    try {
      const drafted = await desk.call[verb]({ conversationId, ...of });
      setRun(of.runId);
      onWriting('answer');
      if (answer === '') setSeen(newest);
      setAnswer([answer.trim(), drafted.text].filter(Boolean).join('\n\n'));
      field.current?.focus();
      if (drafted.text === '') setUnable('For these words too little is known of them.');
    } catch (fault) {
      if (!(fault instanceof Refused || fault instanceof Unreached)) throw fault;
      setUnable(fault.message);
    }
  };

  const say = async (then: Then, anyway = false) => {
    if (text.trim() === '' || busy) return;
    const errand = isNote
      ? desk.errand('note', { conversationId, text, mentions: mentioned })
      : desk.errand('answer', { conversationId, text, seen, anyway, attachments: files, then, runId });
    const who = conversation.guest?.name ?? conversation.contactName;
    const outcome = await run(errand, {
      words: isNote ? 'A note among colleagues' : `Answer to ${who || conversation.contact}`,
      ...(then === 'solved' && {
        done: 'Answered and solved',
        undo: (result) => desk.errand('takeBack', result as { messageId: string }),
      }),
    });
    if (!outcome) return;
    if (isNote) setNote('');
    else {
      setAnswer('');
      setFiles([]);
      setRun(null);
    }
    setBegun(begun + 1);
    if (!isNote) onSaid(then);
  };

  const people = usePeople();
  const mentioned = isNote ? mentionedIn(note, people) : [];
  const [caret, setCaret] = useState(0);
  const beginning = isNote ? calling(note, caret) : null;
  const offered = beginning === null ? [] : meant(people, beginning);
  const call = (name: string) => {
    const next = withName(note, caret, name);
    setNote(next.text);
    setCaret(next.caret);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next.caret, next.caret);
    });
  };

  const onKeyDown = (key: KeyboardEvent<HTMLTextAreaElement>) => {
    if (key.nativeEvent.isComposing) return;
    if (key.key === 'Enter' && (key.ctrlKey || key.metaKey)) void say(key.shiftKey ? 'solved' : 'waiting');
    else if (key.key === 'Tab' && !key.shiftKey && offered.length > 0 && beginning !== '') call(offered[0]!.name);
    else if (key.key === 'Escape') key.currentTarget.blur();
    else return;
    key.preventDefault();
  };

  const writers = conversation.present.filter((one) => one.writing && one.id !== me?.personId);
  const cannot = !isNote && mute !== null;
  return (
    <section
      className={classes(css.composer, isNote && css.inside, text === '' && css.empty)}
      aria-label={isNote ? 'Note' : 'Answer'}
    >
      <Runs subjectId={conversationId} onSay={(runId, step) => void put({ runId, step }, 'draftAnswer')} />
      {writers.length > 0 && (
        <Notice live="polite" title={`${writers.map(({ name }) => firstName(name)).join(' and ')} is writing an answer`} />
      )}
      {meanwhile && (
        <Notice
          kind="care"
          live="at-once"
          title={`${meanwhile.by ? firstName(meanwhile.by.name) : 'Somebody'} has answered meanwhile`}
          action={<Button onClick={() => setSeen(newest)}>I have read it</Button>}
        >
          Read it first, then send yours if it still fits.
        </Notice>
      )}
      <div className={css.kinds} role="group" aria-label="What is written">
        <Button kind="quiet" aria-pressed={!isNote} onClick={() => onWriting('answer')}>
          Answer
        </Button>
        <Button kind="quiet" aria-pressed={isNote} onClick={() => onWriting('note')}>
          Note
        </Button>
        <span className={css.hint}>{isNote ? 'stays inside the house; @ calls somebody' : `to ${addressed(conversation)}`}</span>
      </div>
      {cannot ? (
        <p>{mute}</p>
      ) : (
        <div className={css.field}>
          <TextArea
            key={begun}
            ref={field}
            label={isNote ? 'Note among colleagues' : 'Your answer'}
            hideLabel
            rows={3}
            maxLength={isNote ? 20_000 : 50_000}
            placeholder={isNote ? 'A note among colleagues' : 'Write an answer'}
            value={text}
            onChange={({ target }) => {
              change(target.value);
              setCaret(target.selectionStart);
              forget();
            }}
            onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
            onKeyDown={onKeyDown}
          />
          {offered.length > 0 && (
            <div className={css.names} role="group" aria-label="Whom do you call?">
              {offered.map(({ id, name }) => (
                <Button key={id} onClick={() => call(name)}>
                  @{name}
                </Button>
              ))}
            </div>
          )}
        </div>
      )}
      {unable && <ErrorNote>{unable}</ErrorNote>}
      {refused && (
        <ErrorNote
          todo={
            code === 'desk.answered_meanwhile' && (
              <Button kind="care" busy={busy} onClick={() => void say('waiting', true)}>
                Send it all the same
              </Button>
            )
          }
        >
          {refused}
        </ErrorNote>
      )}
      {!cannot && (
        <div className={css.actions}>
          <div>
            {!isNote && (
              <>
                <Button onClick={() => void put({ runId: null, step: null }, 'draftAnswer')}>Draft</Button>
                <Enclosing files={files} onFiles={setFiles} />
              </>
            )}
          </div>
          <div>
            {isNote ? (
              <Button kind="go" busy={busy} disabled={text.trim() === ''} onClick={() => void say('open')}>
                Note it
              </Button>
            ) : (
              <>
                <Button
                  title="Ctrl Shift Enter"
                  busy={busy}
                  disabled={text.trim() === ''}
                  onClick={() => void say('solved')}
                >
                  Answer and solve
                </Button>
                <Button
                  kind="go"
                  title="Ctrl Enter"
                  busy={busy}
                  disabled={text.trim() === ''}
                  onClick={() => void say('waiting')}
                >
                  Answer
                </Button>
              </>
            )}
          </div>
        </div>
      )}
    </section>
  );
}

/** The first answer of somebody else that whoever writes had not before them. */
function answeredSince(messages: Message[], seen: string | null, me: string | null): Message | undefined {
  const from = messages.findIndex(({ id }) => id === seen) + 1;
  return messages.slice(from).find(({ direction, automatic, by }) => direction === 'out' && !automatic && by?.id !== me);
}

function addressed({ guest, contactName, contact }: ConversationShown): string {
  const name = guest?.name || contactName;
  return [name, contact].filter(Boolean).join(', ') || 'nobody yet';
}
