import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './Combobox.module.css';
import type { Control } from './Field.tsx';

export type Option = { id: string; words: ReactNode; detail?: ReactNode };

export type ComboboxProps = {
  text: string;
  onText: (text: string) => void;
  /** What fits the text, found by the page. */
  options: Option[];
  onPick: (id: string) => void;
  /** Enter picks the first, unless the arrows chose another: where a wrong one is soon left again. */
  firstChosen?: boolean | undefined;
  /** Said under the field while there are no options: looking, or nothing found. */
  status?: ReactNode;
  placeholder?: string | undefined;
};

/**
 * A text field with a list of what fits. The focus stays in the field: the arrows choose, Enter
 * picks, Escape closes the list and then empties the field.
 */
export function Combobox({ control, ...props }: ComboboxProps & { control: Control }) {
  const { text, onText, options, onPick, firstChosen, status, placeholder } = props;
  const list = useId();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const at = options.findIndex(({ id }, place) =>
    chosen === undefined && firstChosen ? place === 0 : id === chosen,
  );
  const shown = open && options.length > 0;

  const close = () => {
    setOpen(false);
    setChosen(undefined);
  };
  const pick = (id: string) => {
    close();
    onPick(id);
  };
  const choose = (step: number) => {
    setOpen(true);
    const from = at < 0 && step < 0 ? 0 : at;
    setChosen(options.at((from + step) % options.length)?.id);
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => choose(1),
    ArrowUp: () => choose(-1),
    ...(shown && at >= 0 && { Enter: () => pick(options[at]!.id) }),
    ...((open || text) && { Escape: () => (shown ? close() : onText('')) }),
  };
  const onKeyDown = (key: KeyboardEvent) => {
    const act = key.nativeEvent.isComposing ? undefined : keys[key.key];
    if (!act) return;
    key.preventDefault();
    act();
  };

  return (
    <div className={css.combobox}>
      <input
        {...control}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? list : undefined}
        aria-activedescendant={shown && at >= 0 ? `${list}${at}` : undefined}
        placeholder={placeholder}
        value={text}
        onChange={(change) => {
          onText(change.target.value);
          setOpen(true);
          setChosen(undefined);
        }}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <ul id={list} role="listbox" aria-label={placeholder} className={css.list}>
          {options.map(({ id, words, detail }, place) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the keys
            <li
              key={id}
              id={`${list}${place}`}
              role="option"
              aria-selected={place === at}
              ref={place === at ? keepInSight : undefined}
              className={classes(css.option, place === at && css.chosen)}
              // A press would take the focus from the field, and close the list under the finger.
              onMouseDown={(press) => press.preventDefault()}
              onClick={() => pick(id)}
            >
              {words}
              {detail && <small>{detail}</small>}
            </li>
          ))}
        </ul>
      )}
      <div role="status" className={css.status}>
        {open && options.length === 0 && status}
      </div>
    </div>
  );
}

function keepInSight(option: HTMLLIElement | null) {
  option?.scrollIntoView({ block: 'nearest' });
}
