import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { manager } from '#kit/caller.ts';
import { Button } from '#ui/Button.tsx';
import { classes } from '#ui/classes.ts';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { Menu } from '#ui/Menu.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useMay } from '#door/web/me.ts';
import { Runs } from '#journey/web/Runs.tsx';
import { firstName } from '#team/web/team.ts';
import css from './Composer.module.css';
import { desk, type ConversationShown, type Message } from './desk.ts';
import { Enclosing } from './Enclosing.tsx';
import { usePresence } from './usePresence.ts';
import { useSaying, type Then, type Writing } from './useSaying.ts';
import { called, contactOf } from './words.ts';
import { WritingField } from './WritingField.tsx';

type ComposerProps = {
  conversation: ConversationShown;
  messages: Message[];
  /** What is begun, and how it is changed. */
  draft: [text: string, change: (text: string) => void];
  writing: Writing;
  onWriting: (writing: Writing) => void;
  field: RefObject<HTMLTextAreaElement | null>;
  onSaid: (then: Then) => void;
  onTakenBack: () => void;
};

const noStep = { runId: null, step: null };

/** Where an answer is written to the guest, or a note to colleagues. */
export function Composer({ field, ...props }: ComposerProps) {
  const { conversation, draft, onWriting } = props;
  const saying = useSaying(props);
  const { isNote, text, say, begin, busy } = saying;
  usePresence(conversation.id, isNote ? '' : draft[0]);
  const begun = async (...asked: Parameters<typeof begin>) => {
    await begin(...asked);
    field.current?.focus();
  };
  const cannot = !isNote && conversation.mute !== null;
  const nothing = text.trim() === '';
  return (
    <section
      className={classes(css.composer, isNote && css.inside, text === '' && css.empty)}
      aria-label={isNote ? 'Note' : 'Answer'}
    >
      <Runs subjectId={conversation.id} onSay={(runId, step) => void begun('draftAnswer', { runId, step })} />
      <Meanwhile saying={saying} />
      <div className={css.kinds} role="group" aria-label="What is written">
        <Button kind="quiet" aria-pressed={!isNote} onClick={() => onWriting('answer')}>
          Answer
        </Button>
        <Button kind="quiet" aria-pressed={isNote} onClick={() => onWriting('note')}>
          Note
        </Button>
        <span className={css.hint}>
          {isNote ? 'stays inside the house; @ calls somebody' : `to ${addressed(conversation)}`}
        </span>
      </div>
      {cannot ? <p>{conversation.mute}</p> : <WritingField saying={saying} field={field} />}
      {saying.unable && <ErrorNote>{saying.unable}</ErrorNote>}
      {saying.refused.sentence && (
        <ErrorNote
          todo={
            saying.refused.meanwhile && (
              <Button kind="care" busy={busy} onClick={() => void say('waiting', true)}>
                Send it all the same
              </Button>
            )
          }
        >
          {saying.refused.sentence}
        </ErrorNote>
      )}
      {!cannot && isNote && (
        <div className={css.actions}>
          <span />
          <Button kind="go" busy={busy} disabled={nothing} onClick={() => void say('open')}>
            Note it
          </Button>
        </div>
      )}
      {!cannot && !isNote && (
        <div className={css.actions}>
          <div>
            <Drafting onDraft={(verb) => void begun(verb, noStep)} />
            <Enclosing files={saying.files} onFiles={saying.setFiles} />
          </div>
          <div>
            <Button
              title="Ctrl Shift Enter"
              busy={busy}
              disabled={nothing}
              onClick={() => void say('solved')}
            >
              Answer and solve
            </Button>
            <Button
              kind="go"
              title="Ctrl Enter"
              busy={busy}
              disabled={nothing}
              onClick={() => void say('waiting')}
            >
              Answer
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

/** Who else is at it, before two answers go out. */
function Meanwhile({ saying: { writers, meanwhile, haveRead } }: { saying: ReturnType<typeof useSaying> }) {
  return (
    <>
      {writers.length > 0 && (
        <Notice
          live="polite"
          title={`${writers.map(({ name }) => firstName(name)).join(' and ')} ${writers.length > 1 ? 'are' : 'is'} writing an answer`}
        />
      )}
      {meanwhile && (
        <Notice
          kind="care"
          live="at-once"
          title={`${meanwhile.by ? firstName(meanwhile.by.name) : 'Somebody'} has answered meanwhile`}
          action={<Button onClick={haveRead}>I have read it</Button>}
        >
          Read it first, then send yours if it still fits.
        </Notice>
      )}
    </>
  );
}

/** With the words of the protocol; where the house has a model, that is a second choice. */
function Drafting({ onDraft }: { onDraft: (verb: 'draftAnswer' | 'askModel') => void }) {
  const { data: model } = useQuery({ ...desk.read.model({}), enabled: useMay(manager) });
  if (!model) return <Button onClick={() => onDraft('draftAnswer')}>Draft</Button>;
  return (
    <Menu
      button="Draft"
      items={[
        { words: 'With our own words', onPick: () => onDraft('draftAnswer') },
        { words: `By ${model.model}, to be read first`, onPick: () => onDraft('askModel') },
      ]}
    />
  );
}

function addressed(conversation: ConversationShown): string {
  const contact = contactOf(conversation);
  return [called(conversation), contact !== called(conversation) && contact].filter(Boolean).join(', ');
}
