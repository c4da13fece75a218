import { useState, type KeyboardEvent, type RefObject } from 'react';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { usePeople } from '#team/web/team.ts';
import css from './Composer.module.css';
import { calling, meant, withName } from './mentions.ts';
import type { useSaying } from './useSaying.ts';

type WritingFieldProps = {
  saying: ReturnType<typeof useSaying>;
  field: RefObject<HTMLTextAreaElement | null>;
};

/** The field itself: Ctrl Enter says it, and in a note @ offers the names of colleagues. */
export function WritingField({ saying: { isNote, text, change, say }, field }: WritingFieldProps) {
  const people = usePeople();
  const [caret, setCaret] = useState(0);
  const beginning = isNote ? calling(text, caret) : null;
  const offered = beginning === null ? [] : meant(people, beginning);

  const call = (name: string) => {
    const next = withName(text, caret, name);
    change(next.text);
    setCaret(next.caret);
    // Once the new words stand in the field: setting them moves the caret to their end.
    requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret));
    field.current?.focus();
  };
  const onKeyDown = (key: KeyboardEvent<HTMLTextAreaElement>) => {
    if (key.nativeEvent.isComposing) return;
    if (key.key === 'Enter' && (key.ctrlKey || key.metaKey))
      void say(isNote ? 'open' : key.shiftKey ? 'solved' : 'waiting');
    else if (key.key === 'Tab' && !key.shiftKey && beginning && offered[0]) call(offered[0].name);
    else if (key.key === 'Escape') key.currentTarget.blur();
    else return;
    key.preventDefault();
  };
  return (
    <div className={css.field}>
      <TextArea
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
  );
}
