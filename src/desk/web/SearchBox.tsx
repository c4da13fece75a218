import { useEffect, useState, type KeyboardEvent } from 'react';
import { Kbd } from '#ui/Kbd.tsx';
import { TextInput } from '#ui/TextInput.tsx';
import css from './Queue.module.css';

const pause = 250;

/** Searches everything that was said; the address follows a blink after somebody stops typing. */
export function SearchBox({ words, onWords }: { words: string; onWords: (words: string) => void }) {
  const [typed, setTyped] = useState(words);
  const [was, setWas] = useState(words);
  // The address was changed by something else: a link, or going back.
  if (words !== was) {
    setWas(words);
    if (words.trim() !== typed.trim()) setTyped(words);
  }
  useEffect(() => {
    if (typed.trim() === words.trim()) return;
    const timer = setTimeout(() => onWords(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed, words, onWords]);

  const onKeyDown = (key: KeyboardEvent<HTMLInputElement>) => {
    if (key.key === 'ArrowDown' || key.key === 'Enter') {
      document.querySelector<HTMLElement>('[data-row]')?.focus();
    } else if (key.key === 'Escape') {
      if (typed) setTyped('');
      else key.currentTarget.blur();
    } else return;
    key.preventDefault();
  };
  return (
    <div className={css.search}>
      <TextInput
        label="Search everything that was said"
        hideLabel
        type="search"
        placeholder="Search"
        maxLength={200}
        data-find
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={onKeyDown}
      />
      <Kbd>/</Kbd>
    </div>
  );
}
