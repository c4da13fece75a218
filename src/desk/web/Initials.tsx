import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import css from './Queue.module.css';

/** Whose something is, in two letters; a screen reader hears the name. */
export function Initials({ name }: { name: string }) {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word = '') =>
    String.fromCodePoint(...(word === '' ? [] : [word.codePointAt(0)!])),
  );
  return (
    <span className={css.initials} title={name}>
      <span aria-hidden="true">{letters.join('').toUpperCase()}</span>
      <VisuallyHidden>{name}</VisuallyHidden>
    </span>
  );
}
